"""Events as pages and calendars read them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from accounts.models import User
from fanpages.models import EventPage, EventRecord, Registration


@dataclass(frozen=True)
class Seats:
    """How full an event is."""

    taken: int
    waiting: int
    places: int | None  # None: no limit

    @property
    def left(self) -> int | None:
        return None if self.places is None else max(self.places - self.taken, 0)

    @property
    def is_full(self) -> bool:
        return self.left == 0


def record_of(page: EventPage) -> EventRecord | None:
    """Return what is kept of an event, or None before it is published."""
    return EventRecord.objects.filter(page_key=page.translation_key).first()


def takes_more(page: EventPage, now: datetime) -> bool:
    """Return True while one can register: it is time, and the organisers have not closed."""
    if not page.takes_more(now):
        return False
    closed = EventRecord.objects.filter(page_key=page.translation_key, closed_at__isnull=False)
    return not closed.exists()


def registration_of(user: User, page: EventPage) -> Registration | None:
    """Return the place that a member has."""
    mine = Registration.objects.open().filter(user=user, record__page_key=page.translation_key)
    return mine.first()


def places_of(page: EventPage) -> Seats:
    """Return how full an event is. One query."""
    status = Registration.Status
    counted = Registration.objects.filter(record__page_key=page.translation_key).aggregate(
        taken=Count("pk", filter=Q(status=status.COMING)),
        waiting=Count("pk", filter=Q(status=status.WAITING)),
    )
    return Seats(places=page.places, **counted)
