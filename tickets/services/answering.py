"""What officers do with a question."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from tickets import notices
from tickets.models import Ticket, TicketEvent
from tickets.services.change import change
from union.models import Unit

Status, Kind = Ticket.Status, TicketEvent.Kind


@transaction.atomic
def accept(*, ticket: Ticket, by: User) -> None:
    """Take a new question on.

    Raises:
        TicketStopped: it is not new, or changed meanwhile. So do all functions here.
    """
    fields = {"status": Status.ACCEPTED, "assigned_to": by}
    change(ticket, Kind.ACCEPTED, by=by, allowed=(Status.NEW,), **fields)
    notices.tell_asker(ticket, "accepted")


@transaction.atomic
def assign(*, ticket: Ticket, to: User, by: User) -> None:
    """Give a question to a colleague of the same unit, who is told."""
    now_open = {"status": Status.ACCEPTED} if ticket.status == Status.NEW else {}
    words = str(to)
    change(
        ticket, Kind.ASSIGNED, by=by, allowed=Ticket.OPEN, words=words, assigned_to=to, **now_open
    )
    notices.tell_officer(ticket, to)


@transaction.atomic
def forward(*, ticket: Ticket, to: Unit, words: str, by: User) -> None:
    """Pass a question on to the unit that can answer it; the clock runs on."""
    event = {"unit": to}
    fields = {"unit": to, "assigned_to": None, "status": Status.NEW, "paused_at": None}
    change(ticket, Kind.FORWARDED, by=by, allowed=Ticket.OPEN, words=words, event=event, **fields)
    notices.tell_officers(ticket)
    notices.tell_asker(ticket, "forwarded")


@transaction.atomic
def ask_back(*, ticket: Ticket, words: str, by: User, now: datetime | None = None) -> None:
    """Ask her something; until she answers, our clock stands still."""
    now = now or timezone.now()
    allowed = (Status.NEW, Status.ACCEPTED)
    fields = {"status": Status.ASKED_BACK, "paused_at": now}
    change(ticket, Kind.ASKED_BACK, by=by, allowed=allowed, now=now, words=words, **fields)
    notices.tell_asker(ticket, "asked_back")


def note(*, ticket: Ticket, words: str, by: User) -> None:
    """Write something for colleagues only."""
    change(ticket, Kind.NOTED, by=by, allowed=tuple(Status.values), words=words)


@transaction.atomic
def answer(*, ticket: Ticket, words: str, by: User, now: datetime | None = None) -> None:
    """Answer her; she is told where she finds it."""
    now = now or timezone.now()
    fields = {
        "status": Status.ANSWERED,
        "answer": words,
        "answered_at": ticket.answered_at or now,
        "paused_at": None,
        "assigned_to": ticket.assigned_to or by,
    }
    change(ticket, Kind.ANSWERED, by=by, allowed=Ticket.OPEN, now=now, words=words, **fields)
    notices.tell_asker(ticket, "answered")
