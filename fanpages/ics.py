"""Events for the calendar of a phone."""

from django.utils import timezone

from core.calendars import Entry
from fanpages.models import EventPage


def entry_of(event: EventPage) -> Entry:
    """Return what a calendar shows of an event."""
    town = f"{event.commune}" if event.commune else ""
    return Entry(
        uid=f"{event.translation_key}",
        title=event.title,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        changed_at=event.last_published_at or timezone.now(),
        url=event.full_url,
        about=event.summary,
        place=", ".join(part for part in (event.place, town) if part),
    )
