"""Reading a carrier's file, CSV or XLSX: parcels, and problems with row, column and value.

Pure: nothing is looked up and nothing is saved. The file may be made to hurt: `sheets` caps
its size and what it unpacks to, cells are text and numbers here, never formulas.
"""

import re

from django.utils.translation import gettext as _

from orders.carriers.columns import folded
from orders.carriers.protocol import FileRead, FileRow, Problem
from orders.payments.transfer.cells import read_amount
from orders.payments.transfer.sheets import Cell, Sheet, Unreadable, read_sheets

PREAMBLE = 60  # rows in which the headings may stand
MOST_ROWS = 5000
PROBLEMS = 200  # told at most
LONGEST_CODE, LONGEST_WORD = 60, 120  # characters
SUMS = ("tong", "cong", "total", "sum")  # how rows begin that are no parcel
SHORTENED = re.compile(r"[0-9][.,]?[0-9]*E\+[0-9]+", re.IGNORECASE)  # by Excel: 1.23E+12
MONEY = ("gross", "fee", "net")

Columns = dict[str, list[str]]  # folded headings by thing; see `columns.THINGS`


def read_statuses(content: bytes, columns: Columns) -> FileRead:
    """Return how parcels stand.

    Raises:
        Unreadable: it cannot be opened, or no row of headings fits.
    """
    return _read(content, columns, ("tracking", "code", "word"), lambda places: "word" in places)


def read_remittance(content: bytes, columns: Columns) -> FileRead:
    """Return cash handed over.

    Raises:
        Unreadable: it cannot be opened, or no row of headings fits.
    """
    wanted = ("tracking", "code", *MONEY)
    return _read(content, columns, wanted, lambda places: bool({"gross", "net"} & places.keys()))


def _read(content: bytes, columns: Columns, wanted: tuple[str, ...], fits: object) -> FileRead:
    looked_for = {thing: columns[thing] for thing in wanted}
    for sheet in read_sheets(content):
        for start, cells in enumerate(sheet[:PREAMBLE]):
            places = find_places(cells, looked_for)
            if {"tracking", "code"} & places.keys() and fits(places):
                return _Reader(sheet[start], places).read(sheet, start + 1)
    raise Unreadable(
        _("No row with the headings of such a file was found. Name its columns in the carrier.")
    )


def find_places(headings: list[Cell], columns: Columns) -> dict[str, int]:
    """Return the column of each thing. Equal headings win, then longer beginnings."""
    fits: list[tuple[int, int, str]] = []  # how well, column, thing
    for place, heading in enumerate(headings):
        words = folded(heading) if isinstance(heading, str) else ""
        for thing, names in columns.items():
            found = max((_fit(words, name) for name in names), default=0)
            if found:
                fits.append((found, -place, thing))
    places: dict[str, int] = {}
    for _found, minus_place, thing in sorted(fits, reverse=True):
        if thing not in places and -minus_place not in places.values():
            places[thing] = -minus_place
    return places


def _fit(words: str, name: str) -> int:
    if not name or not words:
        return 0
    if words == name:
        return 1000 + len(name)
    return len(name) if words.startswith(f"{name} ") else 0


class _Unread(ValueError):
    """One cell: which, and what is wrong with it."""

    def __init__(self, thing: str, sentence: str) -> None:
        self.thing, self.sentence = thing, sentence


class _Reader:
    """Reads the rows under one row of headings."""

    def __init__(self, headings: list[Cell], places: dict[str, int]) -> None:
        self.headings, self.places = headings, places

    def read(self, sheet: Sheet, start: int) -> FileRead:
        read = FileRead()
        for line, cells in enumerate(sheet[start:], start + 1):
            if all(cell in (None, "") for cell in cells) or self._is_sum(cells):
                continue
            if len(read.rows) == MOST_ROWS:
                raise Unreadable(_("The file has more than 5,000 parcels. Split it."))
            try:
                read.rows.append(self._row(line, cells))
            except _Unread as unread:
                if len(read.problems) < PROBLEMS:
                    read.problems.append(self._problem(line, cells, unread))
        return read

    def _row(self, line: int, cells: list[Cell]) -> FileRow:
        tracking, code = self._code(cells, "tracking"), self._code(cells, "code")
        if not tracking and not code:
            thing = "tracking" if "tracking" in self.places else "code"
            raise _Unread(thing, _("The number of the parcel is missing."))
        if "word" in self.places:
            word = self._text(cells, "word")[:LONGEST_WORD]
            if not word:
                raise _Unread("word", _("The status is missing."))
            return FileRow(line, tracking, code, word)
        amount, fee = self._cash(cells)
        return FileRow(line, tracking, code, amount=amount, fee=fee)

    def _cash(self, cells: list[Cell]) -> tuple[int, int]:
        """Return what was handed over and what was kept.

        Where both the collected and the handed-over cash stand in the file, the difference
        was kept, whatever the column of fees says.
        """
        gross, fee, net = (self._money(cells, thing) for thing in MONEY)
        if net is None and gross is None:
            thing = "net" if "net" in self.places else "gross"
            raise _Unread(thing, _("The amount is missing."))
        if net is None:
            return gross - abs(fee or 0), abs(fee or 0)
        if gross is None:
            return net, abs(fee or 0)
        return net, max(gross - net, 0)

    def _money(self, cells: list[Cell], thing: str) -> int | None:
        try:
            return read_amount(self._cell(cells, thing))
        except (ValueError, OverflowError):
            raise _Unread(thing, _("This is no amount in whole dong.")) from None

    def _code(self, cells: list[Cell], thing: str) -> str:
        text = self._text(cells, thing)
        if SHORTENED.fullmatch(text):
            raise _Unread(
                thing, _("Excel has shortened this number. Format the column as text, save again.")
            )
        if len(text) > LONGEST_CODE:
            raise _Unread(thing, _("This is no number of a parcel."))
        return "".join(text.split()).upper()

    def _text(self, cells: list[Cell], thing: str) -> str:
        cell = self._cell(cells, thing)
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        return " ".join(str("" if cell is None else cell).replace("\0", "").split())

    def _cell(self, cells: list[Cell], thing: str) -> Cell:
        place = self.places.get(thing)
        return cells[place] if place is not None and place < len(cells) else None

    def _is_sum(self, cells: list[Cell]) -> bool:
        """Return True for a row of sums: it begins with such a word and names no parcel."""
        first = next(cell for cell in cells if cell not in (None, ""))
        if not isinstance(first, str) or not folded(first).startswith(SUMS):
            return False
        names = [self._text(cells, thing) for thing in ("tracking", "code")]
        return not any(set(name) & set("0123456789") for name in names)

    def _problem(self, line: int, cells: list[Cell], unread: _Unread) -> Problem:
        cell = self._cell(cells, unread.thing)
        heading = str(self.headings[self.places[unread.thing]])
        value = "" if cell is None else str(cell)[:80]
        return Problem(line, " ".join(heading.split())[:60], value, unread.sentence)
