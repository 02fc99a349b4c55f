"""Galleries: pictures of a day, or videos."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms.blocks.gallery import PhotoBlocks, VideoBlocks
from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.listing import ListingPage
from cms.panels import ShortTextPanel


class GalleryQuerySet(BasePageQuerySet):
    def for_page(self) -> "GalleryQuerySet":
        pages = super().for_page().select_related("cover", "unit__commune", "unit__province")
        return pages.prefetch_related("cover__renditions")

    def for_cards(self) -> "GalleryQuerySet":
        """Published galleries, newest first, with the pictures on top."""
        return (
            self.live()
            .exclude(is_restricted())
            .defer_streamfields()
            .select_related("cover", "unit__commune", "locale")
            .prefetch_related("cover__renditions")
            .order_by("-date", "-pk")
        )


class GalleryIndexPage(ListingPage):
    """The galleries of all units."""

    page_description = _("Lists the photo and video galleries of all units.")
    thumbnail = "title pictures pictures"
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of galleries")

    def listed(self, query: Mapping[str, str]) -> tuple[models.QuerySet, dict[str, object]]:
        """Filter by `kind`."""
        galleries = GalleryPage.objects.filter(locale_id=self.locale_id).for_cards()
        kinds, kind = GalleryPage.Kind, query.get("kind", "")
        if kind in kinds.values:
            galleries = galleries.filter(kind=kind)
        return galleries, {"kind": kind if kind in kinds.values else "", "kinds": kinds.choices}


class GalleryPage(BasePage):
    """Pictures or videos of one occasion."""

    class Kind(models.TextChoices):
        PHOTOS = "photos", _("photos")
        VIDEOS = "videos", _("videos")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PHOTOS)
    date = models.DateField(_("date"), default=timezone.localdate, db_index=True)
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    photos = StreamField(PhotoBlocks(), blank=True, verbose_name=_("photos"))
    videos = StreamField(VideoBlocks(), blank=True, verbose_name=_("videos"))

    objects = PageManager.from_queryset(GalleryQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("date")]),
        ShortTextPanel("summary"),
        FieldPanel("cover"),
        FieldPanel("photos"),
        FieldPanel("videos"),
    ]
    searched = (*BasePage.searched, "summary", "photos", "videos")
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("Up to sixty pictures, or videos that load only when pressed.")
    thumbnail = "title pictures pictures"

    class Meta:
        verbose_name = _("gallery")

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    def clean(self) -> None:
        """Ask for what the kind promises; a draft may still be empty."""
        super().clean()
        if self.kind == self.Kind.VIDEOS and len(self.photos) and not len(self.videos):
            raise ValidationError({"kind": _("There are photos here, but no video.")})

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"description": self.search_description or self.summary}
