"""How a question changes: only from the version that somebody saw."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from tickets.models import Ticket, TicketEvent


class TicketStopped(Exception):
    """What was wanted can't be done; `str()` says why."""


class ChangedMeanwhile(TicketStopped):
    def __str__(self) -> str:
        return _("Somebody else has just worked on this question. Look at it again, please.")


class NotNow(TicketStopped):
    def __str__(self) -> str:
        return _("This question is not at that point. Look at it again, please.")


@transaction.atomic
def change(
    ticket: Ticket,
    kind: str,
    *,
    by: User | None,
    allowed: tuple[str, ...],
    now: datetime | None = None,
    words: str = "",
    event: dict[str, object] | None = None,
    **fields: object,
) -> None:
    """Write `fields` and the event `kind`, if the question is still as the caller saw it.

    Raises:
        NotNow: its status is none of `allowed`.
        ChangedMeanwhile: somebody else was faster.
    """
    if ticket.status not in allowed:
        raise NotNow
    now = now or timezone.now()
    seen = Ticket.objects.filter(pk=ticket.pk, version=ticket.version)
    if not seen.update(version=F("version") + 1, **fields):
        raise ChangedMeanwhile
    ticket.version += 1
    for name, value in fields.items():
        setattr(ticket, name, value)
    TicketEvent.objects.create(ticket=ticket, kind=kind, by=by, at=now, words=words, **event or {})
