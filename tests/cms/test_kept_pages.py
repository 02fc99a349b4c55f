"""Published pages are drawn in parts that are kept, and follow what they show at once."""

import pytest
from wagtail.models import PageViewRestriction

from cms import selectors
from cms.models.news import NewsProductLink
from cms.views import pages
from core import pagecache
from core.templatetags import ui
from products import selectors as shop
from products import shelves
from products.services import prices, withdraw
from products.services.derived import refresh_product
from tests.cms.builders import home, make_index, make_news
from tests.factories import make_product, make_user


@pytest.fixture(autouse=True)
def _kept_on(settings, tmp_path, monkeypatch):
    settings.THINGS_KEPT_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))
    everything = [ui._kept_parts, pages._kept, selectors._kept, shelves._kept]
    everything.append(shop._kept_cards)
    for kept in everything:
        kept.forget()
    yield
    for kept in everything:
        kept.forget()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Changes in this block are committed at its end: what follows them is done."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def text(client, address="/vi/") -> str:
    return client.get(address).content.decode()


def front_page(**block) -> None:
    front = home()
    shelf = {"title": "Mùa", "rule": "newest", "products": [], "category": "", "count": 4}
    front.body = [("products", shelf | block), ("news", {"title": "Tin", "count": 5})]
    front.save_revision().publish()


def test_known_page_takes_no_query(client, django_assert_num_queries):
    news = make_news(make_index())
    text(client, news.url)

    with django_assert_num_queries(0):
        text(client, news.url)


def test_new_price_shows_on_the_home_page(client, committed):
    with committed():
        front_page()
        product = make_product(price=125_000, stock=5)
    assert "125.000" in text(client)

    with committed():
        prices.change_price_and_stock(
            variant=product.variants.get(), price=99_000, stock=5, seen_stock=5, by=make_user()
        )

    assert ["99.000" in text(client), "125.000" in text(client)] == [True, False]


def test_withdrawn_product_leaves_an_article_and_comes_back(client, committed):
    news, product = make_news(make_index()), make_product(name="Cơm cháy")
    NewsProductLink.objects.create(page=news, product=product)
    assert "Cơm cháy" in text(client, news.url)

    with committed():
        withdraw(product=product, by=make_user())
    gone = text(client, news.url)
    with committed():
        product.status = "listed"
        product.save(update_fields=["status"])
        refresh_product(product)

    assert ["Cơm cháy" in page for page in (gone, text(client, news.url))] == [False, True]


def test_new_article_stands_on_the_home_page_and_beside_others(client, committed):
    with committed():
        front_page()
        index = make_index()
        old = make_news(index)
    text(client), text(client, old.url)

    with committed():
        make_news(index, title="Hội thi nấu ăn").save_revision().publish()

    shown = [text(client), text(client, old.url)]
    assert ["Hội thi nấu ăn" in page for page in shown] == [True, True]


def test_changed_article_shows_its_new_words(client, committed):
    news = make_news(make_index(), title="Mùa sen")
    text(client, news.url)

    with committed():
        news.title = "Mùa cói"
        news.save_revision().publish()

    page = text(client, news.url)
    assert ["Mùa cói" in page, "Mùa sen" in page] == [True, False]


def test_unpublished_page_is_gone(client, committed):
    news = make_news(make_index())
    text(client, news.url)

    with committed():
        news.unpublish()

    assert client.get(news.url).status_code == 404


def test_page_that_is_closed_to_visitors_is_closed_at_once(client, committed):
    news = make_news(make_index(), title="Chỉ cho cán bộ")
    text(client, news.url)

    with committed():
        PageViewRestriction.objects.create(page=news.page_ptr, restriction_type="login")

    assert client.get(news.url).status_code == 302


def test_page_is_found_although_it_was_missing_before(client):
    index = make_index()
    assert client.get(f"{index.url}mua-coi/").status_code == 404

    news = make_news(index, slug="mua-coi")

    assert news.title in text(client, news.url)


def test_moved_page_is_found_at_its_new_address(client, committed):
    news = make_news(make_index())
    old = news.url
    text(client, old)

    with committed():
        news.slug = "dia-chi-moi"
        news.save_revision().publish()

    assert client.get(old).status_code != 200
    assert news.title in text(client, old.replace(old.split("/")[-2], "dia-chi-moi"))


def test_preview_draws_the_draft(client):
    news = make_news(make_index(), title="Đã đăng")
    text(client, news.url)
    news.title = "Bản nháp"

    assert "Bản nháp" in news.make_preview_request().content.decode()
    assert "Bản nháp" not in text(client, news.url)
