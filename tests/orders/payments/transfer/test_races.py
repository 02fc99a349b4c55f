"""The bank tells twice at the same moment; two officers decide at once."""

from functools import partial

from orders.audit import money_problems
from orders.models import BankEntry, PaymentEvent
from orders.payments.transfer import matching
from orders.payments.transfer.decisions import AlreadyDecided, give_to_order, promise_back
from orders.payments.transfer.entries import import_statement, keep_rows
from orders.payments.transfer.matching import match_new_entries
from tests import races
from tests.factories import make_user
from tests.orders.payments.transfer.builders import (
    TOTAL,
    make_account,
    make_row,
    make_waiting_order,
)

pytestmark = races.marks
at_once = partial(races.at_once, stops=(AlreadyDecided,))


def received():
    events = PaymentEvent.objects.filter(kind="received")
    return -sum(events.values_list("amount", flat=True))


def test_a_statement_imported_twice_at_once_counts_once():
    order, account, by = make_waiting_order(), make_account(), make_user()
    rows = [make_row(order), *[make_row(memo=f"row {n}") for n in range(20)]]

    def bring():
        made = import_statement(
            account=account, rows=rows, file_name="a.csv", sha256="0" * 64, by=by
        )
        match_new_entries()
        return made.new_count

    assert sorted(at_once(*[bring] * 4)) == [0, 0, 0, 21]
    assert (BankEntry.objects.count(), received()) == (21, TOTAL)
    assert money_problems() == []


def test_a_statement_and_a_notification_at_once_count_once():
    order, account = make_waiting_order(), make_account()
    row, same = make_row(order), make_row(order, memo=f"DH{order.number}", reference="FT99")

    def tell(told, source):
        kept = keep_rows(account=account, rows=[told], source=source)
        match_new_entries()
        return len(kept.new)

    news = at_once(lambda: tell(row, "statement"), lambda: tell(same, "webhook"))

    assert sorted(news) == [0, 1]
    assert (received(), order.refunds.count()) == (TOTAL, 0)
    assert money_problems() == []


def test_two_workers_look_at_a_sum_once(monkeypatch):
    monkeypatch.setattr(matching, "match_new_entries", lambda: 0)  # the job comes later
    order = make_waiting_order()
    keep_rows(account=make_account(), rows=[make_row(order)], source="webhook")

    assert sum(at_once(*[match_new_entries] * 4)) == 1
    assert received() == TOTAL


def test_two_officers_decide_about_a_sum_once():
    orders, officer = [make_waiting_order(), make_waiting_order()], make_user()
    kept = keep_rows(account=make_account(), rows=[make_row()], source="webhook")
    match_new_entries()
    entry = kept.new[0]

    at_once(
        lambda: give_to_order(entry=entry, order=orders[0], by=officer),
        lambda: give_to_order(entry=entry, order=orders[1], by=officer),
        lambda: promise_back(entry=entry, by=officer),
    )

    assert received() <= TOTAL
    assert money_problems() == []
