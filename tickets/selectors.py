"""What the pages of questions show, and a month of them in numbers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from django.utils import timezone

from tickets.models import Ticket, TicketEvent, TicketQuerySet
from union.models import Unit


@dataclass(frozen=True)
class UnitMonth:
    """What became of the questions that reached a unit within a month."""

    unit: Unit
    asked: int
    answered: int
    on_time: int  # of those answered
    open: int
    median_hours: int | None  # from asking to the first answer
    stars: float | None  # mean of those who rated


def months_of(tickets: TicketQuerySet, month: date) -> list[UnitMonth]:
    """Return a line for each unit that was asked in a month, busiest first. One query."""
    start = timezone.make_aware(datetime(month.year, month.month, 1))
    following = (month.replace(day=1) + timedelta(days=32)).replace(day=1)
    end = timezone.make_aware(datetime(following.year, following.month, 1))
    found = tickets.filter(asked_at__gte=start, asked_at__lt=end).select_related("unit")
    by_unit: dict[int, list[Ticket]] = {}
    for ticket in found:
        by_unit.setdefault(ticket.unit_id, []).append(ticket)
    lines = [_line(rows) for rows in by_unit.values()]
    return sorted(lines, key=lambda line: (-line.asked, line.unit.sort_key))


def _line(rows: list[Ticket]) -> UnitMonth:
    answered = [row for row in rows if row.answered_at]
    hours = [round((row.answered_at - row.asked_at) / timedelta(hours=1)) for row in answered]
    stars = [row.stars for row in rows if row.stars]
    return UnitMonth(
        unit=rows[0].unit,
        asked=len(rows),
        answered=len(answered),
        on_time=sum(row.answered_at <= row.due_at for row in answered),
        open=sum(row.is_open for row in rows),
        median_hours=round(median(hours)) if hours else None,
        stars=round(sum(stars) / len(stars), 1) if stars else None,
    )


def events_for_her(ticket: Ticket) -> list[TicketEvent]:
    """Return what the person who asked sees of the history: no notes, no names of officers."""
    return list(ticket.events.filter(kind__in=TicketEvent.FOR_HER).select_related("unit"))


def events_for_officers(ticket: Ticket) -> list[TicketEvent]:
    return list(ticket.events.select_related("unit", "by"))
