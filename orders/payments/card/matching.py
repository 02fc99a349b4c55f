"""Which of our attempts, refunds and orders an object of Stripe's is about."""

from django.utils.translation import gettext as _

from orders.models import Order, PaymentAttempt, Refund
from orders.payments.card.amounts import from_stripe


class Doubtful(Exception):
    """Signed by Stripe, but it does not fit what we know: staff must look. `str()` says why."""


class NotOurs(Exception):
    """About something that this site did not start: another shop may share the account."""


def attempt_of_session(session: dict) -> PaymentAttempt:
    """Return the attempt that a Checkout Session pays.

    Raises:
        NotOurs, Doubtful.
    """
    return _attempt(session, external_id=session["id"])


def attempt_of_intent(intent: dict) -> PaymentAttempt:
    """Return the attempt that a PaymentIntent pays.

    Raises:
        NotOurs, Doubtful.
    """
    return _attempt(intent, payment_id=intent["id"])


def _attempt(thing: dict, **ids: str) -> PaymentAttempt:
    ours = thing.get("metadata") or {}
    attempts = PaymentAttempt.objects.select_related("order")
    found = attempts.filter(**ids).first() or (
        attempts.filter(key=ours.get("attempt", "")).first() if ours.get("attempt") else None
    )
    if found is None:
        if "attempt" in ours:
            sentence = _("There is no such payment of order %(number)s.")
            raise Doubtful(sentence % {"number": ours.get("order", "?")})
        raise NotOurs
    return found


def order_paid_by(payment_id: str, charge_id: str = "") -> Order:
    """Return the order that a payment of Stripe's paid.

    Raises:
        NotOurs: none of ours.
    """
    attempts = PaymentAttempt.objects.select_related("order").order_by("-pk")
    for name, value in (("payment_id", payment_id), ("charge_id", charge_id)):
        found = attempts.filter(**{name: value}).first() if value else None
        if found:
            return found.order
    raise NotOurs


def refund_of(thing: dict) -> Refund:
    """Return the row of a refund at Stripe.

    Raises:
        NotOurs: not about an order of ours.
        Doubtful: somebody gave money back at Stripe, without this site.
    """
    refunds = Refund.objects.select_related("order", "attempt")
    key = (thing.get("metadata") or {}).get("refund", "")
    found = refunds.filter(external_id=thing["id"]).first() or refunds.filter(key=key).first()
    if found:
        return found
    order = order_paid_by(thing.get("payment_intent") or "", thing.get("charge") or "")
    sentence = _(
        "%(sum)s of order %(number)s were refunded at Stripe, not here: the books do not know it."
    )
    given = f"{thing['amount']} {thing['currency'].upper()}"
    raise Doubtful(sentence % {"sum": given, "number": order.number})


def same_money(amount: int, currency: str, attempt: PaymentAttempt) -> int:
    """Return Stripe's amount in our unit, if it is what the attempt asked for.

    Raises:
        Doubtful: it is another amount, or another currency.
    """
    try:
        ours = from_stripe(amount, currency)
    except ValueError as error:
        raise Doubtful(str(error)) from error
    if (ours, currency.upper()) != (attempt.amount, attempt.currency):
        sentence = _("%(came)s came for order %(number)s, but %(asked)s were asked for.")
        sums = {
            "came": f"{amount} {currency.upper()}",
            "asked": f"{attempt.amount} {attempt.currency}",
        }
        raise Doubtful(sentence % (sums | {"number": attempt.order.number}))
    return ours
