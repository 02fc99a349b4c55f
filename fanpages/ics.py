"""Events as calendar files: RFC 5545. Times are UTC, so no time zone has to be described."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.utils import timezone

from fanpages.models import EventPage

LONGEST = 75  # bytes of a line
STAMP = "%Y%m%dT%H%M%SZ"


def calendar_file(events: Iterable[EventPage], *, name: str) -> bytes:
    """Return a calendar with these events."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//cho-chi-em//events//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        f"X-WR-TIMEZONE:{settings.TIME_ZONE}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(event: EventPage) -> list[str]:
    host = settings.SITE_URL.partition("://")[2]
    town = f"{event.commune}" if event.commune else ""
    place = ", ".join(part for part in (event.place, town) if part)
    changed = event.last_published_at or timezone.now()
    return [
        "BEGIN:VEVENT",
        f"UID:{event.translation_key}@{host}",
        f"DTSTAMP:{stamp(changed)}",
        f"LAST-MODIFIED:{stamp(changed)}",
        f"DTSTART:{stamp(event.starts_at)}",
        f"DTEND:{stamp(event.ends_at)}",
        f"SUMMARY:{escaped(event.title)}",
        f"DESCRIPTION:{escaped(event.summary)}",
        *([f"LOCATION:{escaped(place)}"] if place else []),
        f"URL:{event.full_url}",
        "STATUS:CONFIRMED",
        "END:VEVENT",
    ]


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(STAMP)


def escaped(text: str) -> str:
    """Return a text value: backslash, comma, semicolon and line ends escaped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> bytes:
    """Return a line in pieces of at most 75 bytes; no letter is cut in two."""
    pieces, piece = [], b""
    for letter in line:
        encoded = letter.encode()
        if len(piece) + len(encoded) > LONGEST:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
