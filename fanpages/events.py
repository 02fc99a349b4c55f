"""Events as pages and calendars read them."""

from dataclasses import dataclass

from django.db.models import Count, Q

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


def places_of(page: EventPage) -> Seats:
    """Return how full an event is. One query."""
    status = Registration.Status
    counted = Registration.objects.filter(record__page_key=page.translation_key).aggregate(
        taken=Count("pk", filter=Q(status=status.COMING)),
        waiting=Count("pk", filter=Q(status=status.WAITING)),
    )
    return Seats(places=page.places, **counted)
