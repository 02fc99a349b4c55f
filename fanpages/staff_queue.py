"""Posts that wait for an officer's yes."""

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives import waiting
from fanpages.access import decidable_posts
from fanpages.models import Post
from union.access import is_officer


def posts_waiting(user: User) -> waiting.Queue | None:
    """Return the queue for the staff desk's home; None for people who decide nothing."""
    if not is_officer(user):
        return None
    posts = decidable_posts(user).waiting()
    return waiting.Queue(
        name=_("Posts to look at"),
        icon="comment",
        count=posts.count(),
        url=reverse("posts_waiting"),
        items=[item_of(post) for post in oldest(posts)[: waiting.SHOWN]],
        position=25,
    )


def oldest(posts: object) -> object:
    """Return waiting posts, who waited longest first."""
    return posts.for_cards().order_by("waiting_since", "pk")


def item_of(post: Post) -> waiting.Item:
    return waiting.Item(
        title=post.get_latest_revision_as_object().headline,
        detail=post.author.name,
        url=reverse("posts_decide", args=[post.pk]),
        since=post.waiting_since,
    )
