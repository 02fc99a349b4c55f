"""Two hundred buyers, fifty units, over HTTP to several processes on PostgreSQL."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.db.models import Sum

from orders.audit import money_problems
from orders.models import Order, OrderLine
from products.models import Variant
from tests.factories import make_commune, make_product
from tests.proof.buyer import Buyer
from tests.proof.serving import served

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="processes need PostgreSQL"),
]
BUYERS, AT_ONCE, PRODUCTS, UNITS_EACH = 200, 40, 10, 5


def shop(number: int, *, site: str, commune: str, variants: list[int]) -> str | None:
    """Fill a basket with three random things and order what can be had; return the number."""
    chance = random.Random(number)
    buyer = Buyer(site, commune, phone=f"09{number:08d}")
    for variant in chance.choices(variants, k=3):
        buyer.put_in(variant)
    return buyer.order()


def test_two_hundred_buyers_get_the_last_fifty_units_between_them():
    commune = make_commune()
    variants = [make_product(stock=UNITS_EACH).variants.get().pk for _ in range(PRODUCTS)]

    with served() as site, ThreadPoolExecutor(AT_ONCE) as pool:
        numbers = list(
            pool.map(
                lambda n: shop(n, site=site, commune=commune.pk, variants=variants), range(BUYERS)
            )
        )

    sold = OrderLine.objects.aggregate(units=Sum("quantity"))["units"]
    assert sold == PRODUCTS * UNITS_EACH
    assert set(Variant.objects.values_list("stock", flat=True)) == {0}
    got = [number for number in numbers if number]
    assert Counter(got) == Counter(Order.objects.values_list("number", flat=True))
    assert money_problems() == []
