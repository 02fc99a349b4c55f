"""Two people at once, each on her own connection. SQLite lets one write at a time anyway."""

from functools import partial

import pytest

from core.keys import random_key
from orders import services
from orders.audit import money_problems
from orders.models import Order, OrderEvent, Parcel, PaymentEvent
from orders.quotes import quote
from tests import races
from tests.orders.builders import make_basket, make_contact, make_parcel, only_variant, place

pytestmark = races.marks
at_once = partial(races.at_once, stops=(services.OrderStopped, services.WrongStep))


def ordering(basket, **fields):
    """Return a call that orders what is in `basket` now."""
    contact = make_contact()
    total = quote(basket.lines.to_order().for_page()).total
    fields = {"token": random_key(), "expected_total": total, "contact": contact} | fields
    return lambda: services.place_order(basket=basket, deliveries={}, language="vi", **fields)


@pytest.mark.parametrize("_round", range(3))
def test_the_last_unit_is_sold_once(_round):
    honey = only_variant(stock=1)
    baskets = [make_basket((honey, 1)) for _ in range(4)]

    results = at_once(*(ordering(basket) for basket in baskets))

    honey.refresh_from_db()
    kinds = sorted(type(result).__name__ for result in results)
    assert kinds == ["Order", "SoldOut", "SoldOut", "SoldOut"]
    assert (honey.stock, Order.objects.count(), money_problems()) == (0, 1, [])


@pytest.mark.parametrize("_round", range(3))
def test_a_double_click_makes_one_order(_round):
    honey = only_variant(stock=5)
    order = ordering(make_basket((honey, 2)), token="t" * 22)

    results = at_once(order, order, order)

    honey.refresh_from_db()
    assert len({result.pk for result in results}) == 1
    assert (honey.stock, Order.objects.count(), Parcel.objects.count()) == (3, 1, 1)


@pytest.mark.parametrize("_round", range(3))
def test_baskets_filled_in_opposite_order_do_not_wait_for_each_other(_round):
    honey, soap = only_variant(stock=5), only_variant(stock=5)
    there, back = make_basket((honey, 1), (soap, 1)), make_basket((soap, 1), (honey, 1))

    results = at_once(ordering(there), ordering(back))

    assert [type(result) for result in results] == [Order, Order]


def test_a_step_taken_twice_at_once_is_taken_once():
    parcel = make_parcel(status="sent")

    results = at_once(*(lambda: services.deliver_parcel(parcel=parcel, by=None),) * 3)

    assert sorted(results) == [False, False, True]
    assert PaymentEvent.objects.filter(kind="collected").count() == 1


def test_buyer_cancels_while_the_seller_accepts():
    parcel = make_parcel()

    at_once(
        lambda: services.cancel_own_parcel(parcel=parcel, by=None),
        lambda: services.accept_parcel(parcel=parcel, by=None),
    )

    parcel.refresh_from_db()
    stock = {"cancelled": 5, "accepted": 3}[parcel.status]
    assert (parcel.lines.get().variant.stock, money_problems()) == (stock, [])


def test_the_last_two_parcels_finished_at_once_close_the_order():
    order = place(make_basket((only_variant(), 1), (only_variant(), 1)))
    first, second = order.parcels.order_by("pk")

    at_once(
        *(
            lambda parcel=parcel: services.cancel_parcel(parcel=parcel, by=None, reason="x")
            for parcel in (first, second)
        )
    )

    order.refresh_from_db()
    closings = OrderEvent.objects.filter(parcel=None, to_status="cancelled")
    assert (order.status, closings.count()) == ("cancelled", 1)
