"""What the clock asks for."""

from datetime import date, timedelta

from django.utils import timezone

from newsletter import services
from newsletter.models import Rhythm, Subscriber
from union.models import Unit

MONDAY = 0
DAYS_TO_CONFIRM = 7  # then an address that nobody confirmed is forgotten


def rhythms_of(day: date) -> list[str]:
    """Return which letters begin on a day: weekly ones on Mondays, monthly ones on the first."""
    weekly = [Rhythm.WEEKLY] if day.weekday() == MONDAY else []
    return weekly + ([Rhythm.MONTHLY] if day.day == 1 else [])


def draft_issues() -> int:
    """Draft the letters of today for every unit and language that has readers; return how many."""
    today, drafted = timezone.localdate(), 0
    for rhythm in rhythms_of(today):
        readers = Subscriber.objects.active().filter(rhythm=rhythm)
        pairs = set(readers.values_list("units", "language"))
        units = Unit.objects.in_force(today).in_bulk([unit for unit, _language in pairs if unit])
        for unit_id, language in sorted(pairs, key=str):
            if unit_id in units:
                made = services.draft_issue(
                    unit=units[unit_id], language=language, rhythm=rhythm, until=today
                )
                drafted += made is not None
    return drafted


def start_sending() -> int:
    """Send what is due."""
    return services.start(now=timezone.now())


def forget_unconfirmed() -> int:
    """Delete addresses that nobody confirmed; return how many."""
    before = timezone.now() - timedelta(days=DAYS_TO_CONFIRM)
    unread = Subscriber.objects.filter(confirmed_at=None, created_at__lt=before)
    count = unread.count()
    unread.delete()
    return count
