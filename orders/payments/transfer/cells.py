"""Amounts and times as banks write them in a cell."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from decimal import Decimal

from core.text import fold

MOST = 10**13  # dong; more than any account here moves at once
YEARS = range(2000, 2101)  # of a sum that any bank here books

MONEY_WORDS = re.compile(r"(?:vnd|vnđ|đồng|dong|đ|₫)\.?", re.IGNORECASE)
AMOUNT = re.compile(r"(?P<sign>[+-]?)(?P<whole>[0-9]{1,15})(?:[.,]0{1,2})?", re.ASCII)
GROUPS = re.compile(r"(?<=[0-9])([.,' ])(?=[0-9]{3}(?:[^0-9]|$))")
DAY = re.compile(r"(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?![0-9])", re.ASCII)
ISO_DAY = re.compile(r"(?<![0-9])([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})(?![0-9])", re.ASCII)
ISO_T = re.compile("(?<=[0-9])T(?=[0-9])")
HOUR = re.compile(r"(?<![0-9:])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?![0-9:])", re.ASCII)


CAME = {"co", "ghi co", "c", "cr", "credit", "+", "in", "tien vao", "vao"}
WENT = {"no", "ghi no", "d", "dr", "debit", "-", "out", "tien ra", "ra"}


@dataclass(frozen=True)
class Moment:
    """When money moved. Many banks say only the day: `at` is then its first minute."""

    at: datetime  # aware
    has_time: bool
    rest: str = ""  # what else stood in the cell, such as the bank's number


def read_amount(cell: object) -> int | None:
    """Return whole dong: "1.250.000,00", "-1,250,000", "(50 000)", 1250000.0; None if empty.

    Raises:
        ValueError: it is no amount, or not a whole number of dong.
    """
    if cell is None or (isinstance(cell, str) and cell.strip() in ("", "-", "--")):
        return None
    if isinstance(cell, bool):
        raise ValueError
    if isinstance(cell, int | float | Decimal):
        return _whole(cell)
    return _written_amount(str(cell))


def read_moment(cell: object, zone: tzinfo) -> Moment | None:
    """Return the moment in "22/11/2026", "22-11-2026 14:02:37", "2026-11-22T14:02"; None if empty.

    Raises:
        ValueError: no day stands in the cell, or one that no calendar or bank has.
    """
    moment = _moment(cell, zone)
    if moment and moment.at.year not in YEARS:
        raise ValueError
    return moment


def _moment(cell: object, zone: tzinfo) -> Moment | None:
    if isinstance(cell, datetime):
        at = cell if cell.tzinfo else cell.replace(tzinfo=zone)
        return Moment(at, has_time=cell.time() != time.min)
    if isinstance(cell, date):
        return Moment(datetime.combine(cell, time.min, zone), has_time=False)
    text = ISO_T.sub(" ", " ".join(str(cell or "").split()))
    if not text:
        return None
    return _written_moment(text, zone)


def direction(cell: object) -> int:
    """Return 1 if the cell says that money came, -1 if it went, 0 if it says neither."""
    word = fold(str(cell or ""))
    return 1 if word in CAME else -1 if word in WENT else 0


def _whole(number: float | Decimal) -> int:
    if number != number or abs(number) > MOST or number != int(number):
        raise ValueError
    return int(number)


def _written_amount(text: str) -> int:
    text = MONEY_WORDS.sub("", unicodedata.normalize("NFKC", text)).strip().replace("−", "-")
    is_out = text.startswith("(") and text.endswith(")")
    plain = _without_groups(text.strip("()").replace("+ ", "+").replace("- ", "-"))
    found = AMOUNT.fullmatch(plain)
    if found is None or int(found["whole"]) > MOST:
        raise ValueError
    amount = int(found["whole"])
    return -amount if is_out or found["sign"] == "-" else amount


def _without_groups(text: str) -> str:
    """Return the number without the one kind of sign that stands between thousands."""
    marks = set(GROUPS.findall(text))
    if len(marks) > 1:  # 1.250,000: nobody writes so
        raise ValueError
    return GROUPS.sub("", text).strip()


def _written_moment(text: str, zone: tzinfo) -> Moment:
    found = DAY.search(text)
    if found:
        day, month, year = map(int, found.groups())
    else:
        found = ISO_DAY.search(text)
        if found is None:
            raise ValueError
        year, month, day = map(int, found.groups())
    others = f"{text[: found.start()]} {text[found.end() :]}"
    clock = HOUR.search(others)
    hours = tuple(int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    rest = HOUR.sub("", others, count=1) if clock else others
    at = datetime(year, month, day, *hours, tzinfo=zone)
    return Moment(at, has_time=clock is not None, rest=" ".join(rest.split()))
