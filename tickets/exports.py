"""Questions as tables for spreadsheets."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from tickets.models import Ticket
from tickets.selectors import UnitMonth


def headings() -> list[str]:
    return [
        _("Number"),
        _("Asked"),
        _("Unit"),
        _("Topic"),
        _("In one line"),
        _("Status"),
        _("How urgent"),
        _("Due"),
        _("Answered"),
        _("Stars"),
    ]


def rows(tickets: Iterable[Ticket]) -> Iterator[list]:
    """Yield one row a question, loaded with `for_rows`; who asked is left out."""
    for ticket in tickets:
        yield [
            ticket.number,
            _moment(ticket.asked_at),
            ticket.unit.name,
            _("Confidential") if ticket.is_sensitive else ticket.topic.label,
            "" if ticket.is_sensitive else ticket.title,
            str(ticket.get_status_display()),
            str(ticket.get_urgency_display()),
            _moment(ticket.due_at),
            _moment(ticket.answered_at),
            ticket.stars or "",
        ]


def digest_headings() -> list[str]:
    return [
        _("Unit"),
        _("Asked"),
        _("Answered"),
        _("In time"),
        _("Open"),
        _("Hours to the answer (median)"),
        _("Stars"),
    ]


def digest_rows(lines: Iterable[UnitMonth]) -> Iterator[list]:
    for line in lines:
        counts = [line.asked, line.answered, line.on_time, line.open]
        yield [line.unit.name, *counts, line.median_hours or "", line.stars or ""]


def _moment(moment: object) -> str:
    return timezone.localtime(moment).strftime("%d/%m/%Y %H:%M") if moment else ""
