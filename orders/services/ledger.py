"""The buyer's side of the books: what is owed for an order, and what goes back to her.

Every function here expects that the caller holds the order's row (`select_for_update`).
"""

from django.db.models import F, Sum
from django.db.models.functions import Coalesce

from orders import chores
from orders.models import Order, Parcel, PaymentAttempt, PaymentEvent, Refund
from orders.settlement import booking

Kind = PaymentEvent.Kind


def parcel_balance(parcel: Parcel) -> int:
    """Return what is still to be paid for a parcel; negative: it belongs to the buyer."""
    return _sum(PaymentEvent.objects.filter(parcel=parcel))


def unused_money(order: Order) -> int:
    """Return what was received for an order and neither used, refunded nor promised back."""
    events = PaymentEvent.objects.filter(order=order, parcel=None)
    open_refunds = Refund.objects.to_do().filter(order=order, parcel=None)
    return -_sum(events.exclude(kind=Kind.CHARGED_BACK)) - _sum(open_refunds)


def _sum(rows: object) -> int:
    return rows.aggregate(sum=Coalesce(Sum("amount"), 0))["sum"]


def waive(parcel: Parcel, amount: int, *, reason: str, by: object) -> None:
    """Ask `amount` less for a parcel; what was paid already goes back to the buyer.

    Of a delivered parcel the seller's books are put right too.
    """
    if amount <= 0:
        return
    PaymentEvent.objects.create(
        order_id=parcel.order_id, parcel=parcel, kind=Kind.WAIVED, amount=-amount, by=by
    )
    Parcel.objects.filter(pk=parcel.pk).update(waived=F("waived") + amount)
    parcel.waived += amount
    too_much = -parcel_balance(parcel) - _sum(Refund.objects.to_do().filter(parcel=parcel))
    refund = None
    if too_much > 0:
        refund = owe_back(parcel.order, too_much, reason=reason, parcel=parcel)
    booking.book_return(parcel, refund=refund, by=by)
    if parcel.status in (Parcel.Status.DELIVERED, Parcel.Status.RETURNED):
        chores.pay_card_seller(parcel=parcel)


def owe_back(order: Order, amount: int, *, reason: str, parcel: Parcel | None = None) -> Refund:
    """Put money on the list of refunds; by the way it was paid."""
    paid = order.attempts.filter(status=PaymentAttempt.Status.PAID).order_by("-pk").first()
    refund = Refund.objects.create(
        order=order,
        parcel=parcel,
        amount=amount,
        reason=reason,
        way=paid.way if paid else order.pay_by,
        attempt=paid,
    )
    chores.send_refund.enqueue(refund.pk)
    return refund


def allocate(order: Order) -> None:
    """Use received money for every parcel of the order."""
    parcels = [(parcel, parcel_balance(parcel)) for parcel in order.parcels.order_by("pk")]
    parts = [(parcel, owed) for parcel, owed in parcels if owed > 0]
    if not parts:
        return
    whole = sum(owed for _parcel, owed in parts)
    PaymentEvent.objects.bulk_create(
        [
            PaymentEvent(order=order, kind=Kind.ALLOCATED, amount=whole),
            *(
                PaymentEvent(order=order, parcel=parcel, kind=Kind.ALLOCATED, amount=-owed)
                for parcel, owed in parts
            ),
        ]
    )
