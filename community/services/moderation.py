"""What officers decide about comments. Every decision is logged, and its author hears of it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from accounts.models import User
from community import notices
from community.models import Comment, Decision, Report
from community.services.errors import DecidedAlready, NotYourOwn
from community.services.reactions import add
from community.services.strikes import give_strike

Status, Act = Comment.Status, Decision.Act


@transaction.atomic
def show_again(*, comment: Comment, by: User, now: datetime) -> None:
    """Show what was held or refused.

    Raises:
        DecidedAlready, NotYourOwn
    """
    _decide(comment, by, now, Status.SHOWN, Act.SHOW, "")
    notices.comment_answered(comment)


@transaction.atomic
def refuse(
    *, comment: Comment, by: User, reason: str, now: datetime, with_strike: bool = False
) -> None:
    """Keep a comment from everybody, or take it away; it is kept, and its author told why.

    Raises:
        DecidedAlready, NotYourOwn
    """
    _decide(comment, by, now, Status.REFUSED, Act.REFUSE, reason, tells=not with_strike)
    if with_strike and comment.user:
        give_strike(comment=comment, by=by, reason=reason, now=now)


@transaction.atomic
def keep(*, comment: Comment, by: User, now: datetime) -> None:
    """Leave a reported comment where it stands.

    Raises:
        DecidedAlready: no complaint is open.
    """
    if comment.user_id == by.pk:
        raise NotYourOwn
    if not _settle([comment.pk], now):
        raise DecidedAlready
    Decision.objects.create(comment_key=comment.key, act=Act.KEEP, by=by, at=now)


def show_all(*, comments: Iterable[Comment], by: User, now: datetime) -> int:
    """Show several that wait; return how many. Those decided meanwhile are left out."""
    done = 0
    for comment in comments:
        try:
            show_again(comment=comment, by=by, now=now)
        except (DecidedAlready, NotYourOwn):
            continue
        done += 1
    return done


def _decide(
    comment: Comment,
    by: User,
    now: datetime,
    status: str,
    act: str,
    reason: str,
    *,
    tells: bool = True,  # the author; not where she hears of a strike anyway
) -> None:
    if comment.user_id == by.pk:
        raise NotYourOwn
    if comment.status in (status, Status.REMOVED):
        raise DecidedAlready
    same = Comment.objects.filter(pk=comment.pk, status=comment.status)
    if not same.update(status=status, reason=reason, decided_at=now):
        raise DecidedAlready
    _settle([comment.pk], now)
    log = {"comment_key": comment.key, "act": act, "reason": reason}
    Decision.objects.create(**log, by=by, at=now)
    add(comment.subject, comments=(status == Status.SHOWN) - comment.is_shown)
    comment.refresh_from_db()
    if tells:
        notices.comment_decided(comment, now)


def _settle(ids: list[int], now: datetime) -> int:
    return Report.objects.filter(comment__in=ids, settled_at=None).update(settled_at=now)
