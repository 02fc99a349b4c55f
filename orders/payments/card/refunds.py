"""What became of money that went back to a card."""

from django.db import transaction

from orders import services
from orders.models import Order, PaymentEvent, Refund
from orders.payments.card.amounts import from_stripe
from orders.payments.card.matching import Doubtful, refund_of
from orders.payments.card.register import handles

Status = Refund.Status


@handles("refund.created", "refund.updated", "charge.refund.updated", "refund.failed")
def take_refund(thing: dict) -> None:
    """Finish our refund, or put it on the list of those that a person makes."""
    refund = refund_of(thing)
    retry = (thing.get("metadata") or {}).get("retry", "0")
    if thing["id"] != refund.external_id and retry != str(refund.retries):
        return  # of a try that failed, before staff asked for another
    if from_stripe(thing["amount"], thing["currency"]) != refund.amount:
        raise Doubtful(f"{thing['amount']} were refunded, {refund.amount} were asked for.")
    Refund.objects.filter(pk=refund.pk, external_id="").update(external_id=thing["id"])
    if thing["status"] in ("failed", "canceled"):
        _fail(refund, f"Stripe: {thing.get('failure_reason') or thing['status']}")
    elif thing["status"] == "succeeded" and refund.status != Status.FAILED:
        _finish(refund)  # a refund that failed succeeded before: old news


def _finish(refund: Refund) -> None:
    try:
        services.finish_refund(refund=refund)
    except services.AlreadyRefunded:
        return


def _fail(refund: Refund, problem: str) -> None:
    services.fail_refund(refund=refund, problem=problem)
    refund.refresh_from_db()
    if refund.status == Status.DONE and refund.done_by_id is None:
        _take_back(refund, problem)


@transaction.atomic
def _take_back(refund: Refund, problem: str) -> None:
    """The card's bank sent a finished refund back: the money is ours again, and owed again.

    The books are append-only: the sum comes in anew, and a new refund waits for a person.
    """
    Order.objects.select_for_update().get(pk=refund.order_id)
    _event, is_new = PaymentEvent.objects.get_or_create(
        source=f"stripe:{refund.external_id}:failed",
        defaults={
            "order_id": refund.order_id,
            "kind": PaymentEvent.Kind.RECEIVED,
            "amount": -refund.amount,
            "attempt": refund.attempt,
        },
    )
    if is_new:
        Refund.objects.create(
            order_id=refund.order_id,
            way=refund.way,
            reason=refund.reason,
            amount=refund.amount,
            status=Status.FAILED,
            problem=problem[:300],
        )
