"""Telling people about questions. Call these inside the transaction that changes something."""

from django.utils import timezone

from accounts.models import User
from notices.telling import Reader, tell
from tickets.models import Ticket
from union.access import APPROVERS, officers_of
from union.models import Officer


def tell_officers(ticket: Ticket, *, what: str = "new") -> None:
    """Tell those who answer: the officer who has taken it on, else all of the unit.

    Of a confidential question only officers of the very unit hear.
    """
    tell(
        kind="question_for_us",
        to=[Reader.of(user) for user in _who_answers(ticket)],
        key=f"question:{ticket.pk}:{what}:{ticket.version}",
        facts={"ticket": ticket.pk, "what": what},
    )


def tell_officer(ticket: Ticket, officer: User) -> None:
    """Tell a colleague that a question is hers now."""
    tell(
        kind="question_for_us",
        to=Reader.of(officer),
        key=f"question:{ticket.pk}:given:{ticket.version}",
        facts={"ticket": ticket.pk, "what": "given"},
    )


def tell_asker(ticket: Ticket, what: str) -> None:
    """Tell the person who asked; one who gave no address looks by her link."""
    if ticket.asker_id:
        reader = Reader.of(ticket.asker)
    else:
        reader = Reader(ticket.language, email=ticket.email, phone=ticket.phone)
    tell(
        kind="question_news",
        to=reader,
        key=f"question:{ticket.pk}:{what}:{ticket.version}",
        facts={"ticket": ticket.pk, "what": what},
    )


def _who_answers(ticket: Ticket) -> list[User]:
    if ticket.assigned_to_id and ticket.assigned_to.is_active:
        return [ticket.assigned_to]
    if ticket.is_sensitive:
        terms = Officer.objects.in_office(timezone.localdate()).filter(
            unit_id=ticket.unit_id, role__in=APPROVERS, user__is_active=True
        )
        return [term.user for term in terms.select_related("user")]
    return [term.user for term in officers_of(ticket.unit)]
