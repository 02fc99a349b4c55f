"""Writing down figures of weeks, typed one by one or read from a spreadsheet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from outreach.models import WeeklyFigures


@dataclass(frozen=True)
class Typed:
    """The figures of a channel in a week, as somebody has them."""

    channel_id: int
    week: date  # a Monday
    numbers: tuple[int, ...]  # in the order of WeeklyFigures.NUMBERS
    version: int  # of the row that she saw; 0 for none

    @property
    def values(self) -> dict[str, int]:
        return dict(zip(WeeklyFigures.NUMBERS, self.numbers, strict=True))


@dataclass
class Saved:
    """What became of them."""

    written: int = 0
    # Channels whose row somebody else changed meanwhile.
    overtaken: list[int] = field(default_factory=list)


@transaction.atomic
def save_figures(*, typed: Iterable[Typed], by: User) -> Saved:
    """Write figures, each only if nobody changed them since they were shown.

    Two statements a row at most, in the order of the channels.
    """
    saved = Saved()
    for each in sorted(typed, key=lambda each: (each.channel_id, each.week)):
        if _write(each, by):
            saved.written += 1
        else:
            saved.overtaken.append(each.channel_id)
    return saved


def _write(each: Typed, by: User) -> bool:
    """Make the row, or swap the one that was seen; False if there is another."""
    here = WeeklyFigures.objects.filter(channel_id=each.channel_id, week=each.week)
    if each.version:
        changed = here.filter(version=each.version).update(
            **each.values, version=F("version") + 1, typed_by=by, typed_at=timezone.now()
        )
        return changed == 1
    if here.exists():
        return False
    made = WeeklyFigures(channel_id=each.channel_id, week=each.week, typed_by=by, **each.values)
    # Somebody else may be faster by a hair: the constraint says so without an error.
    WeeklyFigures.objects.bulk_create([made], ignore_conflicts=True)
    return here.filter(typed_by=by, version=1).exists()
