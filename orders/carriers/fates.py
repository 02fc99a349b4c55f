"""What a carrier's row means for its parcel. Nothing is changed here: see the services."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from core.templatetags.ui import money
from orders.carriers.columns import Meaning, meaning_of
from orders.models import Carrier, CarrierEntry, CarrierRow, Parcel

Status = CarrierRow.Status
P = Parcel.Status
BEFORE_SENT = {P.NEW: ["accept", "pack", "send"], P.ACCEPTED: ["pack", "send"], P.PACKED: ["send"]}


@dataclass(frozen=True)
class Fate:
    """What becomes of a row, what staff read about it, and the parcel's steps."""

    status: str  # of CarrierRow
    problem: str = ""
    steps: tuple[str, ...] = ()


def status_fate(parcel: Parcel, carrier: Carrier, word: str) -> Fate:
    """Return what a carrier's word does to a parcel. Old and repeated words do nothing."""
    meaning = meaning_of(carrier, word)
    if not meaning:
        return Fate(Status.WRONG, _("What does “%(word)s” mean?") % {"word": word})
    if meaning == Meaning.NOTHING or meaning in _KNOWN_WHEN.get(parcel.status, ()):
        return Fate(Status.KNOWN)
    if parcel.status in Parcel.FINISHED:
        sentence = _("The parcel is “%(status)s” here, the carrier says “%(word)s”.")
        return Fate(Status.WRONG, sentence % _words(parcel, word))
    first = BEFORE_SENT.get(parcel.status, [])
    last = {Meaning.SENT: [], Meaning.DELIVERED: ["deliver"], Meaning.REFUSED: ["refuse"]}[meaning]
    return Fate(Status.DONE, steps=(*first, *last))


# What a finished or sent parcel has seen already.
_KNOWN_WHEN = {
    P.SENT: {Meaning.SENT},
    P.DELIVERED: {Meaning.SENT, Meaning.DELIVERED},
    P.REFUSED: {Meaning.SENT, Meaning.REFUSED},
    P.RETURNED: {Meaning.SENT, Meaning.DELIVERED, Meaning.REFUSED},
    P.CANCELLED: {Meaning.REFUSED},
}


def remittance_fate(parcel: Parcel, row: CarrierRow) -> Fate:
    """Return what cash handed over for a parcel means. No query when entries are loaded."""
    entries = [e for e in parcel.carrier_entries.all() if e.carrier_id == row.file.carrier_id]
    if not row.gross:
        return _fee_fate(row, entries)
    if any(entry.kind == CarrierEntry.Kind.REMITTED for entry in entries):
        return _second_fate(row, entries)
    if not parcel.cash:
        return _wrong(_("Paid in advance: nothing was to be collected at the door."))
    if parcel.status in (P.REFUSED, P.CANCELLED):
        sentence = _("The parcel is “%(status)s” here: nothing was collected for it.")
        return _wrong(sentence % _words(parcel, ""))
    if parcel.cash == Parcel.Cash.SETTLED:
        return _wrong(_("The seller has noted that she holds this cash herself."))
    collected = collected_for(parcel, entries)
    if row.gross != collected:
        return _wrong(_difference(collected, row))
    if parcel.status in Parcel.OPEN:
        steps = (*BEFORE_SENT.get(parcel.status, []), "deliver")
        return Fate(Status.DONE, _("Noted as delivered, since its cash is here."), steps)
    return Fate(Status.DONE)


def collected_for(parcel: Parcel, entries: list[CarrierEntry]) -> int:
    """Return what a carrier owes for a parcel: collected, or still to be."""
    if parcel.status in Parcel.OPEN:
        return parcel.to_pay
    return sum(entry.amount for entry in entries)


def _fee_fate(row: CarrierRow, entries: list[CarrierEntry]) -> Fate:
    """A row without cash: the fee of a prepaid or refused parcel, kept from other cash."""
    fees = {-entry.amount for entry in entries if entry.kind == CarrierEntry.Kind.FEE}
    if not row.fee or row.fee in fees:
        return Fate(Status.KNOWN)
    return Fate(Status.DONE)


def _second_fate(row: CarrierRow, entries: list[CarrierEntry]) -> Fate:
    """Cash of this parcel was handed over before: the same list again, or paid twice."""
    Kind = CarrierEntry.Kind
    remitted = [entry for entry in entries if entry.kind == Kind.REMITTED]
    before = -sum(entry.amount for entry in remitted)
    if row.file_id and any(e.row and e.row.file_id == row.file_id for e in remitted):
        return _wrong(_("This parcel stands in the file twice."))
    if before == row.amount:
        return Fate(Status.KNOWN)
    sentence = _("%(amount)s were handed over for this parcel before.")
    return _wrong(sentence % {"amount": _money(before)})


def _difference(collected: int, row: CarrierRow) -> str:
    sentence = _(
        "%(collected)s were to be collected, the carrier says %(said)s"
        " (difference: %(difference)s)."
    )
    return sentence % {
        "collected": _money(collected),
        "said": _money(row.gross),
        "difference": _money(row.gross - collected),
    }


def _wrong(problem: str) -> Fate:
    return Fate(Status.WRONG, problem)


def _words(parcel: Parcel, word: str) -> dict[str, object]:
    return {"status": parcel.get_status_display(), "word": word}


def _money(amount: int) -> str:
    return money(amount, settings.CURRENCY)
