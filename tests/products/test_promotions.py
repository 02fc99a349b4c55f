"""Products that staff put first for certain words."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from products.models import PromotedProduct
from products.search.promotions import promoted
from tests.factories import make_product


def promote(product, text="mat ong", **fields):
    return PromotedProduct.objects.create(text=text, folded=text, product=product, **fields)


def test_promoted_products_stand_in_their_order():
    second, first, other = make_product(), make_product(), make_product()
    promote(second, position=2)
    promote(first, position=1)
    promote(other, "coi")

    assert promoted("mat ong") == [first.pk, second.pk]
    assert promoted("mat") == []


@pytest.mark.parametrize(
    ("starts", "ends", "stands"),
    [(None, None, True), (0, 0, True), (1, None, False), (None, -1, False), (-2, 2, True)],
)
def test_a_promotion_stands_from_its_first_day_to_its_last(starts, ends, stands):
    def day(number):
        return None if number is None else timezone.localdate() + timedelta(days=number)

    promote(make_product(), starts_on=day(starts), ends_on=day(ends))

    assert bool(promoted("mat ong")) is stands


def test_what_is_not_public_is_not_promoted():
    promote(make_product(is_public=False))

    assert promoted("mat ong") == []


def test_a_product_is_promoted_once_for_the_same_words():
    product = make_product()
    promote(product)

    with pytest.raises(IntegrityError, match="promotion_once|folded"), transaction.atomic():
        promote(product)


def test_a_promotion_ends_after_it_began():
    today = timezone.localdate()

    with pytest.raises(IntegrityError, match="promotion_ends_after_start"), transaction.atomic():
        promote(make_product(), starts_on=today, ends_on=today - timedelta(days=1))
