"""Editors choose a rule, and narrow it to a category, a place or a seller."""

from importlib import import_module

import pytest

from cms.blocks.shop import ProductsBlock, category_choices, place_choices
from tests.cms.builders import home
from tests.factories import make_category, make_commune, make_product, make_province, make_seller


def shelf(**values):
    block = ProductsBlock()
    value = block.to_python({"title": "", "rule": "newest", "count": 4} | values)
    return [product.name for product in block.get_context(value)["products"]]


def test_rules_and_filters_reach_the_shelf():
    seller, commune = make_seller(), make_commune()
    make_product(name="hers", seller=seller)
    make_product(name="here", commune=commune, sold=5)

    assert shelf(seller=seller.pk) == ["hers"]
    assert shelf(place=commune.pk) == ["here"]
    assert shelf(rule="sold")[0] == "here"


@pytest.mark.parametrize("values", [{"category": None, "place": None}, {"category": "gone"}])
def test_what_is_missing_breaks_nothing(values):
    make_product()

    assert len(shelf(**values)) in (0, 1)


def test_editors_see_both_levels_of_categories():
    kind = make_category()

    assert category_choices() == [
        (kind.parent.slug, kind.parent.name),
        (kind.slug, f"— {kind.name}"),
    ]


def test_editors_see_places_at_home_and_where_goods_come_from():
    near = make_commune("Gần")
    far = make_commune("Xa", province=make_province("01"))
    make_commune("Không", province=make_province("02"))
    make_product(commune=far, seller=make_seller(commune=near))

    codes = {code for code, _name in place_choices()}

    assert {near.pk, far.pk} <= codes
    assert "Không" not in {name for _code, name in place_choices()}


def test_the_newest_of_a_category_became_a_filter():
    operation = import_module("cms.migrations.0007_a_category_is_a_filter").NewestOfCategory()

    assert operation.apply({"rule": "category", "category": "food"}) == {
        "rule": "newest",
        "category": "food",
    }
    assert operation.apply({"rule": "chosen"}) == {"rule": "chosen"}


def test_the_editor_opens_with_every_rule(admin_client):
    page = admin_client.get(f"/staff/pages/{home().pk}/edit/")

    assert page.status_code == 200
