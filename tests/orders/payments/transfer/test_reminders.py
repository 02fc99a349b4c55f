"""One reminder before the goods go back on sale; none for who says she has paid."""

from datetime import timedelta

import pytest

from orders import notices
from orders.payments.transfer.claim import claim_paid
from orders.payments.transfer.reminders import remind_of_transfers
from tests.orders.payments.transfer.builders import make_waiting_order

HOURS = timedelta(hours=1)


@pytest.fixture
def reminded(monkeypatch, db):
    told = []
    monkeypatch.setattr(notices, "payment_reminder", told.append)
    return told


@pytest.mark.parametrize(("left", "many"), [(4, 0), (2, 1), (0.1, 1), (-1, 0)])
def test_a_buyer_is_reminded_in_the_last_three_hours(reminded, left, many):
    order = make_waiting_order()

    assert remind_of_transfers(now=order.expires_at - left * HOURS) == many
    assert reminded == [order] * many


def test_who_says_she_has_paid_is_left_in_peace(reminded):
    order = make_waiting_order()
    claim_paid(order=order, now=order.placed_at)

    assert remind_of_transfers(now=order.expires_at - 2 * HOURS) == 0
