"""Placing an order takes few queries."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.keys import random_key
from orders import services
from orders.models import Order
from orders.quotes import quote
from tests.factories import make_product
from tests.orders.builders import make_basket, make_contact
from tests.orders.test_checkout import Shop, url


def queries_of(goods):
    """Place an order of these variants; return how many queries the service made."""
    basket, contact = make_basket(*((variant, 1) for variant in goods)), make_contact()
    total = quote(basket.lines.to_order().for_page()).total
    with CaptureQueriesContext(connection) as queries:
        services.place_order(
            basket=basket,
            contact=contact,
            deliveries={},
            expected_total=total,
            token=random_key(),
            language="vi",
        )
    return len(queries)


def test_an_order_of_three_sellers_takes_at_most_thirty_queries():
    queries_of([make_product(stock=9).variants.get()])  # settings are made once

    assert queries_of([make_product(stock=9).variants.get() for _ in range(3)]) <= 30


def test_the_button_of_an_order_of_three_sellers_takes_at_most_thirty_queries(client):
    shop = Shop(client)
    for _other in range(2):
        variant = make_product(stock=9).variants.get()
        shop.basket.lines.create(variant=variant, quantity=1, seen_price=variant.price)
    shop.contact()
    shop.delivery()
    agreed = shop.agreed()

    with CaptureQueriesContext(connection) as queries:
        answer = client.post(url("checkout_confirm"), agreed)

    assert (answer.status_code, Order.objects.get().parcels.count()) == (303, 3)
    assert len(queries) <= 30  # four of them the savepoints of the test's transaction
