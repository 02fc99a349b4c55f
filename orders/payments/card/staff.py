"""What staff decide about an event that fits nothing."""

from django.db import transaction
from django.utils import timezone

from orders.models import Order, StripeEvent
from orders.payments.card.amounts import from_stripe
from orders.payments.card.matching import (
    Doubtful,
    NotOurs,
    attempt_of_intent,
    attempt_of_session,
)
from orders.payments.card.payments import take_money

Status = StripeEvent.Status
# Type of event: whose attempt it is, what came, and by which payment.
MONEY = {
    "checkout.session.completed": (attempt_of_session, "amount_total", "payment_intent"),
    "checkout.session.async_payment_succeeded": (
        attempt_of_session,
        "amount_total",
        "payment_intent",
    ),
    "payment_intent.succeeded": (attempt_of_intent, "amount_received", "id"),
}


def may_count(event: StripeEvent) -> bool:
    """Whether an event is about money that came in another amount than we asked for."""
    return event.status == Status.DOUBTFUL and event.type in MONEY


@transaction.atomic
def count_anyway(*, event_id: int, by: object) -> Order:
    """Count what really came for an order: too little waits for the rest, too much goes back.

    Raises:
        Doubtful: it was decided before, is in another currency, or of no order of ours.
    """
    event = StripeEvent.objects.select_for_update().get(pk=event_id)
    if not may_count(event):
        raise Doubtful(f"{event} was decided meanwhile.")
    find, amount_name, payment_name = MONEY[event.type]
    thing = event.payload["data"]["object"]
    try:
        attempt = find(thing)
        amount = from_stripe(thing[amount_name], thing["currency"])
    except (NotOurs, ValueError) as error:
        raise Doubtful(str(error) or "It is of no order of ours.") from error
    if thing["currency"].upper() != attempt.currency or amount <= 0:
        raise Doubtful(f"{amount} {thing['currency']} cannot be counted in {attempt.currency}.")
    take_money(attempt, amount, thing[payment_name], by=by)
    _close(event, Status.HANDLED, "counted", by)
    return attempt.order


@transaction.atomic
def put_aside(*, event_id: int, by: object) -> None:
    """Say that an event needs nothing more from us; who said so stays written on it."""
    event = StripeEvent.objects.select_for_update().get(pk=event_id)
    _close(event, Status.IGNORED, "put aside", by)


def _close(event: StripeEvent, status: str, what: str, by: object) -> None:
    event.status, event.handled_at = status, timezone.now()
    event.problem = f"{event.problem}\n{what} by {by}".strip()
    event.save(update_fields=["status", "problem", "handled_at"])
