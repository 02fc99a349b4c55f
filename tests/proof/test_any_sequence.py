"""Whatever happens to an order, in whatever sequence: the books balance and no unit is lost."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import F, Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orders import services
from orders.audit import money_problems
from orders.models import Order, OrderLine, Parcel
from orders.payments import registry
from products.models import Variant
from tests.factories import make_product
from tests.orders.builders import make_basket, place
from tests.orders.test_paid_in_advance import Waiting

STOCK = 6
REFUSED = (
    services.WrongStep,
    services.TooMany,
    services.NotWaiting,
    services.WayNotOffered,
    services.AlreadyRefunded,
)


@pytest.fixture(autouse=True)
def gateway(monkeypatch):
    monkeypatch.setitem(registry._gateways, "transfer", Waiting())


def pay(order, number, chance):
    amount = [order.total, order.total // 2, order.total + 5_000, 1][chance % 4]
    services.record_payment(order=order, amount=amount, currency="VND", source=f"bank:{number}")


def expire(order, number, chance):
    services.expire_holds(now=order.placed_at + timedelta(hours=25))


def give_up(order, number, chance):
    services.cancel_unpaid(order=order, by=None)


def pay_at_the_door(order, number, chance):
    services.change_way(order=order, way="cash")


def step(name):
    def take(order, number, chance):
        parcels = list(order.parcels.order_by("pk"))
        more = {"reason": "Hết"} if name == "cancel" else {}
        getattr(services, f"{name}_parcel")(parcel=parcels[chance % 2], by=None, **more)

    take.__name__ = name
    return take


def take_out(order, number, chance):
    line = order.lines.order_by("pk")[chance % 3]
    services.cancel_lines(parcel=line.parcel, units={line.pk: 1 + chance % 2}, by=None)


def accept_a_part(order, number, chance):
    line = order.lines.order_by("pk")[chance % 3]
    services.accept_parcel(parcel=line.parcel, by=None, without={line.pk: 1})


def refund(order, number, chance):
    waiting = order.refunds.to_do().first()
    if waiting and chance % 3:
        services.finish_refund(refund=waiting)
    elif waiting:
        services.fail_refund(refund=waiting, problem="no")


def dispute(order, number, chance):
    if order.paid_at:
        services.record_chargeback(order=order, amount=1_000, source=f"dispute:{number}")


STEPS = ["accept", "pack", "send", "deliver", "refuse", "cancel", "cancel_own"]
EVENTS = [pay, pay, expire, give_up, pay_at_the_door, take_out, accept_a_part, refund, dispute]
EVENTS += [step(name) for name in STEPS]
histories = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 11)), max_size=14)


def order_of_two_sellers(pay_by):
    """Two things of one seller, one of another; two units each."""
    honey, soap = make_product(stock=STOCK), make_product(stock=STOCK)
    tea = make_product(stock=STOCK, seller=honey.seller)
    goods = [(product.variants.get(), 2) for product in (honey, soap, tea)]
    return place(make_basket(*goods), pay_by=pay_by)


def units_anywhere():
    """Units free to sell and units in orders that were not given up."""
    free = Variant.objects.aggregate(sum=Sum("stock"))["sum"]
    left = F("quantity") - F("cancelled") - F("returned")
    ordered = OrderLine.objects.aggregate(sum=Sum(left))["sum"]
    return free + ordered


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(way=st.sampled_from(["cash", "transfer"]), history=histories)
def test_books_balance_after_any_history(way, history, db):
    with transaction.atomic():
        order = order_of_two_sellers(way)
        for number, (event, chance) in enumerate(history):
            order = Order.objects.get(pk=order.pk)
            try:
                with transaction.atomic():
                    event(order, number, chance)
            except REFUSED:
                continue
            assert money_problems() == [], event.__name__
            assert units_anywhere() == 3 * STOCK, event.__name__
        assert not Parcel.objects.filter(released_at=None).exclude(status__in=["new", "cancelled"])
        transaction.set_rollback(True)
