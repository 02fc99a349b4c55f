"""What visitors see of what is published."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from cms.models.news import NewsPage, NewsProductLink, NewsSellerLink
from cms.site_address import follow_the_sites_address
from cooperatives.services import reopen_seller
from tests.cms.builders import home, make_index, make_news
from tests.factories import make_product, make_seller, make_user


@pytest.mark.parametrize("language", ["vi", "en"])
def test_home_is_there_from_the_first_migration(client, language):
    response = client.get(f"/{language}/")

    assert (response.status_code, response.context["page"]) == (200, home(language))


def test_root_leads_to_the_language_of_the_browser(client):
    response = client.get("/", headers={"accept-language": "en-GB,en;q=0.9"})

    assert (response.status_code, response.url) == (302, "/en/")


def test_root_leads_strangers_tongues_to_vietnamese(client):
    response = client.get("/", headers={"accept-language": "ja"})

    assert response.url == "/vi/"


def test_published_pages_set_no_cookie(client):
    response = client.get(make_news().url)

    assert (response.status_code, dict(response.cookies)) == (200, {})


def test_draft_is_not_found(client):
    news = make_news()
    news.unpublish()

    assert client.get(news.url).status_code == 404


def test_article_shows_products_with_the_price_of_now(client):
    honey = make_product(price=125_000)
    news = make_news()
    NewsProductLink.objects.create(page=news, product=honey)
    honey.variants.update(price=130_000)
    type(honey).objects.update(price_from=130_000)

    page = client.get(news.url).content.decode()

    assert "130.000\u00a0₫" in page
    assert "125.000" not in page


def test_article_hides_a_seller_who_was_suspended(client):
    seller = make_seller(name="Cói Phát Diệm")
    news = make_news()
    NewsSellerLink.objects.create(page=news, seller=seller)
    type(seller).objects.update(status="suspended", status_reason="Chờ bổ sung giấy tờ")

    assert "Cói Phát Diệm" not in client.get(news.url).content.decode()


@pytest.mark.parametrize("query", ["?page=-1", "?page=999999", "?kind=%00", "?kind=" + "x" * 9000])
def test_news_index_ignores_nonsense(client, query):
    index = make_index()
    make_news(index)

    response = client.get(index.url + query)

    assert (response.status_code, len(response.context["news"])) == (200, 1)


def test_news_index_filters_by_kind(client):
    index = make_index()
    make_news(index, category="warning", title="Cảnh báo")
    make_news(index, category="story")

    response = client.get(index.url + "?kind=warning")

    assert [page.title for page in response.context["news"]] == ["Cảnh báo"]


def test_latest_news_leads_to_the_index_of_the_language(client):
    index = make_index()

    assert client.get("/vi/latest-news/").url == index.url
    assert client.get("/en/latest-news/").url == index.get_translations()[0].url


def test_feed_lists_published_articles(client):
    news = make_news(title="Sen Tam Cốc")
    make_news(title="Bản nháp", live=False)

    feed = client.get(reverse("cms:feed")).content.decode()

    assert "Sen Tam Cốc" in feed
    assert news.full_url in feed
    assert "Bản nháp" not in feed


def test_page_names_its_translations(client):
    index = make_index()

    page = client.get(index.url).content.decode()

    assert f'hreflang="en" href="http://127.0.0.1:8000{index.get_translations()[0].url}"' in page


@pytest.mark.parametrize("count", [1, 3])
def test_news_index_takes_the_same_queries_for_any_number(
    client, django_assert_max_num_queries, count
):
    index = make_index()
    for _ in range(count):
        make_news(index)
    client.get(index.url)

    with django_assert_max_num_queries(12):
        client.get(index.url)


def test_page_that_is_closed_to_visitors_is_shown_from_no_cache(
    client, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    news = make_news(title="Chỉ cho cán bộ")
    assert client.get(news.url).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=news.page_ptr, restriction_type="login")

    assert client.get(news.url).status_code == 302
    assert "Chỉ cho cán bộ" not in client.get("/vi/feeds/news/").content.decode()


def test_seller_who_opens_again_is_back_beside_her_article(
    client, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    seller = make_seller(name="Cói Phát Diệm", status="suspended", status_reason="Kiểm tra")
    news = make_news()
    NewsSellerLink.objects.create(page=news, seller=seller)
    assert "Cói Phát Diệm" not in client.get(news.url).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        reopen_seller(seller=seller, by=make_user())

    assert "Cói Phát Diệm" in client.get(news.url).content.decode()


def test_preview_of_a_draft_is_never_shown_to_the_public(client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    news = make_news(make_index(), title="Đã đăng")
    address = news.url
    news.title = "Bản nháp"

    preview = news.make_preview_request()

    public = client.get(address, headers={"host": urlsplit(news.full_url).netloc})
    assert "Bản nháp" in preview.content.decode()
    assert "Bản nháp" not in public.content.decode()


def test_preview_shows_the_draft_and_not_the_page_that_is_kept(client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    news = make_news(make_index(), title="Đã đăng")
    client.get(news.url, headers={"host": urlsplit(news.full_url).netloc})
    news.title = "Bản nháp"

    preview = news.make_preview_request()

    assert "Bản nháp" in preview.content.decode()


def test_a_home_page_without_blocks_says_where_to_begin(client, db):
    page = home()

    html = client.get("/vi/").content.decode()

    assert len(page.body) == 0
    assert f'href="/staff/pages/{page.pk}/edit/"' in html


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://cho.example.org", "https://cho.example.org"),
        ("http://127.0.0.1:8123", "http://127.0.0.1:8123"),
    ],
)
def test_pages_give_the_address_of_the_site(settings, address, root):
    news = make_news(make_index())
    settings.SITE_URL = address

    follow_the_sites_address(sender=None)

    assert NewsPage.objects.get(pk=news.pk).full_url == f"{root}{news.url}"


def test_the_site_of_the_tests_is_where_its_pages_are(db, settings):
    assert home().full_url.startswith(settings.SITE_URL)
