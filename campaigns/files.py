"""Reading a branch's list of families, CSV or XLSX: rows, or problems with row and column.

Pure: nothing is looked up and nothing is saved. Only criteria that every officer may see
are columns; what is sensitive never travels in a file.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from campaigns.models import Criterion, Household, Result
from campaigns.services.household import same_key
from core.text import fold
from orders.payments.transfer.sheets import Cell, Problem, Sheet, Unreadable, read_sheets

__all__ = ["FamilyFile", "Problem", "Unreadable", "headings_of", "read_families", "seal", "unseal"]

SALT = "campaigns.files"
GOOD_FOR = 24 * 3600  # seconds
PREAMBLE = 20  # rows in which the headings may stand
MOST_ROWS = 2000
PROBLEMS = 200
HEAD, HAMLET, SIZE = (
    gettext_noop("Head of the family"),
    gettext_noop("Hamlet"),
    gettext_noop("People"),
)
YES = {"x", "v", "1", "co", "dat", "yes", "met", "roi", "reached", "true"}
NO = {"0", "khong", "chua", "chua dat", "khong dat", "no", "not yet", "false", "k"}


@dataclass
class FamilyFile:
    """What was read: all rows, or the problems that stop it."""

    rows: list[dict[str, object]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def headings_of(criteria: Sequence[Criterion]) -> list[str]:
    """Return the headings of such a file: the same that the export writes."""
    return [_(HEAD), _(HAMLET), _(SIZE), *(_heading(c, n) for n, c in enumerate(criteria, 1))]


def _heading(criterion: Criterion, number: int) -> str:
    return f"{number}. {criterion.local_text}"


def read_families(content: bytes, criteria: Sequence[Criterion]) -> FamilyFile:
    """Return the families of a file.

    Raises:
        Unreadable: it cannot be opened, or no row of headings fits.
    """
    for sheet in read_sheets(content):
        for start, cells in enumerate(sheet[:PREAMBLE]):
            places = _places(cells, criteria)
            if "head" in places:
                return _Reader(cells, places).read(sheet, start + 1)
    raise Unreadable(_("No column “%(name)s” was found. Use our table.") % {"name": _(HEAD)})


def _places(cells: Sequence[Cell], criteria: Sequence[Criterion]) -> dict[object, int]:
    """Return the column of each thing; criteria by their id, found by number or text."""
    wanted: dict[str, object] = {}
    for name, thing in ((HEAD, "head"), (HAMLET, "hamlet"), (SIZE, "size")):
        wanted[fold(name)] = wanted[fold(_(name))] = thing
    for number, criterion in enumerate(criteria, 1):
        for text in criterion.texts:
            wanted[fold(text)] = wanted[fold(f"{number}. {text}")] = criterion.pk
    found: dict[object, int] = {}
    for place, cell in enumerate(cells):
        thing = wanted.get(fold(cell)) if isinstance(cell, str) else None
        if thing is not None:
            found.setdefault(thing, place)
    return found


class _Unread(ValueError):
    def __init__(self, thing: object, sentence: str) -> None:
        self.thing, self.sentence = thing, sentence


class _Reader:
    """Reads the rows under one row of headings."""

    def __init__(self, headings: Sequence[Cell], places: dict[object, int]) -> None:
        self.headings, self.places = headings, places
        self.lines: dict[str, int] = {}  # where a family stands already

    def read(self, sheet: Sheet, start: int) -> FamilyFile:
        read = FamilyFile()
        for line, cells in enumerate(sheet[start:], start + 1):
            if all(cell in (None, "") for cell in cells):
                continue
            if len(read.rows) == MOST_ROWS:
                raise Unreadable(_("The file has more than 2,000 families. Split it."))
            row, problems = self._row(line, cells)
            read.rows.append(row)
            read.problems += problems[: PROBLEMS - len(read.problems)]
        return read

    def _row(self, line: int, cells: Sequence[Cell]) -> tuple[dict[str, object], list[Problem]]:
        """Return one family and everything that is wrong with it."""
        row: dict[str, object] = {"states": {}}
        problems = []
        readers = {"head": self._head, "hamlet": self._hamlet, "size": self._size}
        for thing in ("head", "hamlet", "size", *(t for t in self.places if isinstance(t, int))):
            try:
                if isinstance(thing, int):
                    state = self._state(cells, thing)
                    row["states"] |= {str(thing): state} if state else {}
                else:
                    row[thing] = readers[thing](cells)
            except _Unread as unread:
                problems.append(self._problem(line, cells, unread))
        if not problems:
            problems += self._twice(line, cells, row)
        return row, problems

    def _head(self, cells: Sequence[Cell]) -> str:
        text = self._text(cells, "head")
        if not text:
            raise _Unread("head", _("The name of the head of the family is missing."))
        if len(text) > 120 or text.isdigit():
            raise _Unread("head", _("This is no name."))
        return text

    def _hamlet(self, cells: Sequence[Cell]) -> str:
        text = self._text(cells, "hamlet")
        if len(text) > 120:
            raise _Unread("hamlet", _("Write the hamlet in at most 120 letters."))
        return text

    def _size(self, cells: Sequence[Cell]) -> int:
        text = self._text(cells, "size") or "1"
        if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= Household.LARGEST:
            raise _Unread("size", _("Write how many people, from 1 to 30."))
        return int(text)

    def _state(self, cells: Sequence[Cell], criterion: int) -> str:
        word = fold(self._text(cells, criterion))
        if not word:
            return ""
        if word in YES:
            return Result.State.MET
        if word in NO:
            return Result.State.NOT_YET
        raise _Unread(criterion, _("Write x where it is reached, 0 where it is not, or nothing."))

    def _twice(self, line: int, cells: Sequence[Cell], row: dict[str, object]) -> list[Problem]:
        first = self.lines.setdefault(same_key(row["head"], row["hamlet"]), line)
        if first == line:
            return []
        sentence = _("The same family stands in row %(line)d already.") % {"line": first}
        return [self._problem(line, cells, _Unread("head", sentence))]

    def _text(self, cells: Sequence[Cell], thing: object) -> str:
        place = self.places.get(thing)
        cell = cells[place] if place is not None and place < len(cells) else None
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        if isinstance(cell, bool):
            cell = int(cell)
        return " ".join(str("" if cell is None else cell).replace("\0", "").split())

    def _problem(self, line: int, cells: Sequence[Cell], unread: _Unread) -> Problem:
        place = self.places.get(unread.thing)
        heading = str(self.headings[place]) if place is not None else str(unread.thing)
        return Problem(
            line,
            " ".join(heading.split())[:60],
            self._text(cells, unread.thing)[:80],
            unread.sentence,
        )


def seal(*, campaign_id: int, unit_id: int, rows: list[dict[str, object]]) -> str:
    """Return rows that were read as a text for a hidden field; nothing is kept on the server."""
    told = {"campaign": campaign_id, "unit": unit_id, "rows": rows}
    return signing.dumps(told, salt=SALT, compress=True)


def unseal(text: str) -> dict[str, object] | None:
    """Return what was sealed; None if it is too old or wasn't made by `seal`."""
    try:
        return signing.loads(text, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
