"""Cards behind the one protocol that every way to pay answers."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from orders.models import BuyingSettings, Order, PaymentAttempt, Refund
from orders.payments.card.amounts import to_stripe
from orders.payments.card.client import Refused, asking, client, is_configured
from orders.payments.card.payments import take_session
from orders.payments.card.sessions import idempotency_key, session_end, session_params
from orders.payments.protocol import Begun, RefundRefused, Unreachable


class CardGateway:
    """Paid on Stripe's page; we hear of it by webhook, or ask when the buyer comes back."""

    way = Order.PayBy.CARD

    def reason_against(self, *, total: int, phone: str) -> str:
        if not is_configured() or not BuyingSettings.current().takes_cards:
            return _("Not offered at the moment.")
        return ""

    def hold(self) -> timedelta | None:
        return timedelta(minutes=BuyingSettings.current().card_minutes)

    def begin(self, attempt: PaymentAttempt) -> Begun:
        ends_at = session_end(attempt, timezone.now())
        params = session_params(attempt, ends_at=ends_at)
        options = {"idempotency_key": idempotency_key(attempt, ends_at)}
        try:
            with asking():
                made = client(is_buyer_waiting=True).v1.checkout.sessions.create(params, options)
        except Refused as error:
            raise Unreachable(str(error)) from error  # for the buyer it comes to the same
        return Begun(url=made.url, external_id=made.id)

    def end(self, attempt: PaymentAttempt) -> None:
        """Close Stripe's page. If it was paid meanwhile, count that instead."""
        if not attempt.external_id:
            return
        sessions = client().v1.checkout.sessions
        try:
            with asking():
                sessions.expire(attempt.external_id)
        except Refused:
            with asking():
                found = sessions.retrieve(attempt.external_id).to_dict()
            take_session(found)

    def refund(self, refund: Refund) -> str:
        attempt = payment_for(refund)
        if attempt is None:
            return ""
        if not is_configured():
            raise RefundRefused(_("This site takes no cards any more."))
        params = {
            "payment_intent": attempt.payment_id,
            "amount": to_stripe(refund.amount, attempt.currency),
            "reason": "requested_by_customer",
            "metadata": {
                "order": refund.order.number,
                "refund": refund.key,
                "retry": str(refund.retries),
            },
        }
        tried = f"-{refund.retries}" if refund.retries else ""
        options = {"idempotency_key": f"refund-{refund.key}{tried}"}
        try:
            with asking():
                made = client().v1.refunds.create(params, options)
        except Refused as error:
            raise RefundRefused(str(error)) from error
        return made.id


@transaction.atomic
def payment_for(refund: Refund) -> PaymentAttempt | None:
    """Return the card payment this refund is taken from, and keep that choice.

    None: no card payment of its order has that much left. An order can have been paid twice.
    """
    Order.objects.select_for_update().get(pk=refund.order_id)
    paid = refund.order.attempts.filter(way=Order.PayBy.CARD).exclude(payment_id="")
    mine = Refund.objects.filter(pk=refund.pk).values_list("attempt", flat=True).get()
    for attempt in sorted(paid, key=lambda attempt: (attempt.pk != mine, -attempt.pk)):
        others = Refund.objects.filter(attempt=attempt).exclude(status=Refund.Status.FAILED)
        taken = others.exclude(pk=refund.pk).aggregate(sum=Sum("amount"))["sum"] or 0
        if attempt.amount - taken >= refund.amount:
            Refund.objects.filter(pk=refund.pk).update(attempt=attempt)
            return attempt
    return None
