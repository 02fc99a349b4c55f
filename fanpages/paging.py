"""A long list of posts, a page at a time: by the last one seen, so nothing slips or repeats."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q

from fanpages.models import Post, PostQuerySet

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CURSOR = re.compile("([0-9]{1,17})-([0-9]{1,18})")  # microseconds, primary key


@dataclass(frozen=True)
class PageOfPosts:
    posts: list[Post]
    is_first: bool
    next_cursor: str = ""  # "" on the last page


def page_of(posts: PostQuerySet, after: str, size: int) -> PageOfPosts:
    """Return the `size` newest posts older than the cursor `after`. One query.

    A cursor that nobody gave out is ignored.
    """
    place = _place(after)
    if place:
        moment, pk = place
        posts = posts.filter(
            Q(first_published_at__lt=moment) | Q(first_published_at=moment, pk__lt=pk)
        )
    found = list(posts.newest()[: size + 1])
    more = cursor_of(found[size - 1]) if len(found) > size else ""
    return PageOfPosts(found[:size], is_first=place is None, next_cursor=more)


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
