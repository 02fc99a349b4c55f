"""Orders that wait for money: what a payment, too little, too much or too late leads to."""

from datetime import timedelta

import pytest
from django.utils import timezone

from orders import services
from orders.audit import money_problems
from orders.models import Order, Parcel, Refund
from orders.payments import registry
from orders.payments.protocol import Begun, Unreachable
from tests.factories import make_product
from tests.orders.builders import make_basket, make_order, place

Status = Order.Status


class Waiting:
    """A way to pay in advance that needs no other machine."""

    way = Order.PayBy.TRANSFER
    answers = True

    def reason_against(self, *, total, phone):
        return ""

    def hold(self):
        return timedelta(hours=24)

    def begin(self, attempt):
        if not self.answers:
            raise Unreachable
        return Begun(url="https://pay.example/1", external_id=f"x{attempt.pk}")

    def end(self, attempt): ...

    def refund(self, refund):
        return ""


@pytest.fixture(autouse=True)
def gateway(monkeypatch):
    gateway = Waiting()
    monkeypatch.setitem(registry._gateways, "transfer", gateway)
    return gateway


def waiting_order(**fields):
    """Two units at 125,000 of a stock of 5, delivery 30,000, not paid."""
    return make_order(pay_by="transfer", **fields)


def pay(order, amount=280_000, source="bank:1"):
    result = services.record_payment(order=order, amount=amount, currency="VND", source=source)
    order.refresh_from_db()
    return result


def expire(order):
    late = order.expires_at + timedelta(minutes=4)
    return services.expire_holds(now=late)


def stock(order):
    return order.lines.get().variant.stock


def refunds(order):
    return list(order.refunds.order_by("pk").values_list("amount", "reason", "status"))


def test_an_unpaid_order_holds_its_goods_and_no_seller_sees_it():
    order = waiting_order()

    assert (order.status, stock(order)) == ("placed", 3)
    assert not Parcel.objects.released().exists()
    assert money_problems() == []


def test_a_payment_makes_it_paid_and_shows_it_to_the_seller():
    order = waiting_order()

    result = pay(order)

    assert (result.is_new, order.status) == (True, "paid")
    assert Parcel.objects.released().get().order == order
    assert money_problems() == []


def test_the_same_money_counts_once():
    order = waiting_order()
    pay(order)

    assert not pay(order).is_new
    assert refunds(order) == []


def test_too_little_waits_for_the_rest():
    order = waiting_order()

    assert pay(order, 200_000).missing == 80_000
    assert order.status == "placed"
    pay(order, 80_000, "bank:2")
    assert order.status == "paid"
    assert money_problems() == []


def test_too_much_goes_on_the_list_of_refunds():
    order = waiting_order()

    pay(order, 300_000)

    assert refunds(order) == [(20_000, "overpaid", "asked")]
    assert money_problems() == []


def test_time_over_gives_the_goods_back():
    order = waiting_order()

    assert expire(order) == 1
    order.refresh_from_db()
    assert (order.status, order.parcels.get().status, stock(order)) == ("expired", "cancelled", 5)
    assert expire(order) == 0
    assert money_problems() == []


def test_a_paid_order_does_not_expire():
    order = waiting_order()
    pay(order)

    assert expire(order) == 0


def test_late_money_takes_fresh_stock():
    order = waiting_order()
    expire(order)

    pay(order)

    parcel = order.parcels.get()
    assert (order.status, parcel.status, parcel.waived, stock(order)) == ("paid", "new", 0, 3)
    assert money_problems() == []


def test_late_money_without_stock_is_to_be_refunded():
    order = waiting_order()
    expire(order)
    variant = order.lines.get().variant
    variant.stock = 1
    variant.save()

    pay(order)

    assert (order.status, stock(order)) == ("expired", 1)
    assert refunds(order) == [(280_000, "late", "asked")]
    assert money_problems() == []


def test_part_of_the_money_goes_back_when_time_is_over():
    order = waiting_order()
    pay(order, 100_000)

    expire(order)

    assert refunds(order) == [(100_000, "late", "asked")]
    assert money_problems() == []


def test_a_paid_parcel_that_is_cancelled_is_refunded():
    order = waiting_order()
    pay(order)

    services.cancel_parcel(parcel=order.parcels.get(), by=None, reason="Hết")

    assert refunds(order) == [(280_000, "cancelled", "asked")]
    assert money_problems() == []


def test_a_refund_that_was_made_closes_the_books():
    order = waiting_order()
    pay(order, 300_000)

    services.finish_refund(refund=order.refunds.get(), by=None)

    assert Refund.objects.to_do().count() == 0
    assert money_problems() == []
    with pytest.raises(services.AlreadyRefunded):
        services.finish_refund(refund=order.refunds.get(), by=None)


def test_one_unit_taken_out_is_refunded_and_back_in_stock():
    order = waiting_order()
    pay(order)
    parcel, line = order.parcels.get(), order.lines.get()

    assert services.cancel_lines(parcel=parcel, units={line.pk: 1}, by=None) == 125_000

    parcel.refresh_from_db()
    assert (parcel.to_pay, stock(order), parcel.status) == (155_000, 4, "new")
    assert refunds(order) == [(125_000, "cancelled", "asked")]
    assert money_problems() == []


def test_an_order_taken_back_is_in_the_basket_again():
    product = make_product(stock=5)
    basket = make_basket((product.variants.get(), 2))
    order = place(basket, pay_by="transfer")

    assert services.undo_order(order=order, basket=basket)

    assert basket.lines.get().quantity == 2
    assert (stock(order), money_problems()) == (5, [])


def test_starting_to_pay_twice_is_one_attempt():
    order = waiting_order()

    first = services.start_payment(order=order)

    assert services.start_payment(order=order) == first
    assert (first.amount, first.url) == (280_000, "https://pay.example/1")


def test_choosing_to_pay_at_the_door_shows_it_to_the_seller():
    order = waiting_order()

    order = services.change_way(order=order, way="cash")

    assert order.status == "to_collect"
    assert Parcel.objects.released().get().cash == "expected"
    assert money_problems() == []


def test_another_currency_is_no_money():
    with pytest.raises(services.WrongMoney):
        services.record_payment(
            order=waiting_order(), amount=280_000, currency="USD", source="bank:1"
        )


def test_goods_can_be_held_only_until_a_time():
    order = waiting_order()

    assert order.expires_at > timezone.now() + timedelta(hours=23)


def test_money_goes_back_by_the_way_that_brought_it(gateway, monkeypatch):
    """She begins to pay by card, then transfers all the same."""
    monkeypatch.setitem(registry._gateways, "card", gateway)
    order = waiting_order()
    transfer = services.start_payment(order=order)
    services.change_way(order=order, way="card")
    card = services.start_payment(order=order)

    services.record_payment(
        order=order, amount=300_000, currency="VND", source="bank:1", attempt=transfer
    )

    card.refresh_from_db()
    assert (card.status, order.refunds.get().way) == ("dropped", "transfer")


def test_a_card_that_holds_too_little_is_refunded_by_a_person(gateway, monkeypatch):
    monkeypatch.setitem(registry._gateways, "card", gateway)
    order = waiting_order()
    pay(order, 300_000)
    Refund.objects.update(way="card")

    assert not services.send_refund(refund_id=order.refunds.get().pk)
    assert Refund.objects.by_hand().get().way == "transfer"
