"""Photos of posts: stored, put in order, dropped with their files."""

from collections.abc import Iterable
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.pagecache import touch
from fanpages.models import Post, PostPhoto
from fanpages.models.post import MOST_PHOTOS
from images import pipeline
from images.tasks import delete_files, make_sizes


def add_photos(*, post: Post, files: list[UploadedFile], alt: str = "") -> list[PostPhoto]:
    """Store checked uploads in the free places of a post; those of a published post wait with
    its next words. The files are written before the transaction: nothing waits for them.
    """
    room = MOST_PHOTOS - post.photos.count()
    stored = [pipeline.store_picture(file, folder="posts") for file in files[: max(room, 0)]]
    with transaction.atomic():
        Post.objects.select_for_update().get(pk=post.pk)  # one at a time
        taken = set(post.photos.values_list("position", flat=True))
        free = [place for place in range(MOST_PHOTOS) if place not in taken]
        photos = [
            PostPhoto.objects.create(
                post=post,
                key=picture.key,
                width=picture.width,
                height=picture.height,
                alt=alt[:250],
                position=place,
                is_live=not post.live,
            )
            for place, picture in zip(free, stored, strict=False)
        ]
        for photo in photos:
            transaction.on_commit(
                partial(make_sizes.enqueue, "fanpages.PostPhoto", photo.pk), robust=True
            )
    drop_files(picture.key for picture in stored[len(photos) :])
    return photos


@transaction.atomic
def remove_photos(*, post: Post, pks: list[int]) -> int:
    """Take photos out of a post, with their files; return how many."""
    photos = list(post.photos.filter(pk__in=pks))
    drop_files([photo.key for photo in photos])
    post.photos.filter(pk__in=[photo.pk for photo in photos]).delete()
    touch("posts")
    return len(photos)


@transaction.atomic
def describe_photos(*, post: Post, alts: dict[int, str]) -> None:
    """Say what photos show, by their keys."""
    for pk, alt in alts.items():
        post.photos.filter(pk=pk).update(alt=alt[:250])
    if alts:
        touch("posts")


def drop_files(keys: Iterable[str]) -> None:
    """Delete files once their rows are gone for good."""
    keys = list(keys)
    if keys:
        transaction.on_commit(partial(delete_files.enqueue, keys), robust=True)
