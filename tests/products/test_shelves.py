"""Shelves by rule: what editors put on pages comes through the one door."""

import pytest
from django.utils import timezone

from products.search.documents import write_documents
from products.shelves import Rule, products_for_shelf
from tests.factories import make_category, make_commune, make_product, make_seller


def names(**shelf):
    return [product.name for product in products_for_shelf(**({"size": 4} | shelf))]


def make(name, **fields):
    """A product whose figures search knows, older than those made after it."""
    figures = {k: fields.pop(k) for k in ("sold", "rating", "rating_count") if k in fields}
    product = make_product(name=name, **fields)
    type(product).objects.filter(pk=product.pk).update(**figures)
    write_documents([product.pk])
    return product


def test_chosen_products_stand_in_their_order():
    first, second = make_product(name="a", stock=0), make_product(name="b")
    hidden = make_product(is_public=False)

    chosen = [second.pk, hidden.pk, first.pk]

    assert names(rule="chosen", chosen=chosen) == ["b", "a"]
    assert names(rule="chosen", chosen=chosen, size=1) == ["b"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule.NEWEST, ["new", "sold", "old"]),
        (Rule.SOLD, ["sold", "new", "old"]),
        (Rule.CHEAPEST, ["old", "new", "sold"]),
        ("unknown", ["new", "sold", "old"]),
    ],
)
def test_rules_order(rule, expected):
    day = timezone.timedelta(days=1)
    make("old", price=1_000, listed_at=timezone.now() - 2 * day)
    make("sold", price=3_000, sold=9, listed_at=timezone.now() - day)
    make("new", price=2_000, sold=1)
    make("gone", price=500, stock=0)

    assert names(rule=rule) == expected


def test_a_shelf_of_ocop_has_nothing_without_stars():
    make_product(name="plain")
    make_product(name="three", ocop_stars=3)

    assert names(rule=Rule.OCOP) == ["three"]


def test_filters_narrow():
    commune, seller, kind = make_commune(), make_seller(), make_category()
    make_product(name="here", commune=commune)
    make_product(name="hers", seller=seller)
    make_product(name="kind", category=kind)

    assert names(rule="newest", commune=commune.pk) == ["here"]
    assert names(rule="newest", seller=seller.pk) == ["hers"]
    assert names(rule="newest", category=kind.slug) == ["kind"]
    assert names(rule="newest", category=kind.parent.slug) == ["kind"]
    assert names(rule="newest", category="no-more") == []


def test_a_shelf_is_kept_until_the_catalogue_changes(settings, django_assert_num_queries):
    settings.THINGS_KEPT_SECONDS = 60
    make_product(name="a")
    names(rule="newest", size=3)

    with django_assert_num_queries(0):
        assert names(rule="newest", size=3) == ["a"]
