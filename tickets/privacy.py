"""A person's own questions: her copy of them, and what is left when she goes."""

from functools import partial

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from images.pipeline import delete_picture
from tickets.models import Ticket, TicketPhoto


def questions_of(user: User) -> list[dict[str, object]]:
    """Return her questions and our answers, for her copy of what the site holds. Two queries."""
    names = ("number", "asked_at", "status", "title", "text", "answer", "stars", "stars_words")
    more = ("name", "phone", "email", "answered_at", "published_at")
    kept = user.tickets.select_related("topic", "unit").order_by("pk")
    return [
        {name: getattr(ticket, name) for name in (*names, *more)}
        | {"topic": ticket.topic.label, "unit": ticket.unit.name}
        | {"status": Ticket.Status(ticket.status)}
        for ticket in kept
    ]


def pictures_of(user: User) -> QuerySet[TicketPhoto]:
    """Return the pictures she sent with her questions."""
    return TicketPhoto.objects.filter(ticket__asker=user).order_by("pk")


@transaction.atomic
def forget_asker(user: User) -> int:
    """Take her out of her questions; what was published names nobody anyway. Return how many.

    Her pictures go; the words stay with the unit as those of an anonymous question.
    """
    photos = TicketPhoto.objects.filter(ticket__asker=user)
    for key in list(photos.values_list("key", flat=True)):
        transaction.on_commit(partial(delete_picture, key), robust=True)
    photos.delete()
    nobody = {"asker": None, "name": "", "phone": "", "email": "", "is_anonymous": True}
    return Ticket.objects.filter(asker=user).update(**nobody)
