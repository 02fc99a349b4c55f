"""What happened to posts, for those who wrote them."""

from cooperatives.models import Membership
from fanpages.models import Post
from notices.telling import Reader, tell


def tell_published(post: Post) -> None:
    """Tell the writer, and everybody of her stall, that the post is out."""
    tell(
        kind="post_published",
        to=_writers(post),
        key=f"post-published:{post.pk}:{post.latest_revision_id}",
        facts={"post": post.pk},
    )


def tell_returned(post: Post) -> None:
    """Tell them what has to change first."""
    tell(
        kind="post_returned",
        to=_writers(post),
        key=f"post-returned:{post.pk}:{post.refused_at:%Y%m%d%H%M%S}",
        facts={"post": post.pk},
    )


def _writers(post: Post) -> list[Reader]:
    people = {post.written_by} if post.written_by else set()
    if post.seller_id:
        members = Membership.objects.current().filter(seller=post.seller_id)
        people |= {member.user for member in members.select_related("user")}
    return [Reader.of(person) for person in people]
