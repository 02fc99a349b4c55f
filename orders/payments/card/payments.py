"""Money that comes in: what sessions and intents of Stripe's change here. See `register`."""

from django.db import transaction
from django.utils import timezone

from orders import services
from orders.models import Order, PaymentAttempt
from orders.payments.card.matching import attempt_of_intent, attempt_of_session, same_money
from orders.payments.card.register import handles
from orders.services.hold import end_attempts

Status = PaymentAttempt.Status


@handles("checkout.session.completed", "checkout.session.async_payment_succeeded")
def take_session(session: dict) -> None:
    """The buyer is through with Stripe's page; count her money if it is there already."""
    attempt = attempt_of_session(session)
    if session["payment_status"] == "paid":
        amount = same_money(session["amount_total"], session["currency"], attempt)
        take_money(attempt, amount, session["payment_intent"])
    elif session["status"] == "expired":
        end_session(session)


@handles("payment_intent.succeeded")
def take_intent(intent: dict) -> None:
    """The money is there; whichever of intent and session comes first counts it."""
    attempt = attempt_of_intent(intent)
    amount = same_money(intent["amount_received"], intent["currency"], attempt)
    take_money(attempt, amount, intent["id"], charge_id=intent.get("latest_charge") or "")


@transaction.atomic
def take_money(
    attempt: PaymentAttempt,
    amount: int,
    payment_id: str,
    *,
    charge_id: str = "",
    by: object = None,
) -> None:
    """Count a card payment for its order, once for each of Stripe's payments."""
    order = Order.objects.select_for_update().get(pk=attempt.order_id)
    known = {"payment_id": payment_id} | ({"charge_id": charge_id} if charge_id else {})
    found = PaymentAttempt.objects.filter(pk=attempt.pk)
    found.update(**known)
    # Before the money is used: what must go back goes back by the payment it came with.
    found.exclude(status=Status.PAID).update(status=Status.PAID, ended_at=timezone.now())
    end_attempts(order, Status.DROPPED)  # another way that she had begun
    services.record_payment(
        order=order,
        amount=amount,
        currency=attempt.currency,
        source=f"stripe:{payment_id}",
        attempt=attempt,
        by=by,
    )


@handles("checkout.session.expired")
def end_session(session: dict) -> None:
    """Stripe's page is closed; the order itself ends with its own hold."""
    _end(attempt_of_session(session), Status.EXPIRED, "")


@handles("checkout.session.async_payment_failed")
def fail_session(session: dict) -> None:
    """Money that was to come later will not come."""
    _end(attempt_of_session(session), Status.FAILED, "The bank did not pay.")


@handles("payment_intent.payment_failed")
def note_failed_try(intent: dict) -> None:
    """A card was declined; the page stays open for another one."""
    attempt = attempt_of_intent(intent)
    problem = (intent.get("last_payment_error") or {}).get("message") or ""
    still_open = PaymentAttempt.objects.filter(pk=attempt.pk, status=Status.OPEN)
    still_open.update(problem=problem[:300])


def _end(attempt: PaymentAttempt, status: str, problem: str) -> None:
    still_open = PaymentAttempt.objects.filter(pk=attempt.pk, status=Status.OPEN)
    still_open.update(status=status, ended_at=timezone.now(), problem=problem)
