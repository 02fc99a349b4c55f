"""Everything Stripe says at the same moment, each on its own connection."""

from datetime import timedelta

import pytest
from django.utils import timezone

from orders import services
from orders.audit import money_problems
from orders.models import PaymentEvent, StripeEvent
from orders.payments.card import inbox
from orders.payments.card.gateway import payment_for
from tests import races
from tests.orders.test_races import at_once

pytestmark = races.marks


def events(cards) -> list[dict]:
    return list(cards.server.store.objects["event"].values())


def received() -> int:
    return PaymentEvent.objects.filter(kind="received").count()


def test_same_webhook_four_times_at_once(cards, begun, pay):
    pay(begun)

    at_once(*[lambda: inbox.receive(events(cards)[-1])] * 4)

    assert (StripeEvent.objects.count(), received()) == (1, 1)
    begun.refresh_from_db()
    assert begun.status == "paid"


def test_all_webhooks_and_the_buyer_at_once(cards, begun, pay):
    from orders.payments.card.looking import look_up

    pay(begun)
    attempt = begun.attempts.get()

    at_once(
        *[lambda event=event: inbox.receive(event) for event in events(cards)],
        lambda: look_up(attempt),
    )

    begun.refresh_from_db()
    assert (received(), begun.status) == (1, "paid")
    assert set(StripeEvent.objects.values_list("status", flat=True)) == {"handled", "ignored"}
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_payment_against_expiry(cards, begun, pay, _round):
    pay(begun)
    later = timezone.now() + timedelta(hours=2)

    at_once(
        *[lambda event=event: inbox.receive(event) for event in events(cards)],
        lambda: services.expire_order(order_id=begun.pk, now=later),
    )

    begun.refresh_from_db()
    assert (received(), begun.status) == (1, "paid")
    assert money_problems() == []


def test_two_refunds_never_take_one_payment_twice(paid):
    attempt = paid.attempts.get()
    refunds = [
        paid.refunds.create(amount=200_000, way="card", reason="cancelled") for _ in range(2)
    ]

    chosen = at_once(*[lambda refund=refund: payment_for(refund) for refund in refunds])

    assert sorted(chosen, key=str) == sorted([attempt, None], key=str)
