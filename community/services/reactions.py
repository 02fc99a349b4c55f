"""React to something, pass it on, and keep count of both."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Count, F, Q, Sum

from accounts.models import User
from community import subjects
from community.models import Comment, Reaction, ShareDay, Tally
from community.services.errors import TakesNoPart
from core.pagecache import touch


def stamp_of(subject: str) -> str:
    """Return the stamp of fragments that show what people say about a subject."""
    return f"comments:{subject}"


def add(subject: str, **changes: int) -> None:
    """Add to the numbers of one subject, in one statement however many do so at once."""
    Tally.objects.bulk_create([Tally(subject=subject)], ignore_conflicts=True)
    values = {name: F(name) + number for name, number in changes.items()}
    Tally.objects.filter(subject=subject).update(**values)
    touch(stamp_of(subject))


@transaction.atomic
def react(*, user: User, subject: str, kind: str) -> None:
    """Let `user` react; another kind takes the place of hers, "" takes it back. Repeatable.

    Raises:
        TakesNoPart
    """
    about = subjects.find(subject)
    if about is None or not about.takes_part:
        raise TakesNoPart
    # One at a time for one person: her second tap waits for the first.
    list(User.objects.select_for_update().filter(pk=user.pk))
    hers = Reaction.objects.filter(user=user, subject=subject)
    before = hers.values_list("kind", flat=True).first() or ""
    if before == kind:
        return
    if not kind:
        hers.delete()
    elif before:
        hers.update(kind=kind)
    else:
        Reaction.objects.create(user=user, subject=subject, kind=kind)
    add(subject, **({before: -1} if before else {}), **({kind: 1} if kind else {}))


@transaction.atomic
def share(*, subject: str, channel: str, day: date) -> None:
    """Count that somebody passed a subject on. Nothing is kept of who did.

    Raises:
        TakesNoPart: there is no such thing.
    """
    if subjects.find(subject) is None:
        raise TakesNoPart
    row = {"subject": subject, "channel": channel, "day": day}
    ShareDay.objects.bulk_create([ShareDay(**row)], ignore_conflicts=True)
    ShareDay.objects.filter(**row).update(count=F("count") + 1)
    add(subject, shares=1)


@transaction.atomic
def recount(names: Iterable[str]) -> None:
    """Make the numbers of these subjects from the rows anew. Safe to repeat."""
    names = sorted(set(names))
    kinds = {kind: Count("pk", filter=Q(kind=kind)) for kind in Reaction.Kind.values}
    sources = (
        Reaction.objects.values("subject").annotate(**kinds),
        Comment.objects.shown().values("subject").annotate(comments=Count("pk")),
        ShareDay.objects.values("subject").annotate(shares=Sum("count")),
    )
    tallies = {name: Tally(subject=name) for name in names}
    for source in sources:
        for row in source.filter(subject__in=names).order_by():
            tally = tallies[row.pop("subject")]
            for name, number in row.items():
                setattr(tally, name, number)
    fields = [*Reaction.Kind.values, "shares", "comments"]
    Tally.objects.bulk_create(
        tallies.values(),
        update_conflicts=True,
        unique_fields=["subject"],
        update_fields=fields,
        batch_size=500,
    )
    touch(*(stamp_of(name) for name in names))
