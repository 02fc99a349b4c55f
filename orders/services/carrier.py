"""Files of carriers: each row is written down once, then worked through once."""

from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from orders.carriers.codes import read_code
from orders.carriers.columns import Meaning, folded
from orders.carriers.fates import Fate, remittance_fate, status_fate
from orders.carriers.matching import find_parcels
from orders.carriers.protocol import FileRead, FileRow
from orders.models import Carrier, CarrierFile, CarrierRow, Order, Parcel
from orders.services.parcel import accept_parcel, deliver_parcel, pack_parcel, send_parcel
from orders.services.parcel_end import refuse_parcel
from orders.services.remittance import book_fee, book_handed_over

Status = CarrierRow.Status
Kind = CarrierFile.Kind
STEPS = {
    "accept": accept_parcel,
    "pack": pack_parcel,
    "send": send_parcel,
    "deliver": deliver_parcel,
    "refuse": refuse_parcel,
}  # named by `orders.carriers.fates`
ROWS_AT_ONCE = 500  # written in one statement
ROWS_IN_A_REQUEST = 60  # worked through while somebody waits; a task does the others


class NoFiles(Exception):
    """The carrier gives its cash to the sellers, so the site gets no list of it."""

    def __str__(self) -> str:
        return _("This carrier pays the sellers themselves: there is no cash to remit here.")


def import_file(
    *,
    carrier: Carrier,
    kind: str,
    file_name: str,
    sha256: str,
    read: FileRead,
    by: object,
    meanings: Mapping[str, str] | None = None,
) -> CarrierFile:
    """Write down a carrier's file and work through its first rows; a task does the others.

    The same file again (by its `sha256`) writes nothing down; rows that still wait go on.
    `meanings` says of words of the carrier what they mean, for this file and all later ones.

    Raises:
        NoFiles: a list of cash from a carrier that pays the sellers.
    """
    if kind == Kind.REMITTANCE and carrier.cash_to != Carrier.CashTo.SITE:
        raise NoFiles
    teach(carrier=carrier, meanings=meanings or {})
    kept = {"carrier": carrier, "kind": kind, "sha256": sha256}
    try:
        with transaction.atomic():
            file = CarrierFile.objects.create(file_name=file_name[:200], by=_who(by), **kept)
            rows = [_written(file, row) for row in read.rows]
            rows += [
                CarrierRow(
                    file=file,
                    number=problem.line,
                    status=Status.WRONG,
                    problem=f"{problem.column}: {problem.value}. {problem.sentence}"[:300],
                )
                for problem in read.problems
            ]
            CarrierRow.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    except IntegrityError:
        file = CarrierFile.objects.get(**kept)
    work_off(file=file, most=ROWS_IN_A_REQUEST)
    if file.rows.filter(status=Status.WAITING).exists():
        _later(file)
    return file


def teach(*, carrier: Carrier, meanings: Mapping[str, str]) -> None:
    """Remember what words of a carrier mean; others keep what they meant."""
    known = {folded(word): meaning for word, meaning in meanings.items() if meaning in Meaning}
    if not known:
        return
    with transaction.atomic():
        row = Carrier.objects.select_for_update().get(pk=carrier.pk)
        row.statuses = {**row.statuses, **known}
        row.save(update_fields=["statuses"])
    carrier.statuses = row.statuses


def work_off(*, file: CarrierFile, most: int | None = None) -> int:
    """Work through rows that wait, each in its own transaction; return how many.

    Safe to run twice, also at once: a row is claimed by compare and swap.
    """
    waiting = file.rows.filter(status=Status.WAITING).order_by("number")[:most]
    rows = list(waiting)
    found = find_parcels(file.carrier, rows)
    for row in rows:
        row.file = file
        parcel_id, problem = found[row.pk]
        work_row(row, row.parcel_id or parcel_id, problem)
    return len(rows)


@transaction.atomic
def work_row(row: CarrierRow, parcel_id: int | None, problem: str) -> None:
    """Work one row that waits through: lock its order, claim the row, then do what it says."""
    parcel = locked_parcel(parcel_id) if parcel_id else None
    if parcel is None:
        _end(row, Fate(Status.UNMATCHED, problem), None)
        return
    fate = _fate(row, parcel)
    if not _end(row, fate, parcel) or fate.status != Status.DONE:
        return
    who = row.decided_by or row.file.by
    take_steps(parcel, fate.steps, row=row, by=who)
    if row.file.kind == Kind.REMITTANCE:
        if row.gross:
            book_handed_over(parcel, amount=row.amount, fee=row.fee or 0, row=row, by=who)
        else:
            book_fee(parcel, carrier=row.file.carrier, fee=row.fee, row=row, by=who)


def _fate(row: CarrierRow, parcel: Parcel) -> Fate:
    if row.file.kind == Kind.STATUSES:
        return status_fate(parcel, row.file.carrier, row.word)
    return remittance_fate(parcel, row)


def _end(row: CarrierRow, fate: Fate, parcel: Parcel | None) -> bool:
    """Write down what became of a row; False if somebody else has done so."""
    mine = CarrierRow.objects.filter(pk=row.pk, status=Status.WAITING)
    changes = {"status": fate.status, "parcel": parcel, "problem": fate.problem[:300]}
    return mine.update(**changes) == 1


def locked_parcel(parcel_id: int) -> Parcel:
    """Return the parcel; its order's row is ours until the end of the transaction."""
    order_id = Parcel.objects.values_list("order_id", flat=True).get(pk=parcel_id)
    order = Order.objects.select_for_update().get(pk=order_id)
    parcel = Parcel.objects.select_related("by_carrier").get(pk=parcel_id)
    parcel.order = order
    return parcel


def take_steps(parcel: Parcel, names: Iterable[str], *, row: CarrierRow, by: object) -> None:
    """Take a parcel through the steps its seller has not clicked, up to what the file says.

    The caller holds the lock of its order's row.
    """
    carrier = row.file.carrier
    _hand_to(parcel, carrier, row.tracking_number)
    for name in names:
        more = {}
        if name == "send":
            number = parcel.tracking_number or row.tracking_number
            more = {"by_carrier": carrier, "tracking_number": number}
        STEPS[name](parcel=parcel, by=by, **more)
    parcel.refresh_from_db()


def _hand_to(parcel: Parcel, carrier: Carrier, tracking_number: str) -> None:
    """Note the carrier, and its number, of a parcel that was sent without saying so."""
    sent = Parcel.objects.filter(pk=parcel.pk, status=Parcel.Status.SENT)
    sent.filter(by_carrier=None).update(by_carrier=carrier, carrier=carrier.name)
    if tracking_number and read_code(tracking_number) is None:
        sent.filter(by_carrier=carrier, tracking_number="").update(tracking_number=tracking_number)
    parcel.refresh_from_db()


def _written(file: CarrierFile, row: FileRow) -> CarrierRow:
    return CarrierRow(
        file=file,
        number=row.line,
        tracking_number=row.tracking,
        order_number=row.code,
        word=row.word,
        amount=row.amount,
        fee=row.fee,
        status=Status.WAITING,
    )


def _later(file: CarrierFile) -> None:
    from orders.carriers.tasks import work_off_file

    transaction.on_commit(lambda: work_off_file.enqueue(file.pk), robust=True)


def _who(by: object) -> object:
    return by if getattr(by, "pk", None) else None
