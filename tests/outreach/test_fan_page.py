"""What stands beside a fan page, and what reports call what was read."""

from cms.popular import most_read
from outreach.fan_page import channels
from outreach.reads import pages_called, posts_called, products_called, sellers_called
from tests.cms.builders import make_index, make_news
from tests.factories import make_product, make_seller, make_unit
from tests.fanpages.builders import make_fan_page, make_post
from tests.outreach.builders import make_channel
from tests.visits.builders import make_views
from visits.names import Named


def test_fan_page_shows_a_few_channels_and_leads_to_the_rest(rf):
    page = make_fan_page()
    for number in range(5):
        make_channel(page.unit, name=f"Nhóm {number}")

    shown = channels(rf.get("/"), f"unit:{page.unit_id}", page)

    assert [channel.name for channel in shown["channels"]] == ["Nhóm 0", "Nhóm 1", "Nhóm 2"]
    assert shown["channels"][0].code.startswith("data:image/svg+xml")
    assert channels(rf.get("/"), "post:x", make_post()) is None


def test_popular_news_is_what_was_read_most():
    index = make_index(make_unit())
    quiet, liked, draft = make_news(index), make_news(index), make_news(index)
    for page, count in ((quiet, 1), (liked, 7), (draft, 99)):
        make_views(f"page:{page.translation_key}", count)
    draft.unpublish()

    assert most_read("vi") == [liked, quiet]


def test_reports_never_name_drafts():
    page, post = make_news(), make_post(live=False)
    page.unpublish()

    assert pages_called({(str(page.translation_key), "vi"), ("nonsense", "vi")}) == {}
    assert posts_called({(post.key, "vi")}) == {}


def test_reports_name_stalls_and_products_in_the_language_that_was_read():
    seller, product = make_seller(name="Cói Kim Sơn"), make_product(name="Túi cói")

    stall = sellers_called({(str(seller.pk), "en"), ("x", "en"), ("9" * 30, "en")})

    assert stall == {(str(seller.pk), "en"): Named("Cói Kim Sơn", f"/en/sellers/{seller.slug}/")}
    assert products_called({(str(product.pk), "vi")})[str(product.pk), "vi"].title == "Túi cói"
