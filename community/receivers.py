"""A person's own copy of what she did here, and what follows when she leaves."""

from collections.abc import Iterable

from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from accounts import exports
from accounts.models import User
from accounts.signals import person_anonymised
from community import services, subjects
from community.models import Comment, Reaction


@receiver(person_anonymised)
def forget_person(user: User, **_: object) -> None:
    services.forget(user=user)


def follows_of(user: User) -> list[dict[str, object]]:
    """Return whom she follows. One query."""
    rows = user.follows.select_related("seller", "unit").order_by("pk")
    return [{"name": str(row.seller or row.unit), "since": row.created_at} for row in rows]


def reactions_of(user: User) -> list[dict[str, object]]:
    """Return what she reacted to. One query, and those that find what it is called."""
    rows = user.reactions.order_by("pk").values("subject", "kind", "created_at")
    return exports.worded(_titled(rows), kind=Reaction.Kind)


def comments_of(user: User) -> list[dict[str, object]]:
    """Return what she wrote. One query, and those that find what it is about."""
    names = ("subject", "text", "author_name", "status", "reason", "created_at", "edited_at")
    rows = user.comments.order_by("pk").values(*names)
    return exports.worded(_titled(rows), status=Comment.Status)


def _titled(rows: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """Return rows whose subject is what people call it, while it is public."""
    rows = list(rows)
    found = subjects.find_all(row["subject"] for row in rows)
    for row in rows:
        if row["subject"] in found:
            row["subject"] = found[row["subject"]].title
    return rows


def strikes_of(user: User) -> list[dict[str, object]]:
    """Return the strikes she got, with her objections. One query."""
    rows = user.strikes.select_related("appeal").order_by("pk")
    return [
        {
            "level": strike.get_level_display(),
            "reason": strike.reason,
            "words": strike.words,
            "given_at": strike.given_at,
            "until": strike.until,
            "withdrawn_at": strike.withdrawn_at,
            "objection": getattr(getattr(strike, "appeal", None), "text", ""),
            "answer": getattr(getattr(strike, "appeal", None), "answer", ""),
        }
        for strike in rows
    ]


def register() -> None:
    """Called once when the site starts."""
    exports.register("follows", follows_of, label=_("Those I follow"))
    exports.register("reactions", reactions_of, label=_("Likes and other signs"))
    exports.register("comments", comments_of, label=_("Comments"))
    exports.register("strikes", strikes_of, label=_("Strikes"))
