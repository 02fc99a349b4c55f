"""Two officers at the same moment, each on her own connection: no entry is paid twice."""

from functools import partial

import pytest
from django.db import transaction

from orders.audit import money_problems
from orders.models import PayoutBatch, PayoutEntry, SellerEntry
from orders.settlement import booking, payouts
from tests import races
from tests.factories import make_seller, make_user
from tests.orders.settlement.builders import balance, make_delivered, make_exported, make_terms

pytestmark = races.marks
at_once = partial(races.at_once, stops=(payouts.PayoutError,))


def named(result):
    return type(result).__name__


def sellers_with_money(count=3):
    for _ in range(count):
        seller = make_seller()
        make_terms(seller)
        make_delivered(seller=seller, days_ago=10)


@pytest.mark.parametrize("_round", range(3))
def test_two_drafts_at_once_pay_every_entry_once(_round):
    sellers_with_money()
    by = make_user()

    results = at_once(*[lambda: payouts.draft_payouts(by=by)] * 3)

    assert sorted(map(named, results)) == ["NothingToPay", "NothingToPay", "PayoutBatch"]
    assert (PayoutEntry.objects.count(), PayoutBatch.objects.get().total) == (3, 840_000)
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_confirming_and_giving_up_at_once_is_one_of_them(_round):
    sellers_with_money()
    batch, by = make_exported(), make_user()

    results = at_once(
        lambda: payouts.confirm_payouts(batch=batch, by=by),
        lambda: payouts.confirm_payouts(batch=batch, by=by),
        lambda: payouts.drop_payouts(batch=batch, note="x"),
    )

    assert sorted(map(named, results)) == ["NoneType", "WrongState", "WrongState"]
    paid = SellerEntry.objects.filter(kind="paid_out").count()
    batch.refresh_from_db()
    assert (batch.status, paid) in [("confirmed", 3), ("dropped", 0)]
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_a_transfer_to_stripe_and_a_draft_do_not_both_pay(_round):
    sellers_with_money(1)
    parcel, by = SellerEntry.objects.get().parcel, make_user()

    def transfer():
        with transaction.atomic():
            amount = booking.parcel_payable(parcel)
            if amount:
                booking.book_transfer(parcel, amount, "tr_1")

    at_once(transfer, lambda: payouts.draft_payouts(by=by))

    drafted = PayoutEntry.objects.exists()
    assert balance(parcel.seller) == (280_000 if drafted else 0)
    assert money_problems() == []
