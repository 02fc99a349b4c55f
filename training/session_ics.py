"""Sessions for the calendar of a phone."""

from django.conf import settings

from core.calendars import Entry
from training.models import Session


def entry_of(session: Session, *, link: str = "") -> Entry:
    """Return what a calendar shows; `link`, of the meeting, is for those on the list only."""
    return Entry(
        uid=f"{session.uid}",
        title=session.title,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        changed_at=session.changed_at,
        url=f"{settings.SITE_URL}{session.get_absolute_url()}",
        about="\n".join(part for part in (session.summary, link) if part),
        place=session.where,
        is_cancelled=session.is_called_off,
    )
