"""A parcel that nobody gets: refused at the door, given up by its seller or its buyer."""

from django.db.models import F

from orders import notices
from orders.models import Parcel, Refund
from orders.reliability import note_refused
from orders.services.ledger import waive
from orders.services.parcel_step import take_step
from orders.services.stock import give_back_units

Status = Parcel.Status


def refuse_parcel(*, parcel: Parcel, by: object, note: str = "") -> bool:
    """Note that the buyer didn't take it: the goods return to stock, nothing is to be paid."""
    before = [Status.PACKED] if parcel.is_pickup else [Status.SENT]
    return take_step(
        parcel,
        before,
        Status.REFUSED,
        by=by,
        note=note,
        then=_not_taken,
        tell=notices.refused_at_door,
    )


def cancel_parcel(*, parcel: Parcel, by: object, reason: str) -> bool:
    """Let the seller give up a parcel she hasn't sent; the buyer reads her reason."""
    return take_step(
        parcel,
        [Status.NEW, Status.ACCEPTED, Status.PACKED],
        Status.CANCELLED,
        by=by,
        note=reason,
        then=_given_up,
        tell=notices.parcel_cancelled,
    )


def cancel_own_parcel(*, parcel: Parcel, by: object) -> bool:
    """Let the buyer give up a parcel while the seller hasn't accepted it. `by` may be None."""
    return take_step(
        parcel,
        [Status.NEW],
        Status.CANCELLED,
        by=by,
        then=_given_up,
        tell=notices.cancelled_by_buyer,
    )


def _not_taken(parcel: Parcel, who: object) -> None:
    _give_all_up(parcel, who, Refund.Reason.REFUSED)
    note_refused(parcel)


def _given_up(parcel: Parcel, who: object) -> None:
    _give_all_up(parcel, who, Refund.Reason.CANCELLED)


def _give_all_up(parcel: Parcel, who: object, reason: str) -> None:
    """Return all that is left of a parcel to stock; nothing is owed for it any more."""
    lines = list(parcel.lines.exclude(variant=None))
    give_back_units({line.variant_id: line.left for line in lines})
    parcel.lines.update(cancelled=F("quantity") - F("returned"))
    waive(parcel, parcel.to_pay, reason=reason, by=who)
