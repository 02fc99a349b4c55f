"""One seller's parcel on its way to the buyer: each step once, written down, with its money."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from orders import chores, notices
from orders.models import Carrier, CarrierEntry, Parcel, PaymentEvent
from orders.reliability import note_delivered
from orders.services.ledger import parcel_balance
from orders.services.parcel_lines import cancel_lines
from orders.services.parcel_step import take_step
from orders.settlement.booking import book_sale

Status = Parcel.Status
Cash = Parcel.Cash


@transaction.atomic
def accept_parcel(
    *, parcel: Parcel, by: object, without: Mapping[int, int] | None = None, note: str = ""
) -> bool:
    """Let the seller say she will send it; return False if she already has.

    `without` says how many units of a line (by its id) she can't send; `note` why.

    Raises:
        WrongStep, TooMany.
    """
    if without and parcel.status == Status.NEW:
        cancel_lines(parcel=parcel, units=without, by=by, reason=note)
        parcel.refresh_from_db(fields=["status"])
        if parcel.status == Status.CANCELLED:
            return True
    return take_step(parcel, [Status.NEW], Status.ACCEPTED, by=by)


def pack_parcel(*, parcel: Parcel, by: object) -> bool:
    """Note that the goods are packed; return False if they were already."""
    return take_step(parcel, [Status.ACCEPTED], Status.PACKED, by=by)


def send_parcel(
    *,
    parcel: Parcel,
    by: object,
    carrier: str = "",
    tracking_number: str = "",
    by_carrier: Carrier | None = None,
) -> bool:
    """Note that the carrier has it and tell the buyer; return False if it was already sent."""
    changes = {
        "carrier": carrier or (by_carrier.name if by_carrier else ""),
        "tracking_number": tracking_number,
        "by_carrier": by_carrier,
    }
    if parcel.cash:
        changes["cash"] = Cash.HANDED
    return take_step(
        parcel, [Status.PACKED], Status.SENT, by=by, changes=changes, tell=notices.parcel_sent
    )


def deliver_parcel(*, parcel: Parcel, by: object) -> bool:
    """Note that the buyer has it and has paid; return False if that was already known."""
    before = [Status.PACKED] if parcel.is_pickup else [Status.SENT]
    return take_step(
        parcel, before, Status.DELIVERED, by=by, then=_paid_for, tell=notices.parcel_delivered
    )


def _paid_for(parcel: Parcel, who: object) -> None:
    """Note where the money of a delivered parcel is, and what its seller has earned."""
    changes: dict[str, object] = {}
    carrier = parcel.by_carrier
    is_with_carrier = carrier is not None and carrier.cash_to == Carrier.CashTo.SITE
    if parcel.cash and parcel.to_pay:
        PaymentEvent.objects.create(
            order=parcel.order,
            parcel=parcel,
            kind=PaymentEvent.Kind.COLLECTED,
            amount=-parcel_balance(parcel),
            by=who,
        )
    if parcel.cash and is_with_carrier and parcel.to_pay:
        CarrierEntry.objects.create(
            carrier=carrier, parcel=parcel, kind="collected", amount=parcel.to_pay, by=who
        )
        changes["cash"] = Cash.COLLECTED
    else:
        changes["money_in_at"] = timezone.now()
        if parcel.cash:
            changes["cash"] = Cash.SETTLED  # it is in the seller's hand already
    Parcel.objects.filter(pk=parcel.pk).update(**changes)
    for name, value in changes.items():
        setattr(parcel, name, value)
    book_sale(parcel, by=who)
    chores.pay_card_seller(parcel=parcel)
    note_delivered(parcel)
