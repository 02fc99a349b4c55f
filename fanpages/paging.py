"""A long list of posts, a page at a time: by the last one seen, so nothing slips or repeats."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Case, Q, Value, When

from fanpages.models import Post, PostQuerySet

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NEWEST = "99999999999999999-1"  # a cursor before every post
CURSOR = re.compile("([0-9]{1,17})-([0-9]{1,18})")  # microseconds, primary key


@dataclass(frozen=True)
class PageOfPosts:
    posts: list[Post]
    is_first: bool
    next_cursor: str = ""  # "" on the last page


def page_of(posts: PostQuerySet, after: str, size: int, pinned: Q | None = None) -> PageOfPosts:
    """Return the `size` newest posts older than the cursor `after`. One query.

    Those that `pinned` describes stand first on the first page and on no other, marked
    `stands_first`. A cursor that nobody gave out is ignored.
    """
    place = _place(after)
    is_pinned = Case(When(pinned, then=1), default=0) if pinned else Value(0)
    posts = posts.annotate(stands_first=is_pinned)
    if place:
        moment, pk = place
        older = Q(first_published_at__lt=moment) | Q(first_published_at=moment, pk__lt=pk)
        posts = posts.filter(older, stands_first=0)
    else:
        posts = posts.order_by("-stands_first", "-first_published_at", "-pk")
    found = list((posts.newest() if place or not pinned else posts)[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return PageOfPosts(found[:size], is_first=place is None, next_cursor=_after(last))


def _after(last: Post | None) -> str:
    """Return where the next page begins: "" after the last post, the newest after pinned ones."""
    if last is None:
        return ""
    return NEWEST if last.stands_first else cursor_of(last)


def cursor_of(post: Post) -> str:
    """Return what names the place of a post in the list."""
    return f"{(post.first_published_at - EPOCH) // timedelta(microseconds=1)}-{post.pk}"


def _place(text: str) -> tuple[datetime, int] | None:
    match = CURSOR.fullmatch(text)
    if not match:
        return None
    try:
        return EPOCH + timedelta(microseconds=int(match[1])), int(match[2])
    except OverflowError:
        return None
