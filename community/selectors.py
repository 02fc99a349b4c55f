"""What pages of taking part show: a fixed number of queries each."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from community import news, subjects
from community.models import Comment, Follow, Reaction, Tally

NEWS_OF_DAYS = 60  # how old the newest thing of somebody followed may be, to be shown


def threads(subject: str) -> QuerySet[Comment]:
    """Return first comments about a subject, newest first, each with its answers.

    One that is not shown stays as an empty place while answers to it are.
    """
    answers = Comment.objects.shown()
    answered = Exists(answers.filter(parent=OuterRef("pk")))
    firsts = Comment.objects.about(subject).filter(parent=None)
    firsts = firsts.filter(Q(status=Comment.Status.SHOWN) | answered)
    below = Prefetch("replies", answers.order_by("created_at", "pk"), to_attr="answers")
    return firsts.prefetch_related(below).order_by("-created_at", "-pk")


def tally_of(subject: str) -> Tally:
    """Return the numbers of a subject; all nought where nobody did anything."""
    return Tally.objects.filter(subject=subject).first() or Tally(subject=subject)


def reaction_rows(tally: Tally) -> list[dict[str, object]]:
    """Return each kind of reaction with its name, icon and number."""
    icons = {"love": "heart", "useful": "leaf", "thanks": "hand"}
    return [
        {"kind": kind, "label": label, "icon": icons[kind], "count": getattr(tally, kind)}
        for kind, label in Reaction.Kind.choices
    ]


def last_name_of(user: User) -> str | None:
    """Return under which name she wrote last; None if she never did."""
    names = user.comments.order_by("-created_at", "-pk").values_list("author_name", flat=True)
    return names.first()


@dataclass(frozen=True)
class Followed:
    """One seller or unit that she follows, and the newest thing from there."""

    follow: Follow
    about: subjects.About
    newest: news.Item | None


def following(user: User) -> list[Followed]:
    """Return what a person follows, newest first. About ten queries for any number."""
    rows = list(user.follows.newest())
    found = subjects.find_all(row.subject for row in rows)
    now = timezone.now()
    since = now - timedelta(days=NEWS_OF_DAYS)
    newest: dict[str, news.Item] = {}
    for item in news.between(*news.followed(user), since, now) if rows else ():
        newest.setdefault(item.subject, item)
    return [
        Followed(row, found[row.subject], newest.get(row.subject))
        for row in rows
        if row.subject in found
    ]
