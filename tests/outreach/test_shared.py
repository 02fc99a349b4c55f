"""What share buttons pass on: addresses that count, on pages that are the same for everybody."""

from urllib.parse import quote

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from cooperatives import desk
from outreach.clicks import clicks
from outreach.models import LinkClicks, TrackedLink
from outreach.shared import shared_path
from tests.cms.builders import make_index, make_news
from tests.factories import make_product, make_seller, make_unit, make_user
from tests.fanpages.builders import make_post
from tests.outreach.test_links import BOT, PHONE

SHARED = "?utm_source=zalo&utm_medium=social"


def counted() -> list[tuple[str, str, int]]:
    clicks.flush()
    rows = LinkClicks.objects.order_by("link__subject", "link__language")
    return list(rows.values_list("link__subject", "link__language", "count"))


def test_each_kind_of_thing_is_led_to_and_counted(client):
    seller = make_seller()
    product, post = make_product(seller=seller), make_post(seller=seller)
    news = make_news(make_index(seller.unit))
    things = {
        news.subject: news.url,
        post.subject: post.get_absolute_url(),
        product.subject: product.get_absolute_url(),
        seller.subject: seller.get_absolute_url(),
    }

    answers = {each: client.get(shared_path(each, "zalo", "vi"), headers=PHONE) for each in things}

    assert {each: answer.url for each, answer in answers.items()} == {
        each: f"{url}{SHARED}" for each, url in things.items()
    }
    assert counted() == [(f"shared:{each}", "vi", 1) for each in sorted(things)]
    assert set(TrackedLink.objects.values_list("unit", flat=True)) == {seller.unit_id}


def test_second_visit_writes_no_second_link(client):
    product = make_product()

    for language in ("vi", "vi", "en"):
        client.get(shared_path(product.subject, "facebook", language), headers=PHONE)

    assert [row[1:] for row in counted()] == [("en", 1), ("vi", 2)]


def test_robots_are_led_on_and_leave_nothing(client):
    path = shared_path(make_product().subject, "facebook", "vi")

    assert client.get(path, headers=BOT).status_code == 302
    assert (counted(), TrackedLink.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    "path",
    [
        *("/s/vi/zalo/product/99/", "/s/vi/zalo/product/x/", "/s/vi/zalo/user/1/"),
        *("/s/xx/zalo/seller/1/", "/s/vi/smoke/seller/1/", "/s/vi/zalo/page/1/"),
        f"/s/vi/zalo/seller/{'9' * 30}/",
    ],
)
def test_nothing_else_is_there(client, db, path):
    assert client.get(path, headers=PHONE).status_code == 404
    assert TrackedLink.objects.count() == 0


@pytest.mark.parametrize("kind", ["product", "seller"])
def test_public_pages_pass_on_counted_addresses_and_write_nothing(client, settings, kind):
    product = make_product()
    thing = product if kind == "product" else product.seller

    pages = [client.get(thing.get_absolute_url()).content for _ in range(2)]

    sent = quote(f"{settings.SITE_URL}/s/vi/zalo/{kind}/{thing.pk}/", safe="")
    assert f"zalo.me/share?url={sent}" in pages[0].decode()
    assert f'data-subject="{kind}:{thing.pk}"' in pages[0].decode()
    assert (pages[0] == pages[1], TrackedLink.objects.count()) == (True, 0)


def test_seller_reads_at_her_desk_what_brought_visits(client):
    owner = make_user()
    seller = make_seller(owner=owner)
    honey, other = make_product(seller=seller, name="Mật ong"), make_product()
    for thing, times in ((seller, 1), (honey, 3), (other, 5)):
        for _ in range(times):
            client.get(shared_path(thing.subject, "zalo", "vi"), headers=PHONE)
    clicks.flush()
    client.force_login(owner)

    sections = [s for s in desk.sections.registered if s.template == "outreach/_desk.html"]
    shown = sections[0].build(None, seller)

    assert [(row.name, row.count) for row in shown["rows"]] == [("Mật ong", 3), (seller.name, 1)]
    assert shown["total"] == 4
    page = client.get(reverse("cooperatives:desk", args=[seller.slug])).content.decode()
    assert "Mật ong</span> <b>3</b>" in page


def test_old_visits_are_not_told(client):
    seller = make_seller()
    client.get(shared_path(seller.subject, "zalo", "vi"), headers=PHONE)
    clicks.flush()
    LinkClicks.objects.update(day=localdate().replace(year=2020))

    (section,) = [s for s in desk.sections.registered if s.template == "outreach/_desk.html"]

    assert section.build(None, seller)["total"] == 0


def test_a_units_page_without_a_unit_is_led_to_uncounted(client, db):
    news = make_news(make_index())

    answer = client.get(shared_path(news.subject, "zalo", "vi"), headers=PHONE)

    assert (answer.url, counted()) == (f"{news.url}{SHARED}", [])


def test_sections_are_for_approved_sellers(db):
    seller = make_seller(unit=make_unit(), status="applied")

    (section,) = [s for s in desk.sections.registered if s.template == "outreach/_desk.html"]

    assert section.build(None, seller) is None
