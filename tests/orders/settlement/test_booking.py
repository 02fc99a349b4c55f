"""What a delivered parcel earns its seller, and what goes back with what is sent back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orders import services
from orders.audit import money_problems
from orders.models import CommissionRate, Parcel, Refund, SellerEntry, TaxRate
from orders.settlement import booking
from orders.settlement.rates import share, tax_rates
from tests.orders.builders import make_parcel, make_voucher
from tests.orders.settlement.builders import (
    LONG_AGO,
    balance,
    booked,
    make_delivered,
    make_household,
    take_back,
)


def test_a_cooperative_gets_all_when_there_is_no_commission():
    parcel = make_delivered()

    assert booked(parcel) == [("sale", 280_000)]
    assert money_problems() == []


def test_commission_is_of_the_goods_and_taxes_of_the_revenue():
    parcel = make_delivered(rate=500, seller=make_household())

    assert booked(parcel) == [
        ("sale", 280_000),
        ("commission", -12_500),
        ("vat", -2_800),
        ("pit", -1_400),
    ]
    assert money_problems() == []


def test_the_rate_of_commission_is_frozen_when_it_is_bought():
    CommissionRate.objects.create(rate=1_000, valid_from=LONG_AGO)
    parcel = make_parcel(status="sent")
    CommissionRate.objects.update(rate=2_000)

    services.deliver_parcel(parcel=parcel, by=None)

    assert ("commission", -25_000) in booked(parcel)


def test_cash_that_she_holds_is_counted_as_hers():
    parcel = make_parcel(status="delivered")

    assert booked(parcel) == [("sale", 280_000), ("cash", -280_000)]
    assert balance(parcel.seller) == 0


def test_delivering_twice_books_once():
    parcel = make_delivered(rate=500)

    booking.book_sale(parcel)

    assert booked(parcel) == [("sale", 280_000), ("commission", -12_500)]


def test_half_of_it_goes_back_with_half_of_what_was_taken():
    parcel = make_delivered(rate=500, seller=make_household())

    take_back(parcel, 125_000)

    assert booked(parcel)[4:] == [
        ("returned", -125_000),
        ("commission", 6_250),
        ("vat", 1_250),
        ("pit", 625),
    ]
    assert money_problems() == []


def test_what_goes_back_names_its_refund():
    parcel = make_delivered()

    take_back(parcel, 125_000)

    assert parcel.seller_entries.get(kind="returned").refund == Refund.objects.get()


def test_before_delivery_nothing_is_booked():
    parcel = make_parcel(status="new")

    services.cancel_parcel(parcel=parcel, by=None, reason="Hết hàng")

    assert booked(parcel) == []


def test_a_return_is_at_the_rate_of_the_sale():
    parcel = make_delivered(seller=make_household())
    TaxRate.objects.update(rate=900)

    take_back(parcel, 280_000)

    assert balance(parcel.seller) == 0


def test_a_seller_who_pays_back_herself_owes_nothing():
    parcel = make_parcel(status="delivered")
    take_back(parcel, 280_000)
    assert balance(parcel.seller) == -280_000

    services.finish_refund(refund=Refund.objects.get(), paid_by_seller=True)

    assert balance(parcel.seller) == 0
    assert money_problems() == []


def test_what_the_site_gave_by_voucher_is_hers_too():
    parcel = make_parcel(status="sent")
    Parcel.objects.filter(pk=parcel.pk).update(discount=40_000, site_discount=40_000, total=240_000)
    parcel.refresh_from_db()
    parcel.cash, parcel.commission_rate = "", 1_000

    booking.book_sale(parcel)

    assert booked(parcel) == [("sale", 280_000), ("commission", -25_000)]


def test_the_site_adds_nothing_for_what_was_taken_out():
    voucher = make_voucher(amount=250_000)  # both jars, of 125,000 each
    parcel = make_parcel(voucher_codes=[voucher.code])
    services.cancel_lines(parcel=parcel, units={parcel.lines.get().pk: 1}, by=None)

    for step in (services.accept_parcel, services.pack_parcel, services.send_parcel):
        step(parcel=parcel, by=None)
    services.deliver_parcel(parcel=parcel, by=None)

    assert booked(parcel)[0] == ("sale", 30_000 + 125_000)
    assert money_problems() == []


def test_her_own_free_delivery_lowers_no_commission():
    parcel = make_parcel(status="sent")
    Parcel.objects.filter(pk=parcel.pk).update(discount=30_000, total=250_000)
    parcel.refresh_from_db()

    assert booking.goods_base(parcel) == 250_000


def test_what_is_payable_is_the_rest_after_everything():
    parcel = make_delivered(rate=500, seller=make_household())

    assert booking.parcel_payable(parcel) == 263_300
    assert booking.book_transfer(parcel, 263_300, "tr_1")
    assert not booking.book_transfer(parcel, 263_300, "tr_1")
    assert booking.parcel_payable(parcel) == 0


def test_a_newer_rate_of_tax_replaces_an_older_one():
    TaxRate.objects.create(tax="vat", seller_kind="household", rate=200, valid_from="2026-01-01")

    assert tax_rates("household", on="2025-12-31") == {"vat": 100, "pit": 50}
    assert tax_rates("household", on="2026-01-01") == {"vat": 200, "pit": 50}


@pytest.mark.parametrize(
    ("base", "rate", "part"), [(100, 50, 1), (99, 50, 0), (280_000, 100, 2_800), (0, 500, 0)]
)
def test_a_share_is_rounded_to_the_nearest_unit(base, rate, part):
    assert share(base, rate) == part


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    rate=st.integers(0, 3_000),
    taxes=st.tuples(st.integers(0, 1_500), st.integers(0, 1_500)),
    parts=st.lists(st.integers(1, 140_000), max_size=5),
)
def test_what_goes_back_in_any_parts_nets_to_nothing(db, rate, taxes, parts):
    TaxRate.objects.filter(tax="vat").update(rate=taxes[0])
    TaxRate.objects.filter(tax="pit").update(rate=taxes[1])
    parcel = make_delivered(rate=rate, seller=make_household())

    for part in parts:
        take_back(parcel, min(part, parcel.to_pay))
    assert money_problems() == []
    take_back(parcel, parcel.to_pay)

    assert balance(parcel.seller) == 0
    assert {kind: _sum(parcel, kind) for kind in ("commission", "vat", "pit")} == {
        "commission": 0,
        "vat": 0,
        "pit": 0,
    }
    assert money_problems() == []


def _sum(parcel, kind):
    amounts = SellerEntry.objects.filter(parcel=parcel, kind=kind)
    return sum(amounts.values_list("amount", flat=True))
