"""Notices of a unit: numbered, dated, and over on a day."""

from collections.abc import Mapping

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms.blocks import StoryBlocks
from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.listing import ListingPage, lists_of
from cms.panels import ShortTextPanel
from products.paging import home_crumb


class NoticeQuerySet(BasePageQuerySet):
    def for_page(self) -> "NoticeQuerySet":
        return super().for_page().select_related("unit__commune", "unit__province")

    def for_cards(self) -> "NoticeQuerySet":
        """Published notices, newest first, with what a line shows."""
        return (
            self.live()
            .exclude(is_restricted())
            .defer_streamfields()
            .select_related("unit__commune", "locale")
            .order_by("-date", "-pk")
        )

    def current(self) -> "NoticeQuerySet":
        """Those that are not over today."""
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=timezone.localdate()))


class NoticeIndexPage(ListingPage):
    """The notices of all units."""

    page_description = _("Lists the notices of all units; those that are over on request.")
    thumbnail = "title list lines"
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of notices")

    def listed(self, query: Mapping[str, str]) -> tuple[models.QuerySet, dict[str, object]]:
        """What is not over yet; with `show=all` everything."""
        notices = NoticePage.objects.filter(locale_id=self.locale_id).for_cards()
        shows_all = query.get("show") == "all"
        return notices if shows_all else notices.current(), {"shows_all": shows_all}


class NoticePage(BasePage):
    """One notice."""

    number = models.CharField(_("number"), max_length=60, blank=True)
    date = models.DateField(_("date"), default=timezone.localdate, db_index=True)
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("The last day. After it the page stays, and says that it is over."),
    )
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    body = StreamField(StoryBlocks(), verbose_name=_("text"))

    objects = PageManager.from_queryset(NoticeQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        ShortTextPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("number"),
                FieldRowPanel([FieldPanel("date"), FieldPanel("valid_until")]),
            ],
            heading=_("About this notice"),
        ),
        FieldPanel("body"),
    ]
    searched = (*BasePage.searched, "number", "summary", "body")
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("An announcement with a number and a day on which it is over.")
    thumbnail = "card lines"

    class Meta:
        verbose_name = _("notice")
        constraints = [
            models.CheckConstraint(
                name="notice_dates_in_order",
                condition=Q(valid_until=None) | Q(valid_until__gte=F("date")),
            ),
        ]

    @property
    def is_over(self) -> bool:
        return bool(self.valid_until and self.valid_until < timezone.localdate())

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        return super().get_context(request, *args, **kwargs) | {
            "description": self.search_description or self.summary,
            "crumbs": self._crumbs(),
        }

    def _crumbs(self) -> list[dict[str, str]]:
        here = {"title": self.number or self.title}
        if not lists_of(NoticeIndexPage).exists():
            return [home_crumb(), here]
        return [{"title": _("All notices"), "url": reverse("cms:notices")}, here]
