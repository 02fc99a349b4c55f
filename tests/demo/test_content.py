"""The demo's texts: names they mention exist, both languages are there, tax codes are valid."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from cooperatives.tax_codes import normalise_tax_code

DEMO = Path(__file__).resolve().parents[2] / "demo"


def load(path: str) -> list[dict]:
    return json.loads((DEMO / path).read_text(encoding="utf-8"))


PICTURES = load("pictures/pictures.json")
SELLERS = {row["slug"]: row for row in load("content/sellers.json")}
PRODUCTS = {row["slug"]: row for row in load("content/products.json")}
NEWS = load("content/news.json")
SHELVES = {kind["slug"] for group in load("content/categories.json") for kind in group["children"]}


def gaps(value: object, where: str = "") -> list[str]:
    """Return where a Vietnamese text has no English one beside it, or one of them is empty."""
    if isinstance(value, list):
        return [gap for n, item in enumerate(value) for gap in gaps(item, f"{where}/{n}")]
    if not isinstance(value, dict):
        return []
    here = [
        f"{where}/{key}"
        for key in value
        if key.endswith("_vi") and not (value[key] and value.get(f"{key[:-3]}_en"))
    ]
    return here + [gap for key, item in value.items() for gap in gaps(item, f"{where}/{key}")]


def test_certificates_and_reviews_name_products_and_fit_their_columns():
    papers, reviews = load("content/certificates.json"), load("content/reviews.json")
    rated = Counter(row["product"] for row in reviews)
    assert {row["product"] for row in papers} | set(rated) <= set(PRODUCTS)
    assert {row["stars"] for row in papers if row["scheme"] == "ocop"} == {3, 4, 5}
    assert {row["stars"] for row in reviews} == {2, 3, 4, 5}
    assert max(len(text) for row in reviews for text in (row["text"], row["reply"])) <= 1000
    assert max(rated.values()) > 10  # one product has more than its page shows


@pytest.mark.parametrize("name", ["categories", "sellers", "products", "news", "pages"])
def test_every_text_is_there_in_both_languages(name):
    assert gaps(load(f"content/{name}.json")) == []


def test_slugs_are_unique():
    assert len(SELLERS) == len(load("content/sellers.json")) == 40
    assert len(PRODUCTS) == len(load("content/products.json")) == 144
    assert len({row["slug"] for row in NEWS}) == len({row["slug_en"] for row in NEWS}) == 15


@pytest.mark.parametrize("row", SELLERS.values(), ids=SELLERS)
def test_a_seller_has_a_valid_tax_code_and_drawn_pictures(row):
    assert normalise_tax_code(row["tax_code"], row["kind"]) == row["tax_code"]
    assert {row["portrait"], row["cover"]} <= set(PICTURES)


@pytest.mark.parametrize("row", PRODUCTS.values(), ids=PRODUCTS)
def test_a_product_names_an_approved_seller_a_shelf_and_drawn_pictures(row):
    assert SELLERS[row["seller"]]["status"] == "approved"
    assert row["category"] in SHELVES
    assert set(row["pictures"]) <= set(PICTURES)
    assert {size["price"] % 1000 for size in row["variants"]} == {0}


def test_no_two_neighbours_show_the_same_picture():
    first = [row["pictures"][0] for row in PRODUCTS.values()]
    assert [a for a, b in pairwise(first) if a == b] == []
    assert max(Counter(first).values()) == 2


@pytest.mark.parametrize("row", NEWS, ids=[row["slug"] for row in NEWS])
def test_an_article_names_sellers_products_and_pictures_that_exist(row):
    blocks = row["body_vi"] + row["body_en"]
    named = {name for block in blocks for name in block.get("products", [])}
    assert named | set(row["products"]) <= set(PRODUCTS)
    assert set(row["sellers"]) <= set(SELLERS)
    drawn = {block["picture"] for block in blocks if block["type"] == "image"} | {row["cover"]}
    assert drawn <= set(PICTURES)
