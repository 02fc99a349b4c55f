"""What waits for an officer: comments to read, reported ones, objections; oldest first."""

from django.db.models import Min
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from accounts.models import User
from community.access import decidable_appeals, decidable_comments, decides_somewhere
from community.models import Comment
from cooperatives import waiting


def comments_waiting(user: User) -> waiting.Queue | None:
    """Return the comments that nobody reads before this officer has."""
    if not decides_somewhere(user):
        return None
    comments = decidable_comments(user).waiting()
    return waiting.Queue(
        name=_("Comments to read first"),
        icon="comment",
        count=comments.count(),
        url=reverse("comment_queue"),
        items=[
            _item(comment, comment.created_at)
            for comment in comments.order_by("created_at", "pk")[: waiting.SHOWN]
        ],
        position=40,
    )


def reports_waiting(user: User) -> waiting.Queue | None:
    """Return comments that somebody reported."""
    if not decides_somewhere(user):
        return None
    comments = decidable_comments(user).reported().annotate(since=Min("reports__created_at"))
    return waiting.Queue(
        name=_("Reported comments"),
        icon="warning",
        count=comments.count(),
        url=f"{reverse('comment_queue')}?show=reported",
        items=[
            _item(comment, comment.since)
            for comment in comments.order_by("since", "pk")[: waiting.SHOWN]
        ],
        position=41,
    )


def appeals_waiting(user: User) -> waiting.Queue | None:
    """Return objections to strikes that other officers gave."""
    if not decides_somewhere(user):
        return None
    appeals = decidable_appeals(user).waiting().select_related("strike__user")
    return waiting.Queue(
        name=_("Objections to decide"),
        icon="openquote",
        count=appeals.count(),
        url=reverse("comment_appeals"),
        items=[
            waiting.Item(
                title=Truncator(appeal.text).chars(80),
                detail=str(appeal.strike.user or _("Former member")),
                url=reverse("comment_appeal", args=[appeal.strike.key]),
                since=appeal.created_at,
            )
            for appeal in appeals.order_by("created_at", "pk")[: waiting.SHOWN]
        ],
        position=42,
    )


def _item(comment: Comment, since: object) -> waiting.Item:
    return waiting.Item(
        title=Truncator(comment.text).chars(80),
        detail=comment.get_held_for_display() or comment.author_name,
        url=reverse("comment_decision", args=[comment.key]),
        since=since,
    )
