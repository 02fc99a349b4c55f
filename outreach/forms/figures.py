"""The figures of a week, typed in one table for all channels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from outreach.models import Channel, WeeklyFigures
from outreach.services.figures import Typed

HIGHEST = 100_000_000  # of one number
NUMBERS = WeeklyFigures.NUMBERS


def read_number(text: str) -> int:
    """Return what was typed: 1200, 1.200 or 1 200.

    Raises:
        ValueError: no number, or one too many digits; the sentence can be shown.
    """
    digits = "".join(str(text).split()).replace(".", "").replace(",", "")
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(_("Write the number with digits."))
    if len(digits) > 12 or int(digits) > HIGHEST:
        raise ValueError(_("This number is too high."))
    return int(digits)


@dataclass
class Cell:
    """One number of a row as it is shown."""

    name: str  # of the field
    label: str
    id: str
    value: str
    problem: str = ""


@dataclass
class Row:
    """A channel, what stands there or was typed, and the week before beside it."""

    channel: Channel
    version: int
    cells: list[Cell] = field(default_factory=list)
    followers_before: int | None = None
    is_overtaken: bool = False

    @property
    def is_empty(self) -> bool:
        return not any(cell.value.strip() for cell in self.cells)

    @property
    def has_problem(self) -> bool:
        return any(cell.problem for cell in self.cells)


class FiguresTable:
    """All rows of one page of the table, for one week."""

    def __init__(
        self, channels: list[Channel], week: date, typed: Mapping[str, str] | None = None
    ) -> None:
        self.week = week
        keys = [channel.pk for channel in channels]
        kept = WeeklyFigures.objects.filter(channel__in=keys)
        there = {row.channel_id: row for row in kept.filter(week=week)}
        before = kept.filter(week__lt=week).order_by("week")
        followers = dict(before.values_list("channel_id", "followers"))  # the last one stays
        self.rows = [self._row(channel, there.get(channel.pk), typed) for channel in channels]
        for row in self.rows:
            row.followers_before = followers.get(row.channel.pk)

    def _row(
        self, channel: Channel, kept: WeeklyFigures | None, typed: Mapping[str, str] | None
    ) -> Row:
        row = Row(channel, kept.version if kept else 0)
        if typed is not None:
            seen = typed.get(f"version-{channel.pk}", "")
            row.version = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else 0
        for name in NUMBERS:
            key = f"{name}-{channel.pk}"
            value = str(getattr(kept, name)) if kept else ""
            value = typed.get(key, "")[:20] if typed is not None else value
            label = WeeklyFigures._meta.get_field(name).verbose_name
            row.cells.append(Cell(key, label, f"id-{key}", value))
        return row

    def is_valid(self) -> bool:
        """Read every row that is not empty; return False if a number cannot be one."""
        for row in self.rows:
            if row.is_empty:
                continue
            for cell in row.cells:
                try:
                    read_number(cell.value or "0")
                except ValueError as error:
                    cell.problem = str(error)
        return not any(row.has_problem for row in self.rows)

    def typed(self) -> list[Typed]:
        """Return the rows with figures, for the service."""
        return [
            Typed(
                channel_id=row.channel.pk,
                week=self.week,
                numbers=tuple(read_number(cell.value or "0") for cell in row.cells),
                version=row.version,
            )
            for row in self.rows
            if not row.is_empty
        ]

    def changed(self) -> list[Typed]:
        """Return those that differ from what stands there: what nobody touched stays."""
        keys = [row.channel.pk for row in self.rows]
        kept = WeeklyFigures.objects.filter(channel__in=keys, week=self.week)
        there = {row.channel_id: row.numbers for row in kept}
        return [each for each in self.typed() if there.get(each.channel_id) != each.numbers]

    def mark_overtaken(self, channel_ids: list[int]) -> None:
        for row in self.rows:
            row.is_overtaken = row.channel.pk in channel_ids
