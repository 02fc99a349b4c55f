"""Reading a statement of a bank: rows of money, and problems with row, column and value."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from itertools import product

from django.utils.translation import gettext as _

from core.text import fold
from orders.payments.transfer.cells import Moment, direction, read_amount, read_moment
from orders.payments.transfer.columns import Columns
from orders.payments.transfer.sheets import Cell, Problem, Sheet, Unreadable, read_sheets

PREAMBLE = 60  # rows in which the headings may stand
PROBLEMS = 100  # told at most
LONGEST_MEMO, LONGEST_REFERENCE = 500, 60  # characters kept
# How rows begin that are not money: sums at the end, balances before and after.
SUMS = ("tong", "cong", "so du", "total", "sum", "opening", "closing", "ending", "beginning",
        "phat sinh", "luy ke")  # fmt: skip


@dataclass(frozen=True)
class Row:
    """Money that moved on the account."""

    line: int  # in the file, from 1
    at: datetime
    has_time: bool
    amount: int  # dong; in is positive, out negative
    memo: str
    reference: str = ""
    balance: int | None = None  # dong, after it


@dataclass
class Statement:
    """What a file says."""

    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_statement(content: bytes, zone: tzinfo, *choices: Columns) -> Statement:
    """Read a file of a bank by the first of `choices` that fits; `zone` is its clock's.

    Raises:
        Unreadable: it cannot be opened, or holds no row of headings that fits.
    """
    sheets = read_sheets(content)
    for columns, sheet in product(choices, sheets):
        for start, cells in enumerate(sheet[:PREAMBLE]):
            if places := columns.places(cells):
                return _Reader(cells, places, zone).read(sheet, start + 1)
    raise Unreadable(
        _(
            "No row with the headings of a statement was found: a date, a memo, and money in."
            " Choose another bank, or name the columns yourself."
        )
    )


def fingerprints(rows: Iterable[Row]) -> list[str]:
    """Return what tells each row from all others of its account, however often it is read.

    The bank's own number with day and amount (banks start counting anew every day); else day,
    amount, memo, balance, and the how-manyth of such rows it is.
    """
    seen: Counter[str] = Counter()
    prints = []
    for row in rows:
        facts = _facts(row)
        seen[facts] += 1
        text = facts if row.reference else f"{facts}|{seen[facts]}"
        prints.append(hashlib.sha256(text.encode()).hexdigest())
    return prints


def _facts(row: Row) -> str:
    day = row.at.date().isoformat()
    if row.reference:
        return f"ref|{day}|{row.reference.upper()}|{row.amount}"
    return f"row|{day}|{row.amount}|{fold(row.memo)}|{row.balance}"


class _Unread(ValueError):
    """One cell: which, and what is wrong with it."""

    def __init__(self, name: str, sentence: str) -> None:
        self.name, self.sentence = name, sentence


class _Reader:
    """Reads the rows under one row of headings."""

    def __init__(self, headings: list[Cell], places: dict[str, int], zone: tzinfo) -> None:
        self.headings, self.places, self.zone = headings, places, zone

    def read(self, sheet: Sheet, start: int) -> Statement:
        statement = Statement()
        for line, cells in enumerate(sheet[start:], start + 1):
            if _is_empty(cells) or (_is_sum(cells) and not self._has_day(cells)):
                continue
            try:
                row = self._row(line, cells)
            except _Unread as unread:
                if len(statement.problems) < PROBLEMS:
                    statement.problems.append(self._problem(line, cells, unread))
            else:
                statement.rows += [row] if row else []
        return statement

    def _row(self, line: int, cells: list[Cell]) -> Row | None:
        """Return the row; None if no money moved in it."""
        amount, moment = self._amount(cells), self._moment(cells)
        if amount == 0 or (moment is None and amount is None):
            return None
        if amount is None:
            raise _Unread(self._money_name(), _("The amount is missing."))
        if moment is None:
            raise _Unread("day", _("The date is missing."))
        return Row(
            line=line,
            at=moment.at,
            has_time=moment.has_time,
            amount=amount,
            memo=self._text(cells, "memo")[:LONGEST_MEMO],
            reference=(self._text(cells, "reference") or moment.rest)[:LONGEST_REFERENCE],
            balance=self._money(cells, "balance"),
        )

    def _amount(self, cells: list[Cell]) -> int | None:
        if "credit" not in self.places:
            amount = self._money(cells, "amount")
            sign = direction(self._cell(cells, "direction"))
            return abs(amount) * sign if amount and sign else amount
        money_in, money_out = self._money(cells, "credit"), self._money(cells, "debit")
        if money_in is None and money_out is None:
            return None
        return abs(money_in or 0) - abs(money_out or 0)

    def _money(self, cells: list[Cell], name: str) -> int | None:
        try:
            return read_amount(self._cell(cells, name))
        except (ValueError, OverflowError):
            raise _Unread(name, _("This is no amount in whole dong.")) from None

    def _moment(self, cells: list[Cell]) -> Moment | None:
        day, clock = self._cell(cells, "day"), self._cell(cells, "clock")
        if isinstance(clock, time | str) and clock:
            day = f"{day:%Y-%m-%d} {clock}" if isinstance(day, date) else f"{day or ''} {clock}"
        try:
            return read_moment(day, self.zone)
        except (ValueError, OverflowError):
            raise _Unread("day", _("This is no date like 22/11/2026.")) from None

    def _has_day(self, cells: list[Cell]) -> bool:
        try:
            return self._moment(cells) is not None
        except _Unread:
            return False

    def _text(self, cells: list[Cell], name: str) -> str:
        cell = self._cell(cells, name)
        if isinstance(cell, float) and cell == int(cell):
            cell = int(cell)
        return " ".join(str("" if cell is None else cell).split())

    def _cell(self, cells: list[Cell], name: str) -> Cell:
        place = self.places.get(name)
        return cells[place] if place is not None and place < len(cells) else None

    def _money_name(self) -> str:
        return "credit" if "credit" in self.places else "amount"

    def _problem(self, line: int, cells: list[Cell], unread: _Unread) -> Problem:
        cell = self._cell(cells, unread.name)
        heading = str(self.headings[self.places[unread.name]])
        value = "" if cell is None else str(cell)[:80]
        return Problem(line, " ".join(heading.split()), value, unread.sentence)


def _is_empty(cells: list[Cell]) -> bool:
    return all(cell in (None, "") for cell in cells)


def _is_sum(cells: list[Cell]) -> bool:
    """Return True if the row begins with a word of sums and balances."""
    first = next(cell for cell in cells if cell not in (None, ""))
    return isinstance(first, str) and fold(first).lstrip("*- ").startswith(SUMS)
