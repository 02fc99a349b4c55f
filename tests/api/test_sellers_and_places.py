"""Sellers, categories, places and suggestions for other machines."""

import pytest

from cooperatives.models import SellerText
from tests.cms.builders import make_news
from tests.factories import (
    make_alias,
    make_category,
    make_commune,
    make_product,
    make_province,
    make_seller,
)


def test_sellers_are_listed_in_vietnamese_order(slugs):
    for slug, name in [("a", "Ong"), ("b", "Đan cói"), ("c", "Dệt")]:
        make_seller(slug=slug, name=name)

    assert slugs("sellers/") == ["c", "b", "a"]


@pytest.mark.parametrize("status", ["applied", "closed"])
def test_stalls_that_are_not_open_are_not_there(ask, slugs, status):
    make_seller(slug="secret", status=status)

    assert slugs("sellers/") == []
    assert ask("sellers/secret/")[0] == 404


def test_sellers_are_found_by_words_kind_and_place(slugs):
    far = make_commune(province=make_province("40"))
    make_seller(slug="ong", name="Ong rừng", kind="household", commune=far)
    make_seller(slug="coi", name="Cói", kind="group")

    for parameters in [
        {"q": "ong"},
        {"kind": "household"},
        {"province": "40"},
        {"commune": far.pk},
    ]:
        assert slugs("sellers/", **parameters) == ["ong"], parameters


def test_pages_of_sellers_lead_on(ask):
    for number in range(3):
        make_seller(name=f"A {number}")

    first, last = (ask("sellers/", size=2, page=page)[1] for page in (1, 2))

    assert first["next"] == "http://testserver/api/v1/sellers/?size=2&page=2"
    assert (first["previous"], last["next"], len(last["results"])) == (None, None, 1)


def test_a_seller_tells_what_her_page_shows_but_no_phone_number(client, ask):
    seller = make_seller(slug="ong", story="Chúng tôi nuôi ong.", tax_code="0101234567")
    SellerText.objects.create(seller=seller, language="en", story="We keep bees.")

    answer = ask("sellers/ong/", lang="en")[1]

    assert (answer["story"], answer["tax_code"]) == ("We keep bees.", "0101234567")
    assert answer["delivery"]["fee"] == {"amount": 30_000, "currency": "VND"}
    assert answer["products_url"] == "http://testserver/api/v1/products/?seller=ong"
    assert b"912" not in client.get("/api/v1/sellers/ong/").content


def test_the_tax_code_of_a_person_stays_private(ask):
    make_seller(slug="ong", kind="household", tax_code="8001234567", legal_name="Mai Thị Hoa")

    answer = ask("sellers/ong/")[1]

    assert (answer["tax_code"], answer["legal_name"]) == ("", "")


def test_categories_are_a_tree_with_counts(ask):
    kind = make_category(name="Mật ong", slug="mat-ong")
    make_product(category=kind)

    group = next(row for row in ask("categories/")[1] if row["slug"] == kind.parent.slug)

    assert group["count"] == 1
    assert [(row["slug"], row["count"]) for row in group["children"]] == [("mat-ong", 1)]


def test_provinces_are_all_there(ask):
    make_province("37")

    assert {"code": "37", "name": "Ninh Bình", "kind": "province"} in ask("places/provinces/")[1]


def test_communes_of_a_province(ask):
    commune = make_commune("Gia Viễn", province=make_province("40"))

    answer = ask("places/communes/", province="40")[1]

    assert [row["code"] for row in answer["results"]] == [commune.pk]
    assert answer["total"] == 1


def test_an_old_name_finds_a_commune(ask):
    commune = make_commune("Phát Diệm")
    make_alias(commune, "Kim Sơn")

    (row,) = ask("places/communes/", q="kim son")[1]["results"]

    assert (row["code"], row["former_name"]) == (commune.pk, "Kim Sơn")


def test_suggestions_are_of_every_kind(ask):
    make_seller(slug="mat-ong", name="Mật ong Cúc Phương")
    make_category(slug="mat", name="Mật ong")
    make_product(slug="mat-ong-rung", name="Mật ong rừng")
    make_commune("Mật Sơn")
    make_news(title="Mật ong vào mùa")

    answer = ask("suggestions/", q="mat")[1]

    assert [row["slug"] for row in answer["products"]] == ["mat-ong-rung"]
    assert [row["slug"] for row in answer["sellers"]] == ["mat-ong"]
    assert [row["slug"] for row in answer["categories"]] == ["mat"]
    assert [row["name"] for row in answer["communes"]] == ["Mật Sơn"]
    assert [row["title"] for row in answer["pages"]] == ["Mật ong vào mùa"]


def test_a_single_letter_suggests_nothing(ask):
    make_product(name="Mật ong")

    assert ask("suggestions/", q="m") == (
        200,
        {"products": [], "sellers": [], "categories": [], "communes": [], "pages": []},
    )


@pytest.mark.parametrize(
    "path", ["sellers/?lang=en", "suggestions/?q=hop+tac", "places/communes/", "categories/"]
)
def test_lists_take_the_same_queries_for_any_number(client, count_queries, path):
    counts = []
    for more in (1, 2):
        for _ in range(more):
            make_product(seller=make_seller(), name="Hợp tác")
        counts.append(count_queries(lambda: client.get(f"/api/v1/{path}")))

    assert counts[0] == counts[1]
