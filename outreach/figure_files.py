"""Figures in spreadsheets: read, looked at before they count, written."""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from django.core import signing
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from accounts.models import User
from outreach.access import channels_for
from outreach.forms.figures import NUMBERS, read_number
from outreach.models import Channel, WeeklyFigures
from outreach.services.figures import Typed
from outreach.weeks import name_of_week, week_named

SALT = "outreach.figures"
GOOD_FOR = 3600  # seconds between looking and confirming
MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 40 * 1024 * 1024
MOST_ROWS = 5000
MOST_SHOWN = 100  # rows and problems


class NotReadable(Exception):
    """The file is no spreadsheet that we read."""

    def __str__(self) -> str:
        return _("This file cannot be read. Save it as Excel (.xlsx) or CSV and try again.")


@dataclass(frozen=True)
class Problem:
    """A row that is left out, and why."""

    number: int  # as the spreadsheet counts
    reason: str


@dataclass
class Preview:
    """What a file would write down."""

    new: list[Typed] = field(default_factory=list)
    changed: list[Typed] = field(default_factory=list)
    same: int = 0
    problems: list[Problem] = field(default_factory=list)
    channels: dict[int, Channel] = field(default_factory=dict)

    @property
    def typed(self) -> list[Typed]:
        return [*self.new, *self.changed]

    def shown(self) -> list[dict[str, object]]:
        """Return the first rows that would be written, as a table shows them."""
        return [
            {
                "channel": self.channels[each.channel_id],
                "week": name_of_week(each.week),
                "numbers": each.numbers,
                "is_new": not each.version,
            }
            for each in self.typed[:MOST_SHOWN]
        ]


def headings() -> list[str]:
    """Return the names of the columns, the same in the file that is exported."""
    names = [str(WeeklyFigures._meta.get_field(name).verbose_name) for name in NUMBERS]
    return [_("Unit"), _("Channel"), _("Address"), _("Week"), *names]


def read_file(file: BinaryIO, name: str) -> list[list[str]]:
    """Return the rows of a spreadsheet below its headings.

    Raises:
        NotReadable: it is neither XLSX nor CSV, or far too large.
    """
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise NotReadable
    try:
        is_xlsx = name.lower().endswith(".xlsx")
        rows = list(_xlsx_rows(content) if is_xlsx else _csv_rows(content))
    except Exception as error:  # whatever a broken file makes of the readers
        raise NotReadable from error
    return rows[1 : MOST_ROWS + 1]


def _xlsx_rows(content: bytes) -> Iterator[list[str]]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise NotReadable
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=len(NUMBERS) + 4, values_only=True):
        yield [_text(value) for value in row]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:400]


def _csv_rows(content: bytes) -> Iterator[list[str]]:
    text = content.decode("utf-8-sig")
    semicolons = text.partition("\n")[0].count(";")
    mark = ";" if semicolons > text.partition("\n")[0].count(",") else ","
    for row in csv.reader(io.StringIO(text), delimiter=mark):
        yield [value[:400] for value in row]


def preview(rows: list[list[str]], user: User) -> Preview:
    """Return what the rows would do; only her own channels are known. Two queries."""
    found = Preview()
    channels = list(channels_for(user).open().for_rows())
    found.channels = {channel.pk: channel for channel in channels}
    known = {channel.address.lower(): channel for channel in channels}
    weeks = WeeklyFigures.objects.filter(channel__in=found.channels)
    there = {(row.channel_id, row.week): row for row in weeks}
    seen: set[tuple[int, date]] = set()
    for number, row in enumerate(rows, start=2):
        if not any(value.strip() for value in row[4:]):
            continue  # a channel without figures
        try:
            each = _read(row, known, there)
        except ValueError as error:
            found.problems.append(Problem(number, str(error)))
            continue
        if (each.channel_id, each.week) in seen:
            found.problems.append(Problem(number, _("This week stands in the file twice.")))
            continue
        seen.add((each.channel_id, each.week))
        _sort(each, there, found)
    return found


def _read(row: list[str], known: dict[str, Channel], there: dict) -> Typed:
    row = [*row, *[""] * 9][: len(NUMBERS) + 4]
    address = row[2].strip().lstrip("'").rstrip("/").lower()
    channel = known.get(address)
    if channel is None:
        raise ValueError(_("No open channel of yours has this address."))
    week = week_named(row[3], localdate())
    if week is None:
        raise ValueError(_("Write the week like 2026-W47."))
    numbers = tuple(read_number(value or "0") for value in row[4:])
    kept = there.get((channel.pk, week))
    return Typed(channel.pk, week, numbers, kept.version if kept else 0)


def _sort(each: Typed, there: dict, found: Preview) -> None:
    kept = there.get((each.channel_id, each.week))
    if kept is None:
        found.new.append(each)
    elif kept.numbers == each.numbers:
        found.same += 1
    else:
        found.changed.append(each)


def seal(found: Preview) -> str:
    """Return what was read for a hidden field: nothing is kept here until she says yes."""
    told = [[t.channel_id, t.week.isoformat(), list(t.numbers), t.version] for t in found.typed]
    return signing.dumps(told, salt=SALT, compress=True)


def unseal(text: str, user: User) -> list[Typed] | None:
    """Return what was sealed, of channels that are still hers; None if it is too old."""
    try:
        told = signing.loads(text, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    hers = set(channels_for(user).open().values_list("pk", flat=True))
    return [
        Typed(pk, date.fromisoformat(week), tuple(numbers), version)
        for pk, week, numbers, version in told
        if pk in hers
    ]
