"""Posts: what a unit or a seller says today, in a few lines, with photos and things to buy."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    Workflow,
    WorkflowMixin,
)
from wagtail_localize.fields import SynchronizedField

from cooperatives.models import Seller
from core.gathered import gathered
from core.keys import random_key
from core.videos import KNOWN, Video, video_at
from union.models import Unit

LONGEST = 5000  # letters
MOST_PHOTOS = 10
# What a revision may not bring back: who speaks, and what was decided since.
OF_THE_POST = (
    *("key", "unit_id", "seller_id", "written_by_id", "created_at"),
    *("waiting_since", "refused_at", "refused_note", "removed_at"),
)


def check_video(address: str) -> None:
    """Refuse an address that is no video of a known site."""
    if video_at(address) is None:
        sentence = _("This is no address of a video that we know. These work: %(sites)s.")
        raise ValidationError(sentence, params={"sites": KNOWN}, code="unknown_video")


class PostQuerySet(models.QuerySet):
    def kept(self) -> "PostQuerySet":
        """Posts that nobody took away."""
        return self.filter(removed_at=None)

    def public(self) -> "PostQuerySet":
        """What every visitor may read: a closed stall's posts are gone with it.

        So are the translations of a post that was taken down, removed, or has expired.
        """
        speaks = Q(seller=None) | Q(seller__status=Seller.Status.APPROVED)
        withdrawn = self.model.objects.filter(
            translation_key=OuterRef("translation_key"),
            locale__language_code=settings.LANGUAGE_CODE,
            live=False,
        )
        return self.filter(speaks, ~Exists(withdrawn), live=True, removed_at=None)

    def handed_in(self) -> "PostQuerySet":
        """Posts that their writer wanted out at some time: no drafts that are hers alone.

        Translations are the work of officers.
        """
        wanted = Q(waiting_since__isnull=False) | Q(refused_at__isnull=False)
        wanted |= ~Q(locale__language_code=settings.LANGUAGE_CODE)
        return self.filter(wanted | Q(live=True) | Q(first_published_at__isnull=False))

    def originals(self) -> "PostQuerySet":
        """Posts as they were written: all are in the site's first language."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)

    def translations_of(self, post: "Post") -> "PostQuerySet":
        """The other languages of an original; nothing for a translation."""
        others = self.filter(translation_key=post.translation_key).exclude(pk=post.pk)
        is_original = post.locale.language_code == settings.LANGUAGE_CODE
        return others.order_by("pk") if is_original else self.none()

    def in_language(self, code: str) -> "PostQuerySet":
        """Posts for a reader of `code`: in her language, else as they were written."""
        translated = self.model.objects.filter(
            translation_key=OuterRef("translation_key"),
            locale__language_code=code,
            live=True,
            removed_at=None,
        )
        original = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
        return self.filter(Q(locale__language_code=code) | original)

    def waiting(self) -> "PostQuerySet":
        """Posts that wait for somebody's yes."""
        return self.filter(waiting_since__isnull=False, removed_at=None)

    def of_unit(self, unit: Unit) -> "PostQuerySet":
        """What a unit says itself."""
        return self.filter(unit=unit)

    def of_seller(self, seller: Seller) -> "PostQuerySet":
        return self.filter(seller=seller)

    def newest(self) -> "PostQuerySet":
        """Newest first; by the index."""
        return self.order_by("-first_published_at", "-pk")

    def for_cards(self) -> "PostQuerySet":
        """Load who speaks and what `fanpages.selectors.dressed` makes photos and goods of."""
        return self.with_parts().select_related(
            "unit__commune", "unit__province", "seller__logo", "seller__commune", "locale"
        )

    def with_parts(self) -> "PostQuerySet":
        """Add `photo_rows`, those of the original, and `product_rows`; see `core.gathered`."""
        from fanpages.models.post_parts import PostPhoto, PostProduct  # which need the post

        photos = PostPhoto.objects.filter(is_live=True)
        photos = photos.filter(post__translation_key=OuterRef("translation_key"))
        seen = {name: name for name in ("id", "key", "width", "height", "alt", "is_ready")}
        products = PostProduct.objects.filter(post=OuterRef("pk"))
        return self.annotate(
            photo_rows=gathered(photos, "post__translation_key", position="position", **seen),
            product_rows=gathered(products, "post", product="product", place="sort_order", id="id"),
        )


class Post(
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    ClusterableModel,
):
    """A few lines by a unit or a seller. Translations share its key, photos and products."""

    key = models.CharField(max_length=22, default=random_key, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="posts")
    seller = models.ForeignKey(Seller, models.CASCADE, null=True, blank=True, related_name="posts")
    text = models.TextField(_("text"), validators=[MaxLengthValidator(LONGEST)])
    video = models.CharField(
        _("video or livestream"),
        max_length=300,
        blank=True,
        validators=[check_video],
        help_text=_("The address at YouTube, Facebook, TikTok or Vimeo."),
    )
    campaign = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("campaign"),
    )
    pinned_until = models.DateTimeField(
        _("stands first until"), null=True, blank=True, help_text=_("Empty: in its turn.")
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    waiting_since = models.DateTimeField(null=True, editable=False)  # for somebody's yes
    refused_at = models.DateTimeField(null=True, editable=False)  # sent back, or taken down
    refused_note = models.TextField(blank=True, editable=False)  # why; shown to the writer
    removed_at = models.DateTimeField(null=True, editable=False)  # gone for good 30 days later

    objects = PostQuerySet.as_manager()
    override_translatable_fields = [SynchronizedField("video")]

    class Meta(TranslatableMixin.Meta):
        verbose_name, verbose_name_plural = _("post"), _("posts")
        permissions = [("publish_post", "Can publish posts")]
        constraints = [
            models.CheckConstraint(
                name="post_by_unit_or_seller",
                condition=Q(unit__isnull=False, seller=None) | Q(unit=None, seller__isnull=False),
            ),
            models.CheckConstraint(
                name="post_not_too_long",
                condition=LessThanOrEqual(Length(F("text")), Value(LONGEST)),
            ),
            models.CheckConstraint(
                name="post_refusal_has_time",
                condition=Q(refused_note="") | Q(refused_at__isnull=False),
            ),
            models.CheckConstraint(
                name="post_removed_is_not_live", condition=Q(removed_at=None) | Q(live=False)
            ),
            models.UniqueConstraint(fields=["key", "locale"], name="post_key_once_a_language"),
        ]
        indexes = [
            models.Index(
                fields=["-first_published_at", "-id"],
                name="post_newest",
                condition=Q(live=True),
            ),
            models.Index(
                fields=["unit", "-first_published_at"], name="post_of_unit", condition=Q(live=True)
            ),
            models.Index(
                fields=["seller", "-first_published_at"],
                name="post_of_seller",
                condition=Q(live=True),
            ),
            models.Index(
                fields=["waiting_since"],
                name="post_waiting",
                condition=Q(waiting_since__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return reverse("fanpages:post", args=[self.key])

    @classmethod
    def get_default_workflow(cls) -> Workflow:
        """Return the one step that posts take: a yes of the unit."""
        from fanpages.services.approval import post_workflow  # which needs the model

        return super().get_default_workflow() or post_workflow()

    def with_content_json(self, content: dict[str, object]) -> "Post":
        post = super().with_content_json(content)
        for name in OF_THE_POST:
            setattr(post, name, getattr(self, name))
        return post

    def publish(self, revision: object, **options: object) -> object:
        """Publish; who may is asked by `fanpages.access`, not by Wagtail's groups."""
        return super().publish(revision, **options | {"skip_permission_checks": True})

    def unpublish(
        self,
        set_expired: bool = False,
        commit: bool = True,
        user: object = None,
        log_action: bool = True,
    ) -> None:
        """Take off the site; who may is asked by `fanpages.access` here too."""
        action = UnpublishAction(
            self, set_expired=set_expired, commit=commit, user=user, log_action=log_action
        )
        action.execute(skip_permission_checks=True)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "fanpages/post_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, object]:
        from fanpages.selectors import dressed

        return {"post": dressed([self], request=request)[0]}

    @property
    def subject(self) -> str:
        """What others call it who follow, count or comment."""
        return f"post:{self.key}"

    @property
    def stamps(self) -> tuple[str, ...]:
        """What pages that show it stand under; see `core.pagecache`."""
        author = f"unit:{self.unit_id}" if self.unit_id else f"seller:{self.seller_id}"
        return ("posts", self.subject, author)

    @property
    def author(self) -> Unit | Seller:
        return self.unit or self.seller

    @property
    def author_unit(self) -> Unit:
        """The unit that answers for it; needs `seller__unit` loaded."""
        return self.unit or self.seller.unit

    @cached_property
    def headline(self) -> str:
        """The first line, cut: what titles, lists and feeds show."""
        first = next((line for line in self.text.splitlines() if line.strip()), "")
        return Truncator(first.strip()).chars(90)

    @cached_property
    def rest(self) -> str:
        """What follows the first line."""
        lines = self.text.strip().splitlines()
        return "\n".join(lines[1:]).strip()

    @cached_property
    def moving_picture(self) -> Video | None:
        """The video, if it has one."""
        return video_at(self.video) if self.video else None

    @property
    def is_waiting(self) -> bool:
        return self.waiting_since is not None

    @property
    def is_removed(self) -> bool:
        return self.removed_at is not None

    def is_pinned(self, now: datetime) -> bool:
        return self.pinned_until is not None and self.pinned_until > now
