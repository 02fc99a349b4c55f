"""Calendar files (RFC 5545) that a phone keeps, or asks for again and again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpResponse
from icalendar import Calendar, Event, vText

REFRESH = timedelta(hours=6)


@dataclass(frozen=True)
class Entry:
    """What stands in a calendar. Times are aware; `uid` stays the same when anything changes."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    url: str
    about: str = ""
    place: str = ""
    is_cancelled: bool = False


def calendar_file(entries: Iterable[Entry], *, name: str) -> bytes:
    """Return a calendar with these entries. Times are UTC: no time zone has to be described."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//cho-chi-em//calendar//VI")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add("refresh-interval", REFRESH, {"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar.to_ical()


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@{settings.SITE_URL.partition('://')[2]}")
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("last-modified", entry.changed_at.astimezone(UTC))
    event.add("dtstart", entry.starts_at.astimezone(UTC))
    event.add("dtend", entry.ends_at.astimezone(UTC))
    event.add("summary", entry.title)
    event.add("description", entry.about)
    if entry.place:
        event.add("location", entry.place)
    event.add("url", entry.url)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    return event


def calendar_answer(entries: Iterable[Entry], *, name: str, file: str = "") -> HttpResponse:
    """Answer with a calendar; `file` names one to be kept, else a calendar subscribes to it."""
    content = calendar_file(entries, name=name)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    if file:
        response["Content-Disposition"] = f'attachment; filename="{file}"'
    return response
