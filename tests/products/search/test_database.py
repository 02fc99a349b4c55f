"""The engine of a site without a search server: what it finds, counts and sorts."""

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from products.models import Product, ProductText
from products.search import Wanted
from products.search.database import rows, words
from products.search.database.engine import DatabaseEngine
from products.search.documents import write_documents
from products.search.query import Concept, Query, Word, read_query
from tests.factories import make_category, make_product, make_seller, make_variant


@pytest.fixture
def make(db):
    """Make products that share a seller and a category unless told otherwise."""
    shared = {"seller": make_seller(name="Tổ may"), "category": make_category(name="Đồ ăn")}
    return lambda name, **fields: make_product(name=name, **shared | fields)


def find(text="", query=None, is_near=False, **wanted):
    wanted = Wanted(text=text or "x" * bool(query), **wanted)
    return DatabaseEngine().find(wanted, query or read_query(text), is_near=is_near)


def names(found):
    by_pk = dict(Product.objects.values_list("pk", "name"))
    return [by_pk[pk] for pk in found.ids]


def counts(found, facet):
    return {each.value: each.count for each in found.facets[facet]}


@pytest.mark.parametrize("text", ["banh da", "BÁNH ĐA", "đa bánh", "bánh,đa!", "ba\u0301nh d"])
def test_words_are_found_however_they_are_typed(make, text):
    make("Bánh đa cua"), make("Mật ong rừng")

    assert names(find(text)) == ["Bánh đa cua"]


@pytest.mark.parametrize("text", ["wild", "thanh hoa", "đồ ăn", "tổ may", "ở rừng", "mo01"])
def test_every_field_is_read(make, text):
    product = make("Mật ong", summary="Lấy ở rừng già")
    type(product.commune).objects.update(name="Thanh Hòa")
    ProductText.objects.create(product=product, language="en", name="Wild honey")
    make_variant(product, sku="MO01")
    write_documents([product.pk])

    assert find(text).ids == [product.pk]


def test_the_marks_typed_come_first(make):
    make("Hướng dương rang", sold=900), make("Đường phèn")

    assert names(find("đường")) == ["Đường phèn", "Hướng dương rang"]


def test_a_synonym_of_two_words_is_found_as_a_phrase(make):
    make("Kẹo lạc"), make("Lạc luộc, kẹo dừa")
    typed, other = (Word("cu", "cu"), Word("đơ", "do")), (Word("kẹo", "keo"), Word("lạc", "lac"))

    assert names(find(query=Query((Concept((typed, other)),)))) == ["Kẹo lạc"]


def test_a_code_is_found_whatever_else_was_typed(make):
    product = make("Ấm đất")
    make_variant(product, sku="AD-7")
    write_documents([product.pk])

    assert find(query=Query(read_query("trà").concepts, codes=("ad 7",))).ids == [product.pk]


def test_nearly_all_words_are_enough_when_asked(make):
    make("Mật ong rừng"), make("Mật mía"), make("Trà sen")

    assert find("mật ong biển").ids == []
    found = find("mật ong biển", is_near=True)
    assert (names(found), found.is_near) == (["Mật ong rừng"], True)


@pytest.mark.parametrize("text", ["🍯", "'", '"', "*", "\ud800", " \0 ", "AND", "NEAR(", "^-:"])
def test_signs_find_nothing_and_break_nothing(make, text):
    make("Mật ong rừng")

    assert find(text).total == (0 if text.strip() else 1)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=40) | st.text(st.sampled_from("\"'*^:-+(){}&|!<>\\ ANDORT\0\ud800a đ")))
def test_nothing_that_can_be_typed_is_an_error(text):
    for is_near in (False, True):
        found = find(text, is_near=is_near, facets=True)
        assert found.total == len(found.ids)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("newest", "cba"),
        ("cheapest", "bac"),
        ("dearest", "cab"),
        ("rating", "bca"),
        ("sold", "acb"),
    ],
)
@pytest.mark.parametrize("text", ["", "trà"])
def test_the_plain_orders_with_and_without_words(make, text, order, expected):
    make("Trà a", price=20, sold=9, rating_sum=1, rating_count=1)
    make("Trà b", price=10, rating_sum=49, rating_count=10)
    make("Trà c", price=30, sold=3, rating_sum=5, rating_count=1)

    assert names(find(text, order=order)) == [f"Trà {letter}" for letter in expected]


@pytest.mark.parametrize("text", ["", "trà"])
def test_a_facet_ignores_its_own_choice_and_follows_the_others(make, text):
    make("Trà a", ocop_stars=4), make("Trà b", ocop_stars=3), make("Trà c", ocop_stars=3, stock=0)

    found = find(text, stars=(4,), in_stock=True, facets=True)

    assert names(found) == ["Trà a"]
    assert counts(found, "stars") == {4: 1, 3: 1}
    assert counts(found, "stock") == {1: 1}
    assert [count.is_chosen for count in found.facets["stars"]] == [False, True]


@pytest.mark.parametrize("text", ["", "trà"])
def test_categories_of_both_levels_are_counted(make, text):
    category = make("Trà a").category
    make("Trà b", category=category.parent)

    found = find(text, facets=True)

    assert counts(found, "category") == {category.parent_id: 2, category.pk: 1}


@pytest.mark.parametrize("text", ["", "trà"])
def test_the_price_range_ignores_the_price_asked_for(make, text):
    make("Trà a", price=10), make("Trà b", price=30)

    found = find(text, price_max=20, facets=True)

    assert (names(found), found.price_range) == (["Trà a"], (10, 30))


def test_a_value_that_is_chosen_is_counted_even_when_nothing_has_it(make):
    make("Trà")

    assert counts(find(provinces=("99",), facets=True), "province") == {"37": 1, "99": 0}


@pytest.mark.parametrize("order", ["", "newest", "sold", "cheapest"])
def test_too_many_products_are_paged_all_the_same(make, monkeypatch, order):
    for module in (rows, words):
        monkeypatch.setattr(module, "CAP", 3)
    ids = {make(f"Trà {n}", sold=n, ocop_stars=n % 2 * 3).pk for n in range(7)}
    pages = [find("trà", order=order, size=3, page=page, facets=True) for page in (1, 2, 3)]

    assert {pk for page in pages for pk in page.ids} == ids
    assert [page.total for page in pages] == [7, 7, 7]
    assert [page.facets_are_capped for page in pages] == [True] * 3


def test_of_too_many_those_with_the_words_in_their_name_come_first(make, monkeypatch):
    for module in (rows, words):
        monkeypatch.setattr(module, "CAP", 3)
    for number in range(6):
        make(f"Cốc {number}", summary="để uống trà", sold=number)
    make("Trà sen")

    assert names(find("trà", size=3)) == ["Trà sen", "Cốc 5", "Cốc 4"]


def test_of_many_matches_the_likeliest_are_compared(make, monkeypatch):
    monkeypatch.setattr(words, "BEST", 2)
    for number in range(4):
        make(f"Dương {number}", sold=500)
    make("Đường phèn"), make("Kẹo", summary="nấu với đường")

    assert names(find("đường"))[:2] == ["Đường phèn", "Kẹo"]


@pytest.mark.parametrize(("text", "most"), [("trà", 2), ("", 3), ("đường trà", 2)])
@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_queries_is_small(make, django_assert_max_num_queries, text, most, many):
    for number in range(many):
        make(f"Trà đường {number}")
    cache.clear()
    wanted = Wanted(text=text, facets=True, stars=(0,), kinds=("cooperative",))
    query = read_query(text)

    with django_assert_max_num_queries(most):
        assert DatabaseEngine().find(wanted, query).total == many


def test_large_catalogues_are_counted_by_the_database(make, monkeypatch):
    make("Trà a", price=10, ocop_stars=4), make("Trà b", price=30, stock=0)
    exact = find(facets=True)
    cache.clear()
    monkeypatch.setattr(rows, "CAP", 1)

    counted = find(facets=True)

    assert (counted.facets, counted.price_range) == (exact.facets, exact.price_range)
