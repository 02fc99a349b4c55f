"""What the composer sends: words, photos that come and go, and whether it is to be published."""

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile

from accounts.models import User
from cooperatives.models import Seller
from fanpages.models import Post
from fanpages.services.approval import hand_in
from fanpages.services.photos import add_photos, remove_photos
from fanpages.services.posts import Words, change_post, write_post
from union.models import Unit


def compose_post(
    *,
    by: User,
    words: Words,
    unit: Unit | None = None,
    seller: Seller | None = None,
    post: Post | None = None,
    photos: Sequence[UploadedFile] = (),
    gone: Sequence[int] = (),
    hands_in: bool = True,
) -> Post:
    """Keep a post, new or begun before, with its photos; publish it, or ask for a yes.

    Photos go through the pipeline between two transactions: a draft is kept first, so nothing
    that was typed is lost when a photo can't be stored.

    Raises:
        TooManyPosts: the author wrote too many today.
    """
    if post is None:
        post = write_post(by=by, words=words, unit=unit, seller=seller)
    else:
        post = change_post(post=post, by=by, words=words)
    if gone:
        remove_photos(post=post, pks=list(gone))
    if photos:
        add_photos(post=post, files=list(photos))
    return hand_in(post=post, by=by) if hands_in else post
