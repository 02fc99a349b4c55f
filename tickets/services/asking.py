"""What the person who asks does."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from images.pipeline import StoredPicture, store_picture
from images.tasks import make_sizes
from tickets import notices
from tickets.days import due
from tickets.models import Ticket, TicketEvent, TicketPhoto, Topic
from tickets.routing import unit_that_answers
from tickets.services.change import change
from union.models import Unit

Status, Kind = Ticket.Status, TicketEvent.Kind


@dataclass(frozen=True)
class Question:
    """What somebody typed."""

    topic: Topic
    unit: Unit
    title: str
    text: str
    language: str
    is_urgent: bool = False
    is_anonymous: bool = False
    wants_public: bool = False
    name: str = ""
    phone: str = ""
    email: str = ""
    photos: Sequence[BinaryIO] = field(default_factory=list)


def ask(*, question: Question, by: User | None = None, now: datetime | None = None) -> Ticket:
    """Keep a question and tell the officers who answer it.

    Of an anonymous one nothing is kept that says who asked, signed in or not.
    """
    now = now or timezone.now()
    pictures = [store_picture(file, folder="tickets") for file in question.photos]
    with transaction.atomic():
        ticket = Ticket.objects.create(**_fields(question, by, now))
        for stored in pictures:
            _keep_photo(ticket, stored)
        TicketEvent.objects.create(ticket=ticket, kind=Kind.ASKED, by=ticket.asker, at=now)
        notices.tell_officers(ticket)
    return ticket


def _fields(question: Question, by: User | None, now: datetime) -> dict[str, object]:
    topic = question.topic
    who = {"asker": by, "name": question.name, "phone": question.phone, "email": question.email}
    if question.is_anonymous:
        who = {"asker": None}
    return who | {
        "topic": topic,
        "unit": unit_that_answers(topic, question.unit),
        "urgency": Ticket.Urgency.URGENT if question.is_urgent else Ticket.Urgency.NORMAL,
        "is_sensitive": topic.is_sensitive,
        "is_anonymous": question.is_anonymous,
        "wants_public": question.wants_public and not topic.is_sensitive,
        "title": question.title,
        "text": question.text,
        "language": question.language,
        "asked_at": now,
        "due_at": due(now, topic.answer_days, is_urgent=question.is_urgent),
    }


def _keep_photo(ticket: Ticket, stored: StoredPicture) -> None:
    photo = TicketPhoto.objects.create(
        ticket=ticket, key=stored.key, width=stored.width, height=stored.height
    )
    sizes = partial(make_sizes.enqueue, "tickets.TicketPhoto", photo.pk)
    transaction.on_commit(sizes, robust=True)


@transaction.atomic
def add(*, ticket: Ticket, words: str, by: User | None, now: datetime | None = None) -> None:
    """Add what she has to say; if we had asked her, our clock runs on from where it stopped.

    Raises:
        TicketStopped: the question is answered or closed, or changed meanwhile.
    """
    now = now or timezone.now()
    fields: dict[str, object] = {}
    if ticket.status == Status.ASKED_BACK:
        waited = now - ticket.paused_at
        fields = {"status": Status.ACCEPTED, "paused_at": None, "due_at": ticket.due_at + waited}
    change(ticket, Kind.ADDED, by=by, allowed=Ticket.OPEN, now=now, words=words, **fields)
    notices.tell_officers(ticket, what="added")


@transaction.atomic
def reopen(*, ticket: Ticket, words: str, by: User | None, now: datetime | None = None) -> None:
    """The answer did not help: the unit looks again, with as many days as at first.

    Raises:
        TicketStopped: there is no answer yet, or it changed meanwhile.
    """
    now = now or timezone.now()
    is_urgent = ticket.urgency == Ticket.Urgency.URGENT
    fields = {
        "status": Status.ACCEPTED,
        "closed_at": None,
        "stars": None,
        "due_at": due(now, ticket.topic.answer_days, is_urgent=is_urgent),
    }
    change(ticket, Kind.REOPENED, by=by, allowed=Ticket.DONE, now=now, words=words, **fields)
    notices.tell_officers(ticket, what="reopened")


def rate(*, ticket: Ticket, stars: int, words: str, by: User | None) -> None:
    """Note how content she is, 1 to 5; she may think again.

    Raises:
        TicketStopped: there is no answer yet, or it changed meanwhile.
    """
    fields = {"stars": stars, "stars_words": words}
    event = {"number": stars}
    change(ticket, Kind.RATED, by=by, allowed=Ticket.DONE, words=words, event=event, **fields)


def close_own(*, ticket: Ticket, by: User | None, now: datetime | None = None) -> None:
    """She needs no answer any more, or is content with the one she has.

    Raises:
        TicketStopped: it is closed, or changed meanwhile.
    """
    now = now or timezone.now()
    allowed = (*Ticket.OPEN, Status.ANSWERED)
    fields = {"status": Status.CLOSED, "closed_at": now, "paused_at": None}
    change(ticket, Kind.CLOSED, by=by, allowed=allowed, now=now, **fields)
