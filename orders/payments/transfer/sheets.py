"""Opening the file of a bank: CSV in any usual encoding, or XLSX, into rows of cells.

Such a file comes from outside and may be made to hurt: nothing is unpacked beyond `UNPACKED`,
no more than `ROWS` × `COLUMNS` cells are looked at, and no entity or formula is worked out.
"""

import codecs
import csv
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

Cell = object  # text, number, date, datetime or None
Sheet = list[list[Cell]]

LARGEST = 5 * 1024 * 1024  # bytes of an upload
UNPACKED = 60 * 1024 * 1024  # bytes of an XLSX file once unpacked
FILES = 200  # inside an XLSX file
ROWS, COLUMNS = 20_000, 60
LONGEST_CELL = 1000  # characters
SEPARATORS = ",;\t|"

OLD_EXCEL = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
ODD_SIGNS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff]")
# What openpyxl raises for files that are no, or a broken, workbook.
BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    zlib.error,
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True)
class Problem:
    """A cell that could not be read."""

    line: int
    column: str  # its heading
    value: str
    sentence: str


class Unreadable(ValueError):
    """A file that cannot be read. `str()` says why and what helps."""


def read_sheets(content: bytes) -> list[Sheet]:
    """Return the ways in which a file may be read, the likeliest first.

    An XLSX file gives one sheet a page; a CSV file one for each sign that may stand between
    its columns. The reader of statements takes the first in which it finds its headings.

    Raises:
        Unreadable: too large, empty, or of another kind.
    """
    if len(content) > LARGEST:
        raise Unreadable(_("The file is larger than 5 MB. Export a shorter time from the bank."))
    if content.startswith(OLD_EXCEL):
        raise Unreadable(_("This is an old Excel file (.xls). Open it and save it as .xlsx."))
    if content.startswith(ZIP):
        return _workbook(content)
    text = _decoded(content)
    if text.lstrip()[:200].lower().startswith(("<html", "<!doctype", "<table", "<?xml", "%pdf")):
        raise Unreadable(_("This is a web page or a PDF. Open it in Excel and save it as .xlsx."))
    if not text.strip():
        raise Unreadable(_("The file is empty."))
    sheets = [sheet for sign in _likely_separators(text) if (sheet := _csv(text, sign))]
    if not sheets:
        raise Unreadable(_("This CSV file is broken. Export it from the bank again."))
    return sheets


def _workbook(content: bytes) -> list[Sheet]:
    try:
        _check_size(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return [_page(page) for page in book.worksheets[:10]]
    except Unreadable:
        raise
    except BROKEN as error:
        raise Unreadable(_("This Excel file is broken. Export it from the bank again.")) from error


def _check_size(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > FILES or sum(part.file_size for part in parts) > UNPACKED:
            raise Unreadable(_("The file holds far more than a statement of a bank."))


def _page(page: object) -> Sheet:
    found = page.iter_rows(max_row=ROWS + 1, max_col=COLUMNS, values_only=True)
    return _checked([_clean(cell) for cell in row] for row in found)


def _csv(text: str, separator: str) -> Sheet | None:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return _checked([_clean(cell) for cell in row[:COLUMNS]] for row in lines)
    except csv.Error:
        return None  # a quotation mark is never closed; another sign may read it


def _checked(rows: Iterable[list[Cell]]) -> Sheet:
    sheet = list(islice(rows, ROWS + 1))
    if len(sheet) > ROWS:
        raise Unreadable(_("The file has more than 20,000 rows. Export a shorter time."))
    return sheet


def _clean(cell: Cell) -> Cell:
    """Return a cell whose text has one form of each letter and none that cannot be seen."""
    if not isinstance(cell, str):
        return cell
    text = unicodedata.normalize("NFC", ODD_SIGNS.sub("", cell[:LONGEST_CELL]))
    return text.replace("\xa0", " ").strip().removeprefix("'")  # Excel's mark of text


def _decoded(content: bytes) -> str:
    """Return the text: UTF-16 or UTF-8 by its mark or by trial, else Windows-1258."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1258", errors="replace")


def _likely_separators(text: str) -> list[str]:
    start = text[:20_000]
    return sorted(SEPARATORS, key=lambda sign: -start.count(sign))
