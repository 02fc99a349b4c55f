"""A carrier without files: the seller types its name, staff tick what it handed over."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from orders.carriers import labels
from orders.carriers.protocol import FileRead, Table
from orders.models import Carrier, Parcel
from orders.payments.transfer.sheets import Unreadable


class ManualAdapter:
    """Everything by hand; the list to hand in can still be printed."""

    reads_files = False

    def __init__(self, carrier: Carrier) -> None:
        self.carrier = carrier

    def labels(self, parcels: Sequence[Parcel]) -> Table:
        return Table(self.carrier.code, labels.headings(), labels.rows(parcels))

    def read_statuses(self, content: bytes) -> FileRead:
        raise Unreadable(_("This carrier is kept by hand: it sends no files."))

    def read_remittance(self, content: bytes) -> FileRead:
        raise Unreadable(_("This carrier is kept by hand: it sends no files."))

    def tracking_link(self, number: str) -> str:
        return self.carrier.link(number)
