"""Totals of views, as reports and popular lists need them."""

from collections import Counter
from datetime import date, timedelta

from django.db.models import QuerySet, Sum
from django.utils import timezone

from union.models import LAST_CHILD, Unit
from visits.models import DailyViews, DailyViewsQuerySet


def last_days(days: int) -> tuple[date, date]:
    """Return the first and the last of so many days that end today."""
    today = timezone.localdate()
    return today - timedelta(days=days - 1), today


def reads_of(subject: str, days: int = 30) -> int:
    """Return how often a subject was read lately, in all languages; one query."""
    views = DailyViews.objects.filter(subject=subject).between(*last_days(days))
    return views.aggregate(all=Sum("count"))["all"] or 0


def most_read(
    kind: str, language: str, unit: Unit | None = None, count: int = 10, days: int = 30
) -> list[str]:
    """Return the keys of what was read most, the most read first; one query.

    With a unit only what it and the units below it answer for.
    """
    views = DailyViews.objects.of_kind(kind).between(*last_days(days)).filter(language=language)
    if unit:
        views = views.filter(unit__path__range=(unit.path, unit.path + LAST_CHILD))
    found = views.values("subject").annotate(all=Sum("count")).order_by("-all", "subject")
    return [row["subject"].partition(":")[2] for row in found[:count]]


def by_subject(views: DailyViewsQuerySet) -> QuerySet:
    """Return dictionaries of subject, language and all views, the most read first."""
    rows = views.values("subject", "language").annotate(all=Sum("count"))
    return rows.order_by("-all", "subject", "language")


def by_day(views: DailyViewsQuerySet, first: date, last: date) -> list[tuple[date, int]]:
    """Return every day of a period with its views, those without any included."""
    counts = dict(views.values_list("day").annotate(all=Sum("count")))
    length = (last - first).days + 1
    days = [first + timedelta(days=number) for number in range(length)]
    return [(day, counts.get(day, 0)) for day in days]


def by_unit(views: DailyViewsQuerySet, units: QuerySet[Unit]) -> list[dict[str, object]]:
    """Return units with their own views and those of all below them, the most read first.

    Two queries; units without any views are left out.
    """
    own = dict(views.exclude(unit=None).values_list("unit__path").annotate(all=Sum("count")))
    below: Counter[str] = Counter()
    for path, count in own.items():
        for end in range(4, len(path) + 1, 4):
            below[path[:end]] += count
    read = [unit for unit in units.for_rows() if below[unit.path]]
    read.sort(key=lambda unit: (-below[unit.path], unit.path))
    return [{"unit": unit, "own": own.get(unit.path, 0), "all": below[unit.path]} for unit in read]
