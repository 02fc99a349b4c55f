"""Writing, changing and taking away posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from accounts.models import User
from cooperatives.models import Seller
from core.pagecache import touch
from fanpages.models import Post, PostPhoto, PostProduct, PostSeller
from fanpages.services.photos import drop_files
from union.models import Unit

DAYS_TO_RETURN = 30  # how long a removed post can be brought back
MOST_A_DAY = 20  # posts of one author: more is noise, or a machine


class PostError(Exception):
    """Something about posts that a person can be told."""


class TooManyPosts(PostError):
    """An author has written enough for a day."""

    def __str__(self) -> str:
        return _("That is enough for one day. Your words are kept here: publish them tomorrow.")


class MovedOn(PostError):
    """Somebody else decided or changed it meanwhile."""

    def __str__(self) -> str:
        return _("Somebody else has just decided this or changed it. Here is how it stands now.")


@dataclass(frozen=True)
class Words:
    """What somebody wants to say."""

    text: str
    video: str = ""
    products: Sequence[int] = ()  # keys, in order
    sellers: Sequence[int] = ()
    campaign: Page | None = None
    pinned_until: datetime | None = None
    go_live_at: datetime | None = None  # None: at once
    expire_at: datetime | None = None

    def put_into(self, post: Post) -> Post:
        """Write the words into a post without saving it."""
        post.text, post.video, post.campaign = self.text, self.video, self.campaign
        post.pinned_until, post.expire_at = self.pinned_until, self.expire_at
        post.go_live_at = self.go_live_at
        post.product_links = [
            PostProduct(product_id=pk, sort_order=n) for n, pk in enumerate(self.products)
        ]
        post.seller_links = [
            PostSeller(seller_id=pk, sort_order=n) for n, pk in enumerate(self.sellers)
        ]
        return post


@transaction.atomic
def write_post(
    *, by: User, words: Words, unit: Unit | None = None, seller: Seller | None = None
) -> Post:
    """Keep a new post as a draft, in the site's first language.

    Raises:
        TooManyPosts: the author wrote too many today.
    """
    since = timezone.now() - timedelta(days=1)
    written = Post.objects.originals().filter(unit=unit, seller=seller, created_at__gt=since)
    if written.count() >= MOST_A_DAY:
        raise TooManyPosts
    post = Post(unit=unit, seller=seller, written_by=by, locale=Locale.get_default(), live=False)
    words.put_into(post).save()
    post.save_revision(user=by, clean=False)
    return post


@transaction.atomic
def change_post(*, post: Post, by: User, words: Words) -> Post:
    """Keep new words beside what is published; `hand_in` publishes them."""
    words.put_into(post)
    if not post.live:
        post.save()
    post.save_revision(user=by, clean=False)
    return post


@transaction.atomic
def remove_post(*, post: Post, by: User) -> bool:
    """Take a post away; it can be brought back for 30 days. False if it was gone already."""
    now = timezone.now()
    if not Post.objects.filter(pk=post.pk, removed_at=None).exists():
        return False
    post.refresh_from_db()
    _stop_waiting(post, by)
    if post.live:
        post.unpublish(user=by)
    _drop_plans(post)
    removed = Post.objects.filter(pk=post.pk, removed_at=None)
    if not removed.update(removed_at=now, waiting_since=None):
        return False
    _remove_translations(post, by, now)
    post.refresh_from_db()
    touch(*post.stamps)
    return True


def _remove_translations(post: Post, by: User, now: datetime) -> None:
    """Take away what was translated of a post: nobody would find it to take it down."""
    for translated in Post.objects.translations_of(post).kept():
        if translated.live:
            translated.unpublish(user=by)
        Post.objects.filter(pk=translated.pk).update(removed_at=now, waiting_since=None)


@transaction.atomic
def bring_back(*, post: Post) -> bool:
    """Make a removed post a draft again; its writer publishes it anew."""
    return Post.objects.filter(pk=post.pk).exclude(removed_at=None).update(removed_at=None) == 1


@transaction.atomic
def forget_removed(*, now: datetime | None = None) -> int:
    """Delete posts that were removed 30 days ago, with their photos; return how many."""
    before = (now or timezone.now()) - timedelta(days=DAYS_TO_RETURN)
    gone = list(Post.objects.filter(removed_at__lt=before).values_list("pk", flat=True)[:500])
    drop_files(PostPhoto.objects.filter(post__in=gone).values_list("key", flat=True))
    Post.objects.filter(pk__in=gone).delete()
    return len(gone)


def _stop_waiting(post: Post, by: User) -> None:
    if state := post.current_workflow_state:
        state.cancel(user=by)


def _drop_plans(post: Post) -> None:
    """A removed post must not appear by itself at the time that was planned."""
    post.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)
