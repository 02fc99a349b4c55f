"""What every carrier answers. One adapter a kind; `carriers.adapter_of` chooses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from orders.models import Parcel
from orders.payments.transfer.sheets import Problem


@dataclass(frozen=True)
class FileRow:
    """One parcel in a carrier's file. Amounts are in the smallest unit."""

    line: int  # in the file, from 1
    tracking: str = ""  # the carrier's number
    code: str = ""  # ours: see `codes`
    word: str = ""  # how it stands, in the carrier's words
    amount: int | None = None  # handed over; below zero when the fee is more than the cash
    fee: int | None = None  # kept from the cash


@dataclass
class FileRead:
    """What a file says, and what of it could not be read."""

    rows: list[FileRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """A list to hand in at a carrier; a spreadsheet opens it."""

    name: str  # of the file, without its ending
    headings: Sequence[object]
    rows: Iterable[Sequence[object]]


class CarrierAdapter(Protocol):
    """One way to work with a carrier. Nothing here writes to the database."""

    reads_files: bool  # whether it has statuses and remittances to read

    def labels(self, parcels: Sequence[Parcel]) -> Table:
        """Return what the carrier wants to know about parcels loaded with `labels.loaded`."""

    def read_statuses(self, content: bytes) -> FileRead:
        """Return how parcels stand, from a file of the carrier.

        Raises:
            Unreadable: it is no such file. `str()` says why and what helps.
        """

    def read_remittance(self, content: bytes) -> FileRead:
        """Return cash that the carrier hands over, from a file of the carrier.

        Raises:
            Unreadable: it is no such file. `str()` says why and what helps.
        """

    def tracking_link(self, number: str) -> str:
        """Return where anybody can follow a parcel; "" where the carrier has no such page."""
