"""What waits at the staff desk's home."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cooperatives import waiting
from tickets.access import answers_questions, tickets_seen_by


def tickets_waiting(user: object) -> waiting.Queue | None:
    """Return the questions that this officer's units have to answer, the nearest date first."""
    if not answers_questions(user):
        return None
    found = tickets_seen_by(user).waiting_for_us()
    first = found.for_rows().order_by("due_at", "pk")[: waiting.SHOWN]
    return waiting.Queue(
        name=_("Questions to answer"),
        icon="help",
        count=found.count(),
        url=reverse("ticket_list"),
        items=[
            waiting.Item(
                title=_("Confidential") if ticket.is_sensitive else ticket.title,
                detail=ticket.unit.name,
                url=reverse("ticket_detail", args=[ticket.number]),
                since=ticket.asked_at,
            )
            for ticket in first
        ],
        position=40,
    )
