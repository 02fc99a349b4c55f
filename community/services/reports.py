"""Say that a comment should not stand there."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from community.judging import NEW_FOR
from community.models import Comment, Report
from community.services.errors import ReportedAlready
from community.services.reactions import add

HOLD_AFTER = 3  # members who complain, of accounts that are not new


@transaction.atomic
def report(*, comment: Comment, reason: str, words: str, user: User | None) -> Report:
    """Keep a complaint. The comment stays, unless several members complain: then it is held.

    Raises:
        ReportedAlready: this member has.
    """
    try:
        with transaction.atomic():
            row = Report.objects.create(comment=comment, reason=reason, words=words, user=user)
    except IntegrityError as error:
        raise ReportedAlready from error
    known = {"user__joined_at__lt": timezone.now() - NEW_FOR}
    members = comment.reports.filter(settled_at=None, **known).count()
    if members >= HOLD_AFTER:
        shown = Comment.objects.shown().filter(pk=comment.pk)
        waits = {"status": Comment.Status.WAITING, "held_for": Comment.Held.REPORTED}
        if shown.update(**waits):
            add(comment.subject, comments=-1)
    return row
