"""Categories as one types."""

import pytest

from products.models import Category
from products.selectors import suggest_categories


@pytest.fixture(autouse=True)
def _tree():
    food = Category.objects.create(name="Đồ ăn", name_en="Food", slug="food", position=1)
    Category.objects.create(name="Bánh kẹo", name_en="Sweets", slug="sweets", parent=food)
    weaving = Category.objects.create(name="Đan lát", name_en="Weaving", slug="weaving", position=2)
    Category.objects.create(name="Đồ đan bèo", name_en="Rush", slug="rush", parent=weaving)


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("do an", ["food"]),
        ("Đồ", ["food", "rush"]),
        ("đan", ["weaving", "rush"]),
        ("sw", ["sweets"]),
        ("keo", ["sweets"]),
        ("an", ["food"]),
        ("", []),
        ("%", []),
    ],
)
def test_names_that_begin_so_come_first(text, slugs):
    assert [kind.slug for kind in suggest_categories(text)] == slugs


def test_no_more_than_asked_for():
    assert [kind.slug for kind in suggest_categories("do", limit=1)] == ["food"]
