"""Products for other machines."""

import pytest

from products import search
from products.models import ProductFact, ProductText
from products.search import types
from products.search.database import browse
from products.search.documents import write_documents
from tests.factories import (
    make_category,
    make_certificate,
    make_commune,
    make_product,
    make_province,
    make_seller,
    make_variant,
)


def test_a_list_tells_what_a_card_shows(ask):
    seller = make_seller(slug="ong", name="Ong Cúc Phương", kind="group")
    product = make_product(slug="mat-ong", name="Mật ong", price=190_000, seller=seller)

    status, answer = ask("products/")

    (row,) = answer["results"]
    assert (status, answer["total"], answer["next"], answer["facets"]) == (200, 1, None, None)
    assert row["price_from"] == {"amount": 190_000, "currency": "VND"}
    assert row["url"] == "http://testserver/vi/products/mat-ong/"
    assert row["api_url"] == "http://testserver/api/v1/products/mat-ong/"
    assert row["seller"]["slug"] == "ong"
    assert row["category"]["slug"] == product.category.slug
    assert row["origin"]["province"]["name"] == "Ninh Bình"
    assert (row["rating"], row["picture"], row["ocop_stars"]) == (None, None, 0)


def test_words_find_products(slugs):
    make_product(slug="mat-ong", name="Mật ong")
    make_product(slug="banh-da", name="Bánh đa")

    assert slugs(q="mat ong") == ["mat-ong"]


@pytest.mark.parametrize("status", ["draft", "waiting", "withdrawn"])
def test_what_is_not_listed_is_not_there(ask, slugs, status):
    make_product(slug="secret", status=status)

    assert slugs() == []
    assert ask("products/secret/")[0] == 404


@pytest.mark.parametrize("status", ["applied", "closed"])
def test_products_of_closed_stalls_are_not_there(ask, slugs, status):
    make_product(slug="secret", seller=make_seller(status=status))

    assert slugs() == []
    assert ask("products/secret/")[0] == 404


def test_each_filter_takes_slugs_and_codes(slugs):
    far = make_commune(province=make_province("40"))
    seller = make_seller(slug="ong", kind="household", commune=far)
    category = make_category()
    make_product(slug="wanted", seller=seller, category=category, price=70_000)
    make_product(slug="other", price=90_000, stock=0)

    for parameters in [
        {"category": category.slug},
        {"category": category.parent.slug},
        {"seller": "ong"},
        {"province": "40"},
        {"commune": far.pk},
        {"kind": "household"},
        {"price_max": 80_000},
        {"in_stock": "true"},
    ]:
        assert slugs(**parameters) == ["wanted"], parameters
    assert slugs(price_min=80_000) == ["other"]


def test_several_values_of_a_filter_mean_any_of_them(slugs):
    for slug in ("a", "b", "c"):
        make_product(slug=slug, seller=make_seller(slug=f"seller-{slug}"))

    assert sorted(slugs(seller=["seller-a", "seller-c"])) == ["a", "c"]


@pytest.mark.parametrize("name", ["category", "seller"])
def test_an_unknown_slug_finds_nothing(ask, name):
    make_product()

    assert ask("products/", **{name: "nobody"})[1]["total"] == 0


def test_an_order_can_be_chosen(slugs):
    for slug, price in [("a", 20), ("b", 10), ("c", 30)]:
        make_product(slug=slug, price=price)

    assert slugs(sort="cheapest") == ["b", "a", "c"]
    assert slugs(sort="dearest") == ["c", "a", "b"]


@pytest.mark.parametrize("go_on_by", ["next", "next_cursor"])
def test_every_product_is_met_once_page_by_page(client, go_on_by):
    for number in range(5):
        make_product(slug=f"p{number}", price=number + 1)
    found, address = [], "/api/v1/products/?sort=cheapest&size=2"

    while address:
        answer = client.get(address).json()
        found += [row["slug"] for row in answer["results"]]
        address = answer[go_on_by]
        if address and go_on_by == "next_cursor":
            address = f"/api/v1/products/?sort=cheapest&size=2&cursor={address}"

    assert found == ["p0", "p1", "p2", "p3", "p4"]


def test_found_words_go_on_by_number(ask):
    for number in range(3):
        make_product(name=f"Mật ong {number}")

    first = ask("products/", q="mat ong", size=2)[1]

    assert first["next"] == "http://testserver/api/v1/products/?q=mat+ong&size=2&page=2"
    assert (first["next_cursor"], first["total"]) == (None, 3)
    assert ask("products/", q="mat ong", cursor="YTAuNQ")[0] == 422


def test_beyond_the_last_number_a_cursor_goes_on(slugs, ask, monkeypatch):
    for number in range(3):
        make_product(slug=f"p{number}", price=number + 1)
    for module in (types, browse, search):
        monkeypatch.setattr(module, "JUMP_PAGES", 2)

    answer = ask("products/", sort="cheapest", size=1, page=2)[1]

    assert answer["next"].endswith(f"?sort=cheapest&size=1&cursor={answer['next_cursor']}")
    assert slugs(sort="cheapest", size=1, cursor=answer["next_cursor"]) == ["p2"]


def test_neighbouring_pages_keep_the_filters(ask):
    for _ in range(5):
        make_product(price=10)

    answer = ask("products/", size=2, page=2, price_max=20)[1]

    assert answer["previous"] == "http://testserver/api/v1/products/?size=2&price_max=20&page=1"
    assert answer["next"] == "http://testserver/api/v1/products/?size=2&price_max=20&page=3"


def test_a_product_tells_all_that_its_page_shows(ask):
    product = make_product(slug="mat-ong", story="Ong lấy mật ở rừng.")
    make_variant(product, label="1 lít", price=360_000, stock=0, weight=None, volume=1000)
    ProductFact.objects.create(product=product, name="Thành phần", value="Mật ong")
    make_certificate(product=product, number="QĐ-1")
    make_certificate(product=product, scheme="organic", ended_on="2026-01-01")

    answer = ask("products/mat-ong/")[1]

    assert answer["story"] == "Ong lấy mật ở rừng."
    assert answer["facts"] == [{"name": "Thành phần", "value": "Mật ong"}]
    assert [size["in_stock"] for size in answer["sizes"]] == [True, False]
    assert answer["sizes"][1]["price"] == {"amount": 360_000, "currency": "VND"}
    assert answer["sizes"][1]["volume_ml"] == 1000
    assert [row["number"] for row in answer["certificates"]] == ["QĐ-1"]


def test_a_rating_is_a_mean_to_a_tenth(ask):
    make_product(slug="mat-ong", rating_sum=14, rating_count=3)

    assert ask("products/mat-ong/")[1]["rating"] == {"average": 4.7, "count": 3}


def test_english_is_asked_for_in_the_address(ask):
    product = make_product(slug="mat-ong", name="Mật ong")
    ProductText.objects.create(product=product, language="en", name="Forest honey")

    answer = ask("products/mat-ong/", lang="en")[1]

    assert answer["name"] == "Forest honey"
    assert answer["url"] == "http://testserver/en/products/mat-ong/"
    assert ask("products/mat-ong/")[1]["name"] == "Mật ong"


@pytest.mark.parametrize("path", ["products/?facets=1&q=mat", "products/?lang=en&seller=ong"])
def test_a_list_takes_the_same_queries_for_any_number(client, count_queries, path):
    seller = make_seller(slug="ong")
    counts = []
    for more in (1, 2):
        for _ in range(more):
            write_documents([make_product(seller=seller).pk])
        counts.append(count_queries(lambda: client.get(f"/api/v1/{path}")))

    assert counts[0] == counts[1]
    assert counts[0] <= 13
