"""Questions and answers that help others, without anybody's name."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from core.text import fold
from tickets.models import Ticket, TicketEvent
from tickets.services.change import TicketStopped, change

STAMP = "questions"


class StaysPrivate(TicketStopped):
    def __str__(self) -> str:
        return _("She did not agree that others read this, or it is confidential.")


@transaction.atomic
def publish(*, ticket: Ticket, question: str, answer: str, by: User) -> None:
    """Show a question and its answer to everybody, in words that name nobody.

    Raises:
        StaysPrivate: she did not agree, or the topic is confidential.
        TicketStopped: there is no answer yet, or it changed meanwhile.
    """
    if ticket.is_sensitive or not ticket.wants_public:
        raise StaysPrivate
    fields = {
        "public_question": question,
        "public_answer": answer,
        "search_text": fold(f"{question} {answer}"),
        "published_at": ticket.published_at or timezone.now(),
    }
    change(ticket, TicketEvent.Kind.PUBLISHED, by=by, allowed=Ticket.DONE, **fields)
    touch(STAMP)


@transaction.atomic
def hide(*, ticket: Ticket, by: User) -> None:
    """Take a question off the public page."""
    allowed = tuple(Ticket.Status.values)
    change(ticket, TicketEvent.Kind.HIDDEN, by=by, allowed=allowed, published_at=None)
    touch(STAMP)
