"""One results page for the whole site, and what the search box suggests."""

import pytest
from django.core.cache import caches

from cms.search_tabs import product_count, tab_named
from products.models import SearchCount
from products.search import Wanted, counts, find_products
from tests.cms.builders import make_news
from tests.factories import (
    make_alias,
    make_category,
    make_commune,
    make_product,
    make_seller,
    make_user,
)

SEARCH, SUGGEST = "/vi/search/", "/vi/search/suggest/"


def tabs(answer):
    return {tab["title"]: tab["count"] for tab in answer.context["tabs"]}


def suggested(client, text):
    return client.get(SUGGEST, {"q": text}).context["suggestions"]


def test_tabs_say_how_much_of_each_kind_there_is(client):
    make_product(name="Mật ong"), make_seller(name="Hội ong Mật"), make_news(title="Mùa mật ong")

    answer = client.get(SEARCH, {"q": "mat ong"})

    assert list(tabs(answer).values()) == [1, 1, 1]
    assert [each.name for each in answer.context["results"].products] == ["Mật ong"]


@pytest.mark.parametrize(
    ("tab", "shown"), [("sellers", "Cói Xanh"), ("news", "<mark>Cói</mark> vào vụ")]
)
def test_a_tab_shows_its_kind(client, tab, shown):
    make_seller(name="Cói Xanh"), make_news(title="Cói vào vụ")

    answer = client.get(SEARCH, {"q": "cói", "tab": tab})

    assert shown in answer.content.decode()
    assert answer.context["slice"].total == 1


def test_sellers_whose_name_begins_so_come_first(client):
    make_seller(name="An Cói"), make_seller(name="Cói Kim Sơn"), make_seller(name="Xacói")

    found = client.get(SEARCH, {"q": "coi", "tab": "sellers"}).context["slice"].items

    assert [seller.name for seller in found] == ["Cói Kim Sơn", "An Cói"]


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\0"},
        {"q": "a" * 10_000},
        {"q": '"'},
        {"q": "'; drop table--"},
        {"q": "🍯"},
        {"q": "%_\\"},
        {"q": "NEAR(a b) * ^ : -"},
        {"q": "mat", "tab": "\0", "page": "999999"},
        {"q": "mat", "tab": "sellers", "page": "9" * 400},
        {"q": "\u0301", "tab": "news", "page": "-1"},
        {"q": '"" OR', "tab": "news"},
        {"q": "mat", "price_min": "9k", "price_max": "1k", "at": "x"},
    ],
)
@pytest.mark.parametrize("address", [SEARCH, SUGGEST])
def test_nonsense_is_no_error_and_sets_no_cookie(client, address, query):
    make_product(), make_seller(), make_news()

    answer = client.get(address, query, follow=True)

    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers


def test_without_words_all_products_are_shown(client):
    answer = client.get(SEARCH, {"q": " ", "sort": "cheapest"})

    assert (answer.status_code, answer["Location"]) == (302, "/vi/products/?sort=cheapest")


def test_a_search_is_the_same_for_everybody_and_stored_nowhere(client):
    make_product(name="Mật ong")
    anonymous = client.get(SEARCH, {"q": "mat ong"})
    client.force_login(make_user())

    signed_in = client.get(SEARCH, {"q": "mat ong"})

    assert signed_in.content == anonymous.content
    assert "Cookie" not in signed_in["Vary"]
    assert signed_in["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "noindex" in signed_in.content.decode()


def test_a_search_is_counted_once(client):
    make_product(name="Mật ong")

    client.get(SEARCH, {"q": "mat ong"})
    client.get(SEARCH, {"q": "mat ong", "stock": "1"})
    client.get(SEARCH, {"q": "mat ong"}, headers={"HX-Request": "true"})
    client.get(SEARCH, {"q": "mat ong", "tab": "sellers"})
    counts.flush()

    assert list(SearchCount.objects.values_list("text", "times", "found")) == [("mat ong", 1, 1)]


@pytest.mark.parametrize("query", ["q=m%E1%BA%ADt&stock=1", "q=m%E1%BA%ADt&tab=sellers"])
def test_another_language_keeps_words_and_filters(client, query):
    page = client.get(f"{SEARCH}?{query}").content.decode()

    assert f'href="/en/search/?{query.replace("&", "&amp;")}"' in page


def test_an_empty_result_says_what_to_do(client):
    make_product(name="Mật ong")

    page = client.get(SEARCH, {"q": "zzzzqq"}).content.decode()

    assert "“zzzzqq”" in page
    assert "Mật ong" in page  # what others buy


@pytest.mark.parametrize("count", [1, 3])
def test_a_results_page_takes_at_most_ten_queries(
    client, settings, django_assert_max_num_queries, count
):
    settings.THINGS_KEPT_SECONDS = 300
    for _ in range(count):
        product = make_product(name="Mật ong rừng")
    client.get("/vi/products/", {"q": "gao"}, follow=True)  # menu and category tree are kept

    with django_assert_max_num_queries(10):
        answer = client.get(SEARCH, {"q": "mat ong", "seller": product.seller.slug, "sort": "sold"})

    assert len(answer.context["results"].products) == 1


def test_every_kind_is_suggested(client):
    seller = make_seller(name="Mật ong Cúc Phương", commune=make_commune("Mật Sơn"))
    make_product(name="Mật ong rừng", seller=seller, category=make_category(name="Mật các loại"))
    make_news(title="Mật ong vào mùa")

    found = suggested(client, "mật")

    assert [product.name for product in found.products] == ["Mật ong rừng"]
    assert [group.label for group in found.groups] == ["Mật các loại"]
    assert [seller.name for seller in found.sellers] == ["Mật ong Cúc Phương"]
    assert [commune.name for commune in found.communes] == ["Mật Sơn"]
    assert [hit.page.title for hit in found.news] == ["Mật ong vào mùa"]
    assert found.total == 5


def test_a_former_name_suggests_the_place_that_sells(client):
    commune = make_commune("Gia Hưng")
    make_alias(commune, "Gia Viễn"), make_alias(make_commune("Gia Trấn"), "Gia Viễn")
    make_product(seller=make_seller(commune=commune))

    assert [each.name for each in suggested(client, "gia vien").communes] == ["Gia Hưng"]


@pytest.mark.parametrize("text", ["", "m", " \0 ", "🍯"])
def test_less_than_two_letters_suggest_nothing(client, text):
    make_product(name="Mật ong")

    assert suggested(client, text).total == 0


def test_suggestions_are_kept_until_the_catalogue_changes(client, settings):
    settings.PAGE_CACHE_SECONDS = 300
    make_product(name="Mật ong")

    answer = client.get(SUGGEST, {"q": "mat"})

    assert answer["ETag"]
    assert "Cookie" not in answer["Vary"]
    assert b'role="option"' in answer.content


def test_many_searches_push_out_no_limit_that_is_counted():
    caches["default"].set("limit", 5)

    for number in range(110):
        product_count(f"x{number}")
        tab_named("sellers").count(f"x{number}")
        find_products(Wanted(price_min=number))

    assert caches["default"].get("limit") == 5
