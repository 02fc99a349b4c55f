"""What a carrier's file would do, before anything is written down.

The page that asks "is that right?" carries what was read, signed: nothing is kept on the
server, and nobody can confirm what wasn't read here.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field

from django.core import signing
from django.db.models import prefetch_related_objects

from orders.carriers.columns import folded, meaning_of
from orders.carriers.fates import Fate, remittance_fate, status_fate
from orders.carriers.matching import find_parcels
from orders.carriers.protocol import FileRead, FileRow, Problem
from orders.models import Carrier, CarrierFile, CarrierRow, Parcel

SALT = "orders.carriers.previews"
GOOD_FOR = 24 * 3600  # seconds
AT_ONCE = 500
MOST_SHOWN = 100  # rows of each kind
MOST_WORDS = 50


@dataclass(frozen=True)
class Upload:
    """A file that was read and not yet confirmed."""

    carrier_id: int
    kind: str  # of CarrierFile
    file_name: str
    sha256: str
    read: FileRead


@dataclass(frozen=True)
class Judged:
    """A row and what would become of it."""

    row: FileRow
    fate: Fate
    parcel: Parcel | None


@dataclass
class Preview:
    """What would become of all rows of a file."""

    counts: Counter = field(default_factory=Counter)  # by status of CarrierRow
    good: list[Judged] = field(default_factory=list)
    doubtful: list[Judged] = field(default_factory=list)  # a person has to decide
    words: list[str] = field(default_factory=list)  # nobody has said what they mean
    cash: int = 0  # handed over, smallest unit
    fees: int = 0
    was_imported: bool = False


def seal(upload: Upload) -> str:
    """Return the upload as a text for a hidden field."""
    told = {
        "carrier": upload.carrier_id,
        "kind": upload.kind,
        "name": upload.file_name,
        "sha256": upload.sha256,
        "rows": [astuple(row) for row in upload.read.rows],
        "problems": [astuple(problem) for problem in upload.read.problems],
    }
    return signing.dumps(told, salt=SALT, compress=True)


def unseal(text: str) -> Upload | None:
    """Return the upload; None if it is too old or wasn't made by `seal`."""
    try:
        told = signing.loads(text, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    rows = [FileRow(*row) for row in told["rows"]]
    problems = [Problem(*problem) for problem in told["problems"]]
    read = FileRead(rows, problems)
    return Upload(told["carrier"], told["kind"], told["name"], told["sha256"], read)


def preview(carrier: Carrier, upload: Upload) -> Preview:
    """Return what confirming would do. A fixed number of queries for each 500 rows."""
    shown = Preview(cash=_sum(upload, "amount"), fees=_sum(upload, "fee"))
    known = CarrierFile.objects.filter(
        carrier=carrier, kind=upload.kind, sha256=upload.sha256
    ).exists()
    shown.was_imported = known
    shown.words = unknown_words(carrier, upload)
    for start in range(0, len(upload.read.rows), AT_ONCE):
        for judged in _judge(carrier, upload, upload.read.rows[start : start + AT_ONCE]):
            shown.counts[judged.fate.status] += 1
            is_doubtful = judged.fate.status in CarrierRow.TO_DECIDE
            kept = shown.doubtful if is_doubtful else shown.good
            if len(kept) < MOST_SHOWN and judged.fate.status != CarrierRow.Status.KNOWN:
                kept.append(judged)
    return shown


def unknown_words(carrier: Carrier, upload: Upload) -> list[str]:
    """Return the carrier's words that nobody has explained, in the order of the file."""
    words: dict[str, str] = {}
    for row in upload.read.rows:
        if row.word and not meaning_of(carrier, row.word):
            words.setdefault(folded(row.word), row.word)
    return list(words.values())[:MOST_WORDS]


def _judge(carrier: Carrier, upload: Upload, rows: Sequence[FileRow]) -> list[Judged]:
    file = CarrierFile(carrier=carrier, kind=upload.kind)
    asked = [
        CarrierRow(
            pk=number,
            file=file,
            tracking_number=row.tracking,
            order_number=row.code,
            word=row.word,
            amount=row.amount,
            fee=row.fee,
        )
        for number, row in enumerate(rows, 1)
    ]
    found = find_parcels(carrier, asked)
    ids = [parcel_id for parcel_id, _problem in found.values() if parcel_id]
    parcels = Parcel.objects.select_related("order").in_bulk(ids)
    prefetch_related_objects(list(parcels.values()), "carrier_entries__row")
    judged = []
    for row, read in zip(asked, rows, strict=True):
        parcel_id, problem = found[row.pk]
        parcel = parcels.get(parcel_id) if parcel_id else None
        judged.append(Judged(read, _fate(row, parcel, problem), parcel))
    return judged


def _fate(row: CarrierRow, parcel: Parcel | None, problem: str) -> Fate:
    if parcel is None:
        return Fate(CarrierRow.Status.UNMATCHED, problem)
    if row.file.kind == CarrierFile.Kind.STATUSES:
        return status_fate(parcel, row.file.carrier, row.word)
    return remittance_fate(parcel, row)


def _sum(upload: Upload, name: str) -> int:
    return sum(getattr(row, name) or 0 for row in upload.read.rows)
