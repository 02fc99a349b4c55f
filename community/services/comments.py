"""Write a comment, change it for a quarter of an hour, delete it at any time."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from community import notices, subjects
from community.judging import digest_of, judge, may_write
from community.models import Comment
from community.services.errors import CommentTooLate, TakesNoPart
from community.services.reactions import add

Status = Comment.Status


@transaction.atomic
def write_comment(
    *,
    user: User,
    subject: str,
    text: str,
    author_name: str,
    language: str,
    now: datetime,
    parent: Comment | None = None,
) -> Comment:
    """Keep what `user` says; it is shown at once, or held for an officer to read first.

    An answer to an answer stands below the first comment: there is one level.

    Raises:
        TakesNoPart, Unproven, Silenced, TooMuch, Refused
    """
    about = subjects.find(subject)
    if about is None or not about.takes_part:
        raise TakesNoPart
    list(User.objects.select_for_update().filter(pk=user.pk))  # a double tap waits here
    may_write(user, now)
    verdict = judge(user, text, now, name=author_name)
    if parent and (parent.subject != subject or not parent.is_shown):
        raise TakesNoPart
    comment = Comment.objects.create(
        subject=subject,
        unit_id=about.unit_id,
        parent_id=(parent.parent_id or parent.pk) if parent else None,
        user=user,
        author_name=" ".join(author_name.split()),
        text=text,
        digest=digest_of(text),
        language=language,
        status=verdict.status,
        held_for=verdict.held_for,
        held_word=verdict.word,
        created_at=now,
    )
    if comment.is_shown:
        add(subject, comments=1)
        notices.comment_answered(comment)
    return comment


@transaction.atomic
def change_comment(*, comment: Comment, text: str, now: datetime) -> Comment:
    """Put other words in place of those of a comment; they are looked at like new ones.

    Raises:
        CommentTooLate, Silenced, Unproven, Refused
    """
    if not comment.can_be_changed(now):
        raise CommentTooLate
    may_write(comment.user, now)
    verdict = judge(comment.user, text, now, besides=comment)
    # What an officer has yet to read is not shown because a word was changed.
    status = Status.WAITING if comment.is_waiting else verdict.status
    held = {"held_for": verdict.held_for or comment.held_for, "held_word": verdict.word}
    same = Comment.objects.filter(pk=comment.pk, status=comment.status)
    values = {"text": text, "digest": digest_of(text), "edited_at": now, "status": status} | held
    if not same.update(**values):
        raise CommentTooLate
    add(comment.subject, comments=(status == Status.SHOWN) - comment.is_shown)
    comment.refresh_from_db()
    return comment


@transaction.atomic
def remove_comment(*, comment: Comment) -> None:
    """Delete one's own words. The place stays while others answered; safe to repeat."""
    same = Comment.objects.filter(pk=comment.pk, status=comment.status)
    blank = {"text": "", "digest": "", "author_name": "", "user": None, "reason": ""}
    if comment.is_removed or not same.update(status=Status.REMOVED, **blank):
        return
    comment.reports.all().delete()
    if not comment.replies.exists():
        Comment.objects.filter(pk=comment.pk).delete()
    add(comment.subject, comments=-1 if comment.is_shown else 0)
