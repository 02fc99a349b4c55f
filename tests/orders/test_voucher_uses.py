"""Vouchers in real orders: counted, given back, kept right by the books."""

from datetime import timedelta

import pytest

from orders import services
from orders.audit import money_problems
from orders.models import Order, Redemption
from tests.factories import make_product
from tests.orders.builders import make_basket, make_contact, make_voucher, only_variant, place
from tests.orders.test_paid_in_advance import gateway, pay  # noqa: F401


def order_with(voucher, **fields):
    """Two jars at 125,000, delivery 30,000."""
    variant = make_product(stock=5).variants.get()
    return place(make_basket((variant, 2)), voucher_codes=[voucher.code], **fields)


def count(voucher):
    voucher.refresh_from_db()
    return voucher.used, voucher.spent


def test_an_order_is_cheaper_by_its_voucher():
    voucher = make_voucher(amount=20_000)

    order = order_with(voucher)

    parcel, line = order.parcels.get(), order.lines.get()
    assert (order.total, order.discount_total, count(voucher)) == (260_000, 20_000, (1, 20_000))
    assert (parcel.discount, parcel.site_discount, line.discount) == (20_000, 20_000, 20_000)
    assert money_problems() == []


def test_a_voucher_waits_for_nobody_when_an_order_expires():
    voucher = make_voucher()
    order = order_with(voucher, pay_by="transfer")

    services.expire_holds(now=order.expires_at + timedelta(minutes=4))

    assert (count(voucher), Redemption.objects.get().is_live) == ((0, 0), False)
    assert money_problems() == []


def test_late_money_uses_the_voucher_again():
    voucher = make_voucher()
    order = order_with(voucher, pay_by="transfer")
    services.expire_holds(now=order.expires_at + timedelta(minutes=4))

    pay(order, amount=260_000)

    assert (order.status, count(voucher)) == ("paid", (1, 20_000))
    assert money_problems() == []


def test_late_money_without_the_voucher_is_to_be_refunded():
    voucher = make_voucher(limit=1)
    order = order_with(voucher, pay_by="transfer")
    services.expire_holds(now=order.expires_at + timedelta(minutes=4))
    order_with(voucher, contact=make_contact(phone="+84912000000"))

    pay(order, amount=260_000)

    assert (order.status, order.refunds.get().amount) == ("expired", 260_000)
    assert money_problems() == []


def test_cancelling_every_parcel_gives_the_voucher_back():
    voucher = make_voucher()
    order = order_with(voucher)

    services.cancel_own_parcel(parcel=order.parcels.get(), by=None)

    assert count(voucher) == (0, 0)
    assert money_problems() == []


def test_cancelling_one_parcel_of_two_does_not():
    voucher = make_voucher()
    basket = make_basket((only_variant(), 1), (only_variant(), 1))
    order = place(basket, voucher_codes=[voucher.code])

    services.cancel_own_parcel(parcel=order.parcels.order_by("pk")[0], by=None)

    assert count(voucher) == (1, 20_000)
    assert money_problems() == []


def test_refusing_at_the_door_does_not_give_it_back():
    voucher = make_voucher()
    parcel = order_with(voucher).parcels.get()
    for step in ("accept", "pack", "send", "refuse"):
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)

    assert count(voucher) == (1, 20_000)
    assert money_problems() == []


def test_a_gift_pays_several_orders_until_it_is_empty():
    gift = make_voucher(kind="gift", amount=400_000, once_per_person=False)

    first, second = order_with(gift), order_with(gift)

    assert (first.total, second.total, count(gift)) == (0, 160_000, (2, 400_000))
    assert money_problems() == []


def test_an_order_paid_by_gifts_alone_goes_to_its_sellers():
    gift = make_voucher(kind="gift", amount=400_000)

    order = order_with(gift, pay_by="transfer")

    order.refresh_from_db()
    assert (order.total, order.status) == (0, "paid")
    assert order.parcels.get().released_at


def test_a_part_taken_out_returns_what_was_paid_for_it():
    order = order_with(make_voucher(amount=20_000), pay_by="transfer")
    pay(order, amount=260_000)
    line = order.lines.get()

    services.cancel_lines(parcel=order.parcels.get(), units={line.pk: 1}, by=None)

    assert order.refunds.get().amount == 115_000
    assert money_problems() == []


def test_a_voucher_used_up_meanwhile_stops_with_nothing_changed():
    voucher = make_voucher(limit=1)
    order_with(voucher)
    variant = only_variant(stock=5)
    basket = make_basket((variant, 1))

    with pytest.raises(services.VoucherRefused):
        place(basket, voucher_codes=[voucher.code], contact=make_contact(phone="+84912000000"))

    variant.refresh_from_db()
    assert (variant.stock, Order.objects.count(), count(voucher)) == (5, 1, (1, 20_000))
