"""Working days: when an answer is due."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.utils import timezone

from tickets.models import Holiday

SATURDAY = 5
URGENT_DAYS = 1  # working days, whatever the topic says


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def after_working_days(start: datetime, days: int, holidays: Collection[date]) -> datetime:
    """Return the end of the office's day, 17:00 here, `days` working days after `start`."""
    day = timezone.localtime(start).date()
    left = days
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, holidays)
    end = datetime(day.year, day.month, day.day, 17)
    return timezone.make_aware(end)


def holidays_from(start: date) -> set[date]:
    """Return the days off of the next half year; one query."""
    until = start + timedelta(days=180)
    return set(Holiday.objects.filter(day__range=(start, until)).values_list("day", flat=True))


def due(start: datetime, days: int, *, is_urgent: bool) -> datetime:
    """Return when a question asked at `start` has to be answered."""
    wanted = min(days, URGENT_DAYS) if is_urgent else days
    return after_working_days(start, wanted, holidays_from(timezone.localtime(start).date()))
