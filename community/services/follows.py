"""Follow sellers and units."""

from django.db import transaction

from accounts.models import User
from community import subjects
from community.models import Follow
from community.services.errors import NotToBeFollowed
from core.pagecache import touch

FOLLOWED = ("seller", "unit")


def stamp_of(subject: str) -> str:
    """Return the stamp of pages that show how many follow a subject."""
    return f"followers:{subject}"


@transaction.atomic
def follow(*, user: User, subject: str) -> subjects.About:
    """Let `user` follow "seller:5" or "unit:3"; safe to repeat.

    Raises:
        NotToBeFollowed: it does not exist (any more), or is something else.
    """
    kind, _colon, key = subject.partition(":")
    about = subjects.find(subject) if kind in FOLLOWED else None
    if about is None:
        raise NotToBeFollowed
    row = Follow(user=user, **{f"{kind}_id": int(key)})
    Follow.objects.bulk_create([row], ignore_conflicts=True)
    touch(stamp_of(subject))
    return about


@transaction.atomic
def unfollow(*, user: User, subject: str) -> bool:
    """End it; return False if she didn't follow. Also for what is gone since."""
    kind, _colon, key = subject.partition(":")
    if kind not in FOLLOWED or not key.isascii() or not key.isdigit() or len(key) > 18:
        return False
    gone, _models = user.follows.filter(**{f"{kind}_id": int(key)}).delete()
    touch(stamp_of(subject))
    return bool(gone)
