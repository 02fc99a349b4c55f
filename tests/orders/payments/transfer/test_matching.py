"""Which order a sum is for, and what happens to it and to the sum."""

from datetime import timedelta

import pytest
from django.utils import timezone

from orders import services
from orders.audit import money_problems
from orders.models import BankEntry, Order
from orders.payments.transfer.decisions import (
    AlreadyDecided,
    NotPayable,
    give_to_order,
    promise_back,
    put_aside,
)
from orders.payments.transfer.entries import keep_rows
from orders.payments.transfer.matching import match_entry, match_new_entries, suggestions
from tests.factories import make_user
from tests.orders.builders import make_order
from tests.orders.payments.transfer.builders import (
    TOTAL,
    make_account,
    make_row,
    make_waiting_order,
)


def come(order=None, **fields):
    """Let money come; return its entry after it was looked at."""
    kept = keep_rows(account=make_account(), rows=[make_row(order, **fields)], source="webhook")
    match_new_entries()
    entry = kept.new[0]
    entry.refresh_from_db()
    return entry


def refunds(order):
    return list(order.refunds.values_list("amount", "reason", "way"))


@pytest.fixture(autouse=True)
def books(db):
    yield
    assert money_problems() == []


def test_the_whole_sum_pays_the_order():
    order = make_waiting_order()

    entry = come(order)

    order.refresh_from_db()
    assert (entry.status, entry.order, order.status) == ("matched", order, "paid")
    assert order.attempts.get().status == "paid"


def test_too_little_waits_for_the_rest():
    order = make_waiting_order()

    come(order, amount=200_000)
    order.refresh_from_db()
    assert order.status == "placed"

    come(order, amount=80_000)
    order.refresh_from_db()
    assert (order.status, refunds(order)) == ("paid", [])


def test_what_is_too_much_is_to_be_refunded():
    order = make_waiting_order()

    come(order, amount=TOTAL + 20_000)

    assert refunds(order) == [(20_000, "overpaid", "transfer")]


def test_paying_twice_gives_the_second_sum_back():
    order = make_waiting_order()

    come(order, reference="1")
    assert come(order, reference="2").status == "matched"

    assert refunds(order) == [(TOTAL, "overpaid", "transfer")]


def test_money_after_the_time_brings_the_order_back_or_is_refunded():
    there, gone = make_waiting_order(), make_waiting_order()
    services.expire_holds(now=gone.expires_at + timedelta(minutes=4))
    gone.lines.get().variant.product.variants.update(stock=0)

    come(there), come(gone)

    there.refresh_from_db(), gone.refresh_from_db()
    assert (there.status, gone.status) == ("paid", "expired")
    assert (refunds(there), refunds(gone)) == ([], [(TOTAL, "late", "transfer")])


def test_one_slip_in_the_memo_is_forgiven_when_the_amount_is_right():
    order = make_waiting_order()
    slip = f"DH{order.number.replace('-', '')[:7]}0"

    assert come(order, memo=slip, amount=TOTAL - 1).status == "doubtful"
    assert come(order, memo=slip).status == "matched"


@pytest.mark.parametrize("memo", ["", "chuyen tien", "cam on shop"])
def test_the_right_amount_alone_is_doubtful_with_a_suggestion(memo):
    order = make_waiting_order()
    make_waiting_order()  # another of the same amount

    entry = come(memo=memo)

    assert entry.status == "doubtful"
    found = suggestions(entry)
    assert [(s.is_named, s.is_amount, s.missing) for s in found] == [(False, True, TOTAL)] * 2
    assert order in [s.order for s in found]


def test_two_orders_in_one_memo_are_for_people_to_decide():
    one, two = make_waiting_order(), make_waiting_order()

    entry = come(memo=f"{one.number} va {two.number}", amount=2 * TOTAL)

    assert entry.status == "doubtful"
    assert {s.order for s in suggestions(entry)} == {one, two}
    assert not Order.objects.exclude(status="placed").exists()


def test_money_for_an_order_paid_at_the_door_is_doubtful():
    order = make_order()

    entry = come(order)

    assert (entry.status, refunds(order)) == ("doubtful", [])
    with pytest.raises(NotPayable):
        give_to_order(entry=entry, order=order, by=make_user())


def test_a_sum_is_looked_at_once():
    order = make_waiting_order()
    entry = come(order)

    assert not match_entry(entry_id=entry.pk)
    assert match_new_entries() == 0


def test_staff_give_a_doubtful_sum_to_its_order():
    order, officer = make_waiting_order(), make_user()
    entry = come(memo="quen ghi")

    entry = give_to_order(entry=entry, order=order, by=officer, note="gọi điện hỏi")

    order.refresh_from_db()
    assert (entry.status, entry.decided_by, order.status) == ("matched", officer, "paid")
    with pytest.raises(AlreadyDecided):
        give_to_order(entry=entry, order=make_waiting_order(), by=officer)


def test_staff_put_a_sum_aside_or_promise_it_back():
    officer = make_user()
    entry = come(memo="tien thue nha")

    assert put_aside(entry=entry, by=officer, note="tiền thuê").status == "other"
    assert promise_back(entry=entry, by=officer).status == "refund"
    assert put_aside(entry=entry, by=officer, note="đã trả").status == "other"
    with pytest.raises(AlreadyDecided):
        put_aside(entry=entry, by=officer)


def test_an_old_order_is_no_suggestion():
    make_waiting_order()
    Order.objects.update(placed_at=timezone.now() - timedelta(days=61))

    assert suggestions(come(memo="")) == []
    assert BankEntry.objects.get().status == "doubtful"
