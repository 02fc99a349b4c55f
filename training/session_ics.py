"""Sessions for the calendar of a phone."""

from collections.abc import Iterable

from django.conf import settings

from fanpages.ics import escaped, folded, stamp
from training.models import Session


def calendar_file(sessions: Iterable[Session], *, name: str, link: str = "") -> bytes:
    """Return a calendar; `link`, of the meeting, is for those on the list only."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cho-chi-em//sessions//VI"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}"]
    for session in sessions:
        lines += _event(session, link)
    return b"".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(session: Session, link: str) -> list[str]:
    host = settings.SITE_URL.partition("://")[2]
    about = "\n".join(part for part in (session.summary, link) if part)
    return [
        "BEGIN:VEVENT",
        f"UID:{session.uid}@{host}",
        f"DTSTAMP:{stamp(session.changed_at)}",
        f"DTSTART:{stamp(session.starts_at)}",
        f"DTEND:{stamp(session.ends_at)}",
        f"SUMMARY:{escaped(session.title)}",
        f"DESCRIPTION:{escaped(about)}",
        f"LOCATION:{escaped(session.where)}",
        f"URL:{settings.SITE_URL}{session.get_absolute_url()}",
        f"STATUS:{'CANCELLED' if session.is_called_off else 'CONFIRMED'}",
        "END:VEVENT",
    ]
