"""Money going to sellers: drafted by one, approved by another, every entry once."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from orders.audit import money_problems
from orders.models import (
    BuyingSettings,
    Parcel,
    Payout,
    PayoutBatch,
    PayoutEntry,
    ReturnRequest,
    SellerEntry,
)
from orders.settlement import payouts
from orders.settlement.adjustments import adjust
from orders.settlement.bank_file import bank_rows, plain_letters
from orders.settlement.ready import earned_until, money_of, sort_out
from tests.factories import make_seller, make_user
from tests.orders.settlement.builders import (
    balance,
    make_delivered,
    make_exported,
    make_terms,
    take_back,
)


@pytest.fixture
def seller():
    """A seller with an account and 280,000 that came in ten days ago."""
    seller = make_seller()
    make_terms(seller)
    make_delivered(seller=seller, days_ago=10)
    return seller


def test_a_draft_gathers_what_is_ready(seller):
    batch = payouts.draft_payouts(by=make_user())

    payout = batch.payouts.get()
    assert (batch.total, payout.amount, payout.bank_holder) == (280_000, 280_000, "NGUYEN THI LAN")
    assert payout.memo == f"CHO CHI EM TT {batch.pk}"
    assert money_problems() == []


def test_a_second_draft_finds_nothing(seller):
    payouts.draft_payouts(by=make_user())

    with pytest.raises(payouts.NothingToPay):
        payouts.draft_payouts(by=make_user())
    assert PayoutBatch.objects.count() == 1


def test_money_that_came_in_lately_waits():
    seller = make_seller()
    make_terms(seller)
    make_delivered(seller=seller, days_ago=6)

    with pytest.raises(payouts.NothingToPay):
        payouts.draft_payouts(by=make_user())


def test_how_long_it_waits_is_a_setting():
    BuyingSettings.objects.update_or_create(defaults={"payout_after_days": 5})
    seller = make_seller()
    make_terms(seller)
    make_delivered(seller=seller, days_ago=6)

    assert payouts.draft_payouts(by=make_user()).total == 280_000


def test_money_of_a_parcel_that_may_come_back_waits(seller):
    ReturnRequest.objects.create(parcel=Parcel.objects.get(), reason="damaged", words="Vỡ")

    assert money_of(seller, earned_until())["waits"] == 280_000
    assert sort_out(earned_until()) == ({}, [])


def test_money_that_a_carrier_has_is_not_paid(seller):
    Parcel.objects.update(money_in_at=None)

    assert money_of(seller, earned_until())["carrier"] == 280_000
    assert sort_out(earned_until()) == ({}, [])


def test_a_seller_without_an_account_is_left_out():
    parcel = make_delivered(days_ago=10)

    payable, left_out = sort_out(earned_until())

    assert payable == {}
    assert [(row.seller, row.amount, row.reason) for row in left_out] == [
        (parcel.seller, 280_000, "account")
    ]


def test_a_seller_who_owes_the_site_is_left_out(seller):
    adjust(seller=seller, amount=-300_000, note="Vỡ hàng", by=make_user())

    payable, left_out = sort_out(earned_until())

    assert (payable, [(row.amount, row.reason) for row in left_out]) == ({}, [(-20_000, "minus")])


def test_what_was_sent_back_since_is_taken_off_the_next_payout(seller):
    first = make_exported()
    payouts.confirm_payouts(batch=first, by=make_user())
    take_back(Parcel.objects.get(), 125_000)
    make_delivered(seller=seller, days_ago=10)

    assert payouts.draft_payouts(by=make_user()).total == 155_000
    assert money_problems() == []


def test_who_made_it_may_not_approve_it(seller):
    officer = make_user()
    batch = payouts.draft_payouts(by=officer)

    with pytest.raises(payouts.SameOfficer):
        payouts.approve_payouts(batch=batch, by=officer)

    batch.refresh_from_db()
    assert (batch.status, batch.approved_by) == ("draft", None)


def test_the_database_knows_two_officers_too(seller):
    batch = payouts.draft_payouts(by=make_user())

    with pytest.raises(IntegrityError, match="payout_two_officers"), transaction.atomic():
        PayoutBatch.objects.filter(pk=batch.pk).update(approved_by=batch.made_by)


def test_confirming_books_it_and_tells_the_seller(seller):
    batch = make_exported()

    payouts.confirm_payouts(batch=batch, by=make_user())

    payout = Payout.objects.get()
    entry = SellerEntry.objects.get(kind="paid_out")
    assert (entry.amount, entry.source) == (-280_000, f"paid_out:{payout.pk}")
    assert balance(seller) == 0
    assert money_problems() == []


def test_confirming_twice_books_once(seller):
    batch = make_exported()
    payouts.confirm_payouts(batch=batch, by=make_user())

    with pytest.raises(payouts.WrongState) as stopped:
        payouts.confirm_payouts(batch=batch, by=make_user())

    assert stopped.value.status == "confirmed"
    assert SellerEntry.objects.filter(kind="paid_out").count() == 1


@pytest.mark.parametrize("step", ["hand_to_bank", "confirm_payouts"])
def test_a_draft_goes_nowhere_without_approval(seller, step):
    batch = payouts.draft_payouts(by=make_user())
    who = {} if step == "hand_to_bank" else {"by": make_user()}

    with pytest.raises(payouts.WrongState):
        getattr(payouts, step)(batch=batch, **who)

    batch.refresh_from_db()
    assert batch.status == "draft"


def test_remitted_cash_is_settled_when_it_is_paid(seller):
    Parcel.objects.update(cash="remitted")
    batch = make_exported()

    payouts.confirm_payouts(batch=batch, by=make_user())

    assert Parcel.objects.get().cash == "settled"


def test_what_is_given_up_is_free_for_the_next(seller):
    batch = make_exported()

    payouts.drop_payouts(batch=batch, note="Ngân hàng trả lại")

    assert payouts.draft_payouts(by=make_user()).total == 280_000
    assert money_problems() == []


def test_a_paid_batch_cannot_be_given_up(seller):
    batch = make_exported()
    payouts.confirm_payouts(batch=batch, by=make_user())

    with pytest.raises(payouts.WrongState):
        payouts.drop_payouts(batch=batch, note="x")
    assert PayoutEntry.objects.count() == 1


def test_one_seller_can_be_taken_out_of_a_batch(seller):
    other = make_seller()
    make_terms(other)
    make_delivered(seller=other, days_ago=10)
    batch = make_exported()

    payouts.leave_out(payout=batch.payouts.get(seller=other))

    batch.refresh_from_db()
    assert (batch.total, batch.payouts.get().seller, batch.status) == (280_000, seller, "exported")
    assert money_of(other, earned_until())["ready"] == 280_000
    assert money_problems() == []


def test_a_batch_without_its_only_seller_is_given_up(seller):
    batch = make_exported()

    payouts.leave_out(payout=batch.payouts.get())

    batch.refresh_from_db()
    assert (batch.status, batch.payouts.count()) == ("dropped", 1)
    assert money_problems() == []


def test_an_entry_is_paid_once(seller):
    batch = payouts.draft_payouts(by=make_user())

    with pytest.raises(IntegrityError), transaction.atomic():
        PayoutEntry.objects.create(payout=batch.payouts.get(), entry=SellerEntry.objects.get())


def test_an_adjustment_counts_once_and_needs_words(seller):
    for _click in range(2):
        adjust(seller=seller, amount=5_000, note="Bù tiền gói", by=make_user(), token="t")

    assert balance(seller) == 285_000
    with pytest.raises(IntegrityError, match="adjustment_says_why"), transaction.atomic():
        adjust(seller=seller, amount=5_000, note="", by=make_user())


@pytest.mark.parametrize("act", ["update", "delete"])
def test_the_database_keeps_every_entry(seller, act):
    entries = SellerEntry.objects.all()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        entries.update(amount=1) if act == "update" else entries.delete()

    assert balance(seller) == 280_000


def test_the_bank_file_has_one_row_a_seller(seller):
    batch = make_exported()

    assert list(bank_rows(batch)) == [
        [
            1,
            "0123456789",
            "NGUYEN THI LAN",
            "Vietcombank",
            "970436",
            280_000,
            f"CHO CHI EM TT {batch.pk}",
        ]
    ]


def test_banks_get_letters_without_tones():
    assert plain_letters("Nguyễn Thị Đào – Ninh Bình") == "NGUYEN THI DAO NINH BINH"


def test_all_places_together_are_the_balance(seller):
    make_delivered(seller=seller)
    payouts.draft_payouts(by=make_user())
    adjust(seller=seller, amount=7_000, note="Bù", by=make_user())

    assert money_of(seller, earned_until(timezone.now() + timedelta(0))) == {
        "carrier": 0,
        "waits": 280_000,
        "ready": 7_000,
        "payout": 280_000,
        "paid": 0,
        "balance": 567_000,
    }
