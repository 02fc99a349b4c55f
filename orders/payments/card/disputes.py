"""A buyer's bank asks her money back: staff see it, and the books follow."""

from datetime import UTC, datetime

from django.db import transaction

from orders import notices, services
from orders.models import Dispute
from orders.payments.card.amounts import from_stripe
from orders.payments.card.matching import order_paid_by
from orders.payments.card.register import handles

DECIDED = ("won", "lost", "warning_closed", "prevented")


@handles("charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed")
def take_dispute(thing: dict) -> Dispute:
    """Keep a dispute as it is now; what is decided stays decided, whatever comes late."""
    order = order_paid_by(thing.get("payment_intent") or "", thing.get("charge") or "")
    due_by = (thing.get("evidence_details") or {}).get("due_by")
    with transaction.atomic():
        dispute, is_new = Dispute.objects.select_for_update().get_or_create(
            external_id=thing["id"],
            defaults={
                "order": order,
                "amount": from_stripe(thing["amount"], thing["currency"]),
                "currency": thing["currency"].upper(),
                "reason": thing["reason"][:60],
                "status": thing["status"][:40],
                "created_at": datetime.fromtimestamp(thing["created"], UTC),
                "answer_by": datetime.fromtimestamp(due_by, UTC) if due_by else None,
            },
        )
        if not is_new and dispute.status not in DECIDED:
            dispute.status = thing["status"][:40]
            dispute.answer_by = datetime.fromtimestamp(due_by, UTC) if due_by else None
            dispute.save(update_fields=["status", "answer_by", "updated_at"])
        if is_new and dispute.status not in DECIDED:
            notices.dispute_opened(dispute)
    return dispute


@handles("charge.dispute.funds_withdrawn")
def take_withdrawal(thing: dict) -> None:
    """The money has left the site's account."""
    dispute = take_dispute(thing)
    source = f"stripe:{dispute.external_id}:withdrawn"
    services.record_chargeback(order=dispute.order, amount=dispute.amount, source=source)


@handles("charge.dispute.funds_reinstated")
def take_return(thing: dict) -> None:
    """It has come back: the bank decided for the shop."""
    dispute = take_dispute(thing)
    source = f"stripe:{dispute.external_id}:reinstated"
    services.record_chargeback(order=dispute.order, amount=-dispute.amount, source=source)
