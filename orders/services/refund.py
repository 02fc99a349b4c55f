"""Money going back to buyers: sent by the gateway, or by a person who says so."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders import notices
from orders.models import Order, PaymentEvent, Refund
from orders.payments import registry
from orders.payments.protocol import RefundRefused
from orders.settlement import booking

Status = Refund.Status


class AlreadyRefunded(Exception):
    """Somebody was quicker. `str()` tells staff."""

    def __str__(self) -> str:
        return _("This money has been given back already.")


def send_refund(*, refund_id: int) -> bool:
    """Ask the gateway to give money back; False if a person has to, or it is on its way.

    Safe to run twice. Must not be called in a transaction.

    Raises:
        Unreachable: try again.
    """
    refund = Refund.objects.select_related("order", "attempt").get(pk=refund_id)
    if refund.status != Status.ASKED:
        return False
    try:
        external_id = registry.gateway(refund.way).refund(refund)
    except RefundRefused as error:
        fail_refund(refund=refund, problem=str(error))
        return False
    if not external_id:  # no card payment holds that much: a person makes a transfer
        card = Refund.objects.filter(pk=refund.pk, status=Status.ASKED, way=Order.PayBy.CARD)
        card.update(way=Order.PayBy.TRANSFER)
        return False
    waiting = Refund.objects.filter(pk=refund.pk, status=Status.ASKED)
    waiting.update(status=Status.SENT, external_id=external_id)
    return True


@transaction.atomic
def finish_refund(
    *, refund: Refund, by: object = None, note: str = "", paid_by_seller: bool = False
) -> None:
    """Write down that the buyer has her money. `by` is who handed it over, if a person did.

    `paid_by_seller`: out of cash the seller had kept, so it counts for her in the books.

    Raises:
        AlreadyRefunded: it was written down before.
    """
    order = Order.objects.select_for_update().get(pk=refund.order_id)
    who = by if getattr(by, "pk", None) else None
    # a person may have opened it before the card is tried again
    open_ones = Refund.objects.by_hand() if who else Refund.objects.to_do()
    found = open_ones.filter(pk=refund.pk)
    values = {"status": Status.DONE, "done_at": timezone.now(), "done_by": who}
    values |= {"bank_account": "", "bank_holder": ""}  # nobody needs the buyer's account any more
    if found.update(**values, **({"note": note} if note else {})) != 1:
        raise AlreadyRefunded
    PaymentEvent.objects.create(
        order=order,
        parcel_id=refund.parcel_id,
        kind=PaymentEvent.Kind.REFUNDED,
        amount=refund.amount,
        refund=refund,
        by=who,
    )
    refund.refresh_from_db()
    if paid_by_seller:
        booking.book_paid_back(refund, by=who)
    notices.refund_sent(refund)


def fail_refund(*, refund: Refund, problem: str) -> None:
    """Write down that the gateway would not; it is on the list of those made by hand."""
    open_ones = Refund.objects.filter(pk=refund.pk, status__in=[Status.ASKED, Status.SENT])
    open_ones.update(status=Status.FAILED, problem=problem[:300])


@transaction.atomic
def record_chargeback(*, order: Order, amount: int, source: str) -> bool:
    """Count money that a buyer's bank took back (positive) or gave back (negative), once."""
    order = Order.objects.select_for_update().get(pk=order.pk)
    _event, is_new = PaymentEvent.objects.get_or_create(
        source=source,
        defaults={
            "order": order,
            "kind": PaymentEvent.Kind.CHARGED_BACK,
            "amount": amount,
        },
    )
    return is_new
