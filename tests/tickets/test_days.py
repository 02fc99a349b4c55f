"""When an answer is due."""

from datetime import date, datetime

from django.utils import timezone

from tickets.days import after_working_days, due
from tickets.models import Holiday


def at(*when: int) -> datetime:
    return timezone.make_aware(datetime(*when))


def test_weekends_do_not_count():
    assert after_working_days(at(2026, 11, 20, 9), 1, set()) == at(2026, 11, 23, 17)


def test_days_off_do_not_count():
    off = {date(2026, 11, 23)}

    assert after_working_days(at(2026, 11, 20, 9), 1, off) == at(2026, 11, 24, 17)


def test_a_day_off_that_staff_wrote_down_counts():
    Holiday.objects.create(day=date(2026, 11, 24), name="Nghỉ bù")

    assert due(at(2026, 11, 23, 8), 1, is_urgent=False) == at(2026, 11, 25, 17)


def test_urgent_is_the_next_working_day():
    assert due(at(2026, 11, 23, 8), 10, is_urgent=True) == at(2026, 11, 24, 17)


def test_new_year_is_known():
    assert due(at(2026, 12, 31, 8), 1, is_urgent=False) == at(2027, 1, 4, 17)
