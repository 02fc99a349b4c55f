"""Vouchers that many want at the same moment."""

import pytest

from core.keys import random_key
from orders import services
from orders.audit import money_problems
from orders.models import Order, Redemption
from orders.services import voucher_desk
from tests import races
from tests.orders.builders import (
    make_basket,
    make_contact,
    make_voucher,
    only_variant,
    place,
    shown_total,
)
from tests.orders.test_races import at_once

pytestmark = races.marks


def ordering(variant, voucher, phone, **fields):
    """Return a call that orders one of `variant` with a voucher."""
    basket, contact = make_basket((variant, 1)), make_contact(phone=phone)
    total = shown_total(basket, {}, contact.commune, [voucher.code])
    fields = {"token": random_key(), "expected_total": total} | fields
    return lambda: services.place_order(
        basket=basket,
        contact=contact,
        deliveries={},
        language="vi",
        voucher_codes=[voucher.code],
        **fields,
    )


def kinds(results):
    return sorted(type(result).__name__ for result in results)


@pytest.mark.parametrize("_round", range(3))
def test_the_last_use_goes_to_one_of_ten_buyers(_round):
    soap, voucher = only_variant(stock=50), make_voucher(limit=1)
    calls = [ordering(soap, voucher, f"+8498765{n:04d}") for n in range(10)]

    results = at_once(*calls)

    voucher.refresh_from_db()
    soap.refresh_from_db()
    assert kinds(results) == ["Order"] + ["VoucherRefused"] * 9
    assert (voucher.used, soap.stock, Order.objects.count()) == (1, 49, 1)
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_a_gift_is_not_spent_twice_at_once(_round):
    soap = only_variant(stock=50, price=70_000)
    gift = make_voucher(kind="gift", amount=150_000, once_per_person=False)
    calls = [ordering(soap, gift, f"+8498765{n:04d}") for n in range(2)]

    results = at_once(*calls)

    gift.refresh_from_db()
    # Who comes a moment later reads what is left of it, and pays more than she was shown.
    assert kinds(results) in (["Order", "VoucherRefused"], ["Order", "TotalChanged"])
    assert (gift.spent, gift.left) == (100_000, 50_000)
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_one_person_in_two_tabs_uses_it_once(_round):
    soap, voucher = only_variant(stock=50), make_voucher()
    calls = [ordering(soap, voucher, "+84987654321") for _tab in range(3)]

    results = at_once(*calls)

    assert kinds(results) == ["Order"] + ["VoucherRefused"] * 2
    assert (Redemption.objects.count(), money_problems()) == (1, [])


def test_a_double_click_uses_it_once():
    soap, voucher = only_variant(stock=50), make_voucher(limit=1)
    basket, contact = make_basket((soap, 1)), make_contact()
    total = shown_total(basket, {}, contact.commune, [voucher.code])

    def order():
        return services.place_order(
            basket=basket,
            contact=contact,
            deliveries={},
            expected_total=total,
            token="t" * 22,
            language="vi",
            voucher_codes=[voucher.code],
        )

    results = at_once(order, order, order)

    voucher.refresh_from_db()
    assert (len({result.pk for result in results}), voucher.used) == (1, 1)


def test_orders_with_vouchers_in_opposite_order_do_not_wait_for_each_other():
    soap = only_variant(stock=50)
    gifts = [make_voucher(kind="gift", amount=10_000, once_per_person=False) for _ in range(2)]
    codes = [gift.code for gift in gifts]
    baskets = [make_basket((soap, 1)) for _ in range(4)]

    def order(basket, codes):
        return lambda: place(basket, voucher_codes=codes)

    calls = [order(b, codes if n % 2 else codes[::-1]) for n, b in enumerate(baskets)]

    results = at_once(*calls)

    assert set(kinds(results)) <= {"Order", "VoucherRefused", "TotalChanged"}
    assert money_problems() == []


def test_switching_off_twice_at_once_is_done_once():
    voucher = make_voucher()

    results = at_once(*(lambda: voucher_desk.switch_voucher(voucher=voucher, on=False),) * 3)

    assert sorted(results) == [False, False, True]
