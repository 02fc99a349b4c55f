"""Strikes: a warning, then a week, a month, and in the end no comments any more."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from community import notices
from community.models import Comment, Decision, Strike
from community.services.errors import DecidedAlready, NotYourOwn


def next_level(user: User) -> int:
    """Return how hard the next strike of a person is: one more than those that stand."""
    return min(user.strikes.standing().count() + 1, Strike.Level.CLOSED)


@transaction.atomic
def give_strike(*, comment: Comment, by: User, reason: str, now: datetime) -> Strike:
    """Answer to words that broke the rules; one strike for one comment.

    Raises:
        DecidedAlready: it has one, or its author has left.
        NotYourOwn
    """
    author = comment.user
    if author is None:
        raise DecidedAlready
    if author.pk == by.pk:
        raise NotYourOwn
    list(User.objects.select_for_update().filter(pk=author.pk))  # one strike at a time
    if comment.strikes.exists():
        raise DecidedAlready
    level = next_level(author)
    lasts = Strike.LASTS.get(level)
    strike = Strike.objects.create(
        user=author,
        comment=comment,
        unit_id=comment.unit_id,
        level=level,
        reason=reason,
        words=comment.text,
        given_by=by,
        given_at=now,
        until=now + lasts if lasts else None,
    )
    log = {"strike_key": strike.key, "comment_key": comment.key, "reason": reason}
    Decision.objects.create(**log, act=Decision.Act.STRIKE, by=by, at=now)
    notices.strike_given(strike)
    return strike
