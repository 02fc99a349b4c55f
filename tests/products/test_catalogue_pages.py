"""What visitors browse: the same bytes for everybody, few queries, no nonsense."""

import json
import re

import pytest
from django.urls import reverse

from products.models import Product, ProductText
from tests.factories import make_category, make_product, make_seller, make_user, make_variant
from tests.products.builders import make_product_photo

pytestmark = pytest.mark.django_db

LIST = "/vi/products/"


def shown(client, url=LIST, **query):
    """Return the names on the cards of a list."""
    answer = client.get(url, query)
    assert answer.status_code == 200
    return [product.name for product in answer.context["results"].products]


def test_lists_show_what_is_on_the_market(client):
    make_product(name="Mật ong"), make_product(name="Nháp", status="draft")

    assert shown(client) == ["Mật ong"]


def test_a_category_of_either_level_shows_its_products(client):
    category = make_category()
    make_product(name="Mật ong", category=category), make_product()

    assert shown(client, category.get_absolute_url()) == ["Mật ong"]
    assert shown(client, category.parent.get_absolute_url()) == ["Mật ong"]


def test_a_commune_shows_what_is_made_there(client):
    product = make_product(name="Mật ong")
    make_product()

    assert shown(client, reverse("products:commune", args=[product.commune_id])) == ["Mật ong"]


def test_a_wrong_name_behind_a_commune_leads_to_the_right_address(client):
    product = make_product()
    address = reverse("products:commune", args=[product.commune_id])

    answer = client.get(f"{address[:-1]}-wrong/")

    assert (answer.status_code, answer["Location"]) == (301, address)


def test_a_seller_in_the_query_shows_her_products(client):
    seller = make_seller()
    make_product(name="Mật ong", seller=seller), make_product()

    assert shown(client, seller=seller.slug) == ["Mật ong"]


@pytest.mark.parametrize(
    "path", ["category/none/", "from/00000/", "from/abcde/", "no-such-product/", "category/%00/"]
)
def test_what_is_not_there_is_404(client, path):
    assert client.get(LIST + path).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        {"page": "-1"},
        {"page": "9999999"},
        {"page": "9" * 400},
        {"page": "x", "sort": "x", "commune": "x", "seller": "\0", "category": "../"},
        {"at": "a" + "9" * 18 + ".1"},
        {"at": "b0.0", "page": "70"},
        {"stock": "maybe", "seller": "nobody", "province": "999", "kind": "'", "stars": "9"},
        {"price_min": "abc", "price_max": "1e9", "certificate": "x" * 999},
        {"price_min": "9" * 30, "price_max": "-5"},
        {"category": ["a"] * 900, "before": "\0", "q": " "},
    ],
)
def test_nonsense_in_the_query_is_no_error(client, query):
    make_product()

    answer = client.get(LIST, query)

    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("sort", ["newest", "cheapest"])
def test_pages_lead_through_the_list(client, settings, sort):
    for number in range(30):
        make_product(name=f"{number}", price=1000 + number)

    first = client.get(LIST, {"sort": sort}).context["results"]
    second = client.get(first.pages["next_url"]).context["results"]

    names = [product.name for page in (first, second) for product in page.products]
    assert (len(names), len(set(names))) == (30, 30)
    assert second.pages["next_url"] == ""
    assert "page=2" in first.pages["next_url"]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_list_takes_at_most_ten_queries_cold(
    client, django_assert_max_num_queries, count, language
):
    for _ in range(count):
        product = make_product()
        make_product_photo(product), make_variant(product)

    with django_assert_max_num_queries(10):
        client.get(f"/{language}/products/")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_product_page_takes_at_most_eleven_queries_cold(
    client, django_assert_max_num_queries, count, language
):
    seller = make_seller()
    product = make_product(seller=seller)
    for _ in range(count):
        make_product(seller=seller), make_product(category=product.category)
        make_product_photo(product), make_variant(product)

    with django_assert_max_num_queries(11):
        client.get(f"/{language}/products/{product.slug}/")


@pytest.mark.parametrize("path", ["", "{slug}/", "category/{category}/"])
def test_public_pages_are_the_same_bytes_for_everybody(client, path):
    product = make_product()
    address = LIST + path.format(slug=product.slug, category=product.category.slug)
    anonymous = client.get(address)
    client.force_login(make_user())
    client.cookies["basket_count"] = "3"

    signed_in = client.get(address)

    assert signed_in.content == anonymous.content
    assert signed_in.cookies == {}
    assert "Cookie" not in signed_in.get("Vary", "")


def test_a_stored_page_is_made_anew_when_stock_changes(
    client, settings, django_capture_on_commit_callbacks
):
    from products import services

    settings.PAGE_CACHE_SECONDS = 300
    product = make_product(stock=3)
    address = product.get_absolute_url()
    client.get(address)
    with django_capture_on_commit_callbacks(execute=True):
        product.variants.update(stock=0)
        services.stock_changed([product.variants.get().pk])

    assert "order-form" not in client.get(address).content.decode()


def test_the_page_of_a_hidden_product_is_404(client):
    for status in ("draft", "waiting", "withdrawn"):
        product = make_product(status=status)
        assert client.get(product.get_absolute_url()).status_code == 404


def test_a_product_says_what_a_kilo_costs_and_how_many_are_left(client):
    product = make_product(price=45_000, stock=2)
    product.variants.update(weight=400, label="400 g")

    page = client.get(product.get_absolute_url()).content.decode()

    assert "112.500\xa0₫" in page
    assert "2 hũ" in page


def test_structured_data_is_valid_and_cannot_end_its_element(client):
    product = make_product(name="Mật </script><b>", price=45_000)
    make_product_photo(product)

    page = client.get(product.get_absolute_url()).content.decode()

    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    data = json.loads(found[1])
    assert (data["@type"], data["name"]) == ("Product", "Mật </script><b>")
    offer = data["offers"][0]
    assert (offer["price"], offer["priceCurrency"]) == ("45000", "VND")
    assert offer["availability"] == "https://schema.org/InStock"


def test_english_words_are_shown_in_english(client):
    product = make_product(name="Mật ong")
    ProductText.objects.create(product=product, language="en", name="Honey", unit="jar")

    assert "<h1>Honey</h1>" in client.get(f"/en/products/{product.slug}/").content.decode()
    assert "<h1>Mật ong</h1>" in client.get(f"/vi/products/{product.slug}/").content.decode()


def test_a_product_page_names_its_languages_and_address(client):
    product = make_product()

    page = client.get(product.get_absolute_url()).content.decode()

    assert f'rel="canonical" href="http://testserver/vi/products/{product.slug}/"' in page
    assert f'hreflang="en" href="http://127.0.0.1:8000/en/products/{product.slug}/"' in page
    assert '<meta property="og:type" content="product">' in page


def test_a_sold_out_product_says_what_to_do(client):
    product = make_product(stock=0)

    page = client.get(product.get_absolute_url()).content.decode()

    assert "order-form" not in page
    assert product.seller.get_absolute_url() in page


def test_the_form_for_the_basket_has_no_token(client):
    product = make_product()

    page = client.get(product.get_absolute_url()).content.decode()

    assert f'name="variant" value="{product.variants.get().pk}"' in page
    assert "csrf" not in page


def test_the_stall_shows_her_products(client):
    seller = make_seller()
    make_product(seller=seller, name="Mật ong hoa nhãn")

    assert "Mật ong hoa nhãn" in client.get(seller.get_absolute_url()).content.decode()


def test_a_product_withdrawn_between_search_and_loading_is_left_out(client):
    from products.selectors import cards

    product = make_product()
    Product.objects.update(is_public=False)

    assert cards([product.pk]) == []
