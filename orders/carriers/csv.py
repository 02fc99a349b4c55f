"""A carrier that takes and gives lists: CSV or XLSX, columns found by their headings."""

from orders.carriers import files
from orders.carriers.columns import columns_of
from orders.carriers.manual import ManualAdapter
from orders.carriers.protocol import FileRead


class CsvAdapter(ManualAdapter):
    """Lists out, lists in."""

    reads_files = True

    def read_statuses(self, content: bytes) -> FileRead:
        return files.read_statuses(content, columns_of(self.carrier))

    def read_remittance(self, content: bytes) -> FileRead:
        return files.read_remittance(content, columns_of(self.carrier))
