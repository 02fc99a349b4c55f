"""What staff decide about a row of a carrier's file that the machine could not place."""

from django.db import transaction
from django.utils.translation import gettext as _

from orders.carriers.fates import BEFORE_SENT
from orders.carriers.matching import find_parcels
from orders.models import CarrierRow, Parcel
from orders.services.carrier import (
    ROWS_IN_A_REQUEST,
    locked_parcel,
    take_steps,
    teach,
    work_row,
)
from orders.services.remittance import NotHeld, book_handed_over

Status = CarrierRow.Status


class MovedOn(Exception):
    """Somebody else has decided this row already."""

    def __str__(self) -> str:
        return _("Somebody else has already decided this row.")


class NotReadable(Exception):
    """The row's cells could not be read: it can only be set aside."""

    def __str__(self) -> str:
        return _("This row could not be read. Set it aside and import a corrected file.")


def match_row(*, row: CarrierRow, parcel: Parcel, by: object) -> CarrierRow:
    """Say which parcel a row is about, and work it through.

    Raises:
        MovedOn: the row was decided meanwhile.
        NotReadable: nothing is known of it.
    """
    return _again(row, by, parcel=parcel)


def try_row_again(*, row: CarrierRow, by: object) -> CarrierRow:
    """Work a row through once more: a word is known now, or its parcel has moved.

    Raises:
        MovedOn: the row was decided meanwhile.
        NotReadable: nothing is known of it.
    """
    return _again(row, by)


def set_row_aside(*, row: CarrierRow, by: object, note: str = "") -> None:
    """Leave a row alone for good; what stands in it is never booked.

    Raises:
        MovedOn: the row was decided meanwhile.
    """
    problem = " · ".join(filter(None, [row.problem, note]))[:300]
    changes = {"status": Status.SET_ASIDE, "decided_by": _who(by), "problem": problem}
    if _to_decide(row).update(**changes) != 1:
        raise MovedOn


@transaction.atomic
def accept_difference(*, row: CarrierRow, by: object, note: str) -> CarrierRow:
    """Book a row whose amount differs from what was collected; the site bears the difference.

    A parcel that wasn't known as delivered is noted as delivered.

    Raises:
        MovedOn: the row was decided meanwhile.
        NotHeld: its parcel's cash isn't with the carrier, so there is nothing to book.
    """
    if row.parcel_id is None or not row.gross:
        raise NotHeld
    parcel = locked_parcel(row.parcel_id)
    if parcel.by_carrier_id not in (None, row.file.carrier_id) or not parcel.cash:
        raise NotHeld
    changes = {"status": Status.DONE, "decided_by": _who(by)}
    if _to_decide(row).update(**changes) != 1:
        raise MovedOn
    if parcel.is_open:
        steps = (*BEFORE_SENT.get(parcel.status, []), "deliver")
        take_steps(parcel, steps, row=row, by=by)
    book_handed_over(parcel, amount=row.amount, fee=row.fee or 0, row=row, by=by, note=note[:300])
    row.refresh_from_db()
    return row


def explain_word(*, row: CarrierRow, meaning: str, by: object) -> int:
    """Say what a row's word means, for good, and work through all rows that have it.

    Return how many rows that were, at most so many as a request can do; others can be tried
    again later.
    """
    carrier = row.file.carrier
    teach(carrier=carrier, meanings={row.word: meaning})
    same = CarrierRow.objects.filter(file__carrier=carrier, word=row.word, status=Status.WRONG)
    waiting = list(same.select_related("file__by", "parcel")[:ROWS_IN_A_REQUEST])
    done = 0
    for other in waiting:
        other.file.carrier = carrier
        try:
            _again(other, by)
        except MovedOn:
            continue
        done += 1
    return done


def _again(row: CarrierRow, by: object, **changes: object) -> CarrierRow:
    if not row.is_readable:
        raise NotReadable
    changes |= {"status": Status.WAITING, "problem": "", "decided_by": _who(by)}
    if _to_decide(row).update(**changes) != 1:
        raise MovedOn
    row.refresh_from_db()
    [(parcel_id, problem)] = find_parcels(row.file.carrier, [row]).values()
    work_row(row, row.parcel_id or parcel_id, problem)
    row.refresh_from_db()
    return row


def _to_decide(row: CarrierRow) -> object:
    return CarrierRow.objects.filter(pk=row.pk, status__in=CarrierRow.TO_DECIDE)


def _who(by: object) -> object:
    return by if getattr(by, "pk", None) else None
