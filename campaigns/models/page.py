"""Campaign pages: what an editor composes. What people do in a campaign are plain rows.

A campaign has a page in each language; rows hang on the one that was written first, its
`origin`, from which goal, dates and kind are read in every language.
"""

import uuid
from functools import cached_property

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from cms.blocks import StoryBlocks
from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.links import ProductLink, SellerLink
from cms.panels import ShortTextPanel
from core.pagecache import show


class CampaignPageQuerySet(BasePageQuerySet):
    def for_page(self) -> "CampaignPageQuerySet":
        """Load a campaign with what its head shows."""
        pages = super().for_page().select_related("cover", "unit").with_origin()
        return pages.prefetch_related("cover__renditions")

    def with_origin(self) -> "CampaignPageQuerySet":
        """Note on each page which one was written first: `first_pk`."""
        same = CampaignPage.objects.filter(translation_key=models.OuterRef("translation_key"))
        return self.annotate(first_pk=models.Subquery(same.order_by("pk").values("pk")[:1]))

    def for_cards(self) -> "CampaignPageQuerySet":
        """Published campaigns with all that a card shows; two queries."""
        public = self.live().exclude(is_restricted()).defer_streamfields()
        return public.select_related("cover", "unit", "locale").prefetch_related(
            "cover__renditions"
        )

    def origins(self) -> "CampaignPageQuerySet":
        """One page a campaign: the one that was written first."""
        earlier = CampaignPage.objects.filter(
            translation_key=models.OuterRef("translation_key"), pk__lt=models.OuterRef("pk")
        )
        return self.exclude(models.Exists(earlier))


class CampaignIndexPage(BasePage):
    """All campaigns: what runs now, what comes, what is over."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, ShortTextPanel("intro")]
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["campaigns.CampaignPage"]
    max_count_per_parent = 1
    page_description = _("Lists all campaigns of all units by itself, those that run now first.")
    thumbnail = "title bar bar bar"

    class Meta:
        verbose_name = _("campaigns")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from campaigns.selectors import campaign_groups

        show(request, "campaigns")
        groups = campaign_groups(locale_id=self.locale_id, today=timezone.localdate())
        return super().get_context(request, *args, **kwargs) | {"groups": groups}


class CampaignPage(BasePage):
    """Something the Union asks people to join, with a goal and how far it is."""

    class Kind(models.TextChoices):
        INFORMATION = "information", _("information campaign")
        HOUSEHOLD = "household", _("household campaign")
        RESCUE = "rescue", _("rescue campaign")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.INFORMATION)
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    starts_on = models.DateField(_("begins on"), default=timezone.localdate)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)  # its last day
    goal = models.CharField(
        _("goal"), max_length=200, help_text=_("Such as: every family sorts its waste by Tet.")
    )
    goal_amount = models.PositiveIntegerField(
        _("goal as a number"),
        null=True,
        blank=True,
        help_text=_(
            "What the bar is measured by. Household and rescue campaigns count by themselves."
        ),
    )
    measure = models.CharField(
        _("what is counted"), max_length=40, blank=True, help_text=_("Such as: families, kg, trees")
    )
    criteria = models.ForeignKey(
        "campaigns.CriteriaSet",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="campaigns",
        verbose_name=_("criteria"),
        help_text=_("For a household campaign: what families are looked at for."),
    )
    body = StreamField(StoryBlocks(), blank=True, verbose_name=_("text"))

    objects = PageManager.from_queryset(CampaignPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        ShortTextPanel("summary"),
        FieldPanel("cover"),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("goal"),
                FieldRowPanel([FieldPanel("goal_amount"), FieldPanel("measure")]),
                FieldPanel("criteria"),
            ],
            heading=_("About this campaign"),
        ),
        InlinePanel("taking_part", heading=_("Units taking part"), label=_("unit")),
        FieldPanel("body"),
        MultipleChooserPanel(
            "product_links",
            chooser_field_name="product",
            heading=_("Products"),
            label=_("product"),
        ),
        MultipleChooserPanel(
            "seller_links", chooser_field_name="seller", heading=_("Sellers"), label=_("seller")
        ),
        MultipleChooserPanel(
            "page_links",
            chooser_field_name="page",
            heading=_("Courses and other pages"),
            label=_("page"),
        ),
    ]
    search_fields = [*BasePage.search_fields, index.FilterField("kind")]
    searched = (*BasePage.searched, "summary", "goal", "body")
    takes_part = True
    parent_page_types = ["campaigns.CampaignIndexPage", "cms.NewsIndexPage"]
    subpage_types: list[str] = []
    template = "campaigns/campaign_page.html"
    page_description = _("A goal, dates, a bar that moves, and what people can do.")
    thumbnail = "picture title bar"

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        constraints = [
            models.CheckConstraint(
                name="campaign_dates_in_order",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="campaign_goal_positive",
                condition=Q(goal_amount=None) | Q(goal_amount__gt=0),
            ),
        ]

    @cached_property
    def origin(self) -> "CampaignPage":
        """The page written first, on which all rows hang. One query, none if that is known."""
        if self.pk and getattr(self, "first_pk", None) == self.pk:
            return self
        same = CampaignPage.objects.filter(translation_key=self.translation_key)
        first = same.order_by("pk").first()
        return self if first is None or first.pk == self.pk else first

    @property
    def subject(self) -> str:
        """What it is called where it is followed, counted or tracked."""
        return f"page:{self.translation_key}"

    @property
    def stamp(self) -> str:
        """The name under which its numbers change; see `core.pagecache`."""
        return stamp_of(self.translation_key)

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    @property
    def staff_url(self) -> str:
        return reverse("campaign_staff", args=[self.translation_key])

    def is_running(self, today: object) -> bool:
        """Whether it has begun and is not over."""
        return self.starts_on <= today and (self.ends_on is None or self.ends_on >= today)

    def clean(self) -> None:
        from campaigns.checks import check_campaign

        super().clean()
        check_campaign(self)

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from campaigns.showing import campaign_context

        show(request, self.stamp)
        return (
            super().get_context(request, *args, **kwargs)
            | {"description": self.search_description or self.summary}
            | campaign_context(request, self)
        )


def stamp_of(key: uuid.UUID) -> str:
    """Return the stamp of a campaign by its translation key."""
    return f"campaign:{key}"


class CampaignUnit(Orderable):
    """A unit that takes part, and what it wants to reach."""

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="taking_part")
    unit = models.ForeignKey("union.Unit", models.PROTECT, related_name="+", verbose_name=_("unit"))
    target = models.PositiveIntegerField(
        _("its own goal"), null=True, blank=True, help_text=_("In what the campaign counts.")
    )

    panels = [FieldRowPanel([FieldPanel("unit"), FieldPanel("target")])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "unit"], name="campaign_unit_once"),
        ]

    def __str__(self) -> str:
        return str(self.unit)


class CampaignProductLink(ProductLink):
    """A product the campaign is about."""

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="product_links")

    class Meta(ProductLink.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "product"], name="campaign_product_once"),
        ]


class CampaignSellerLink(SellerLink):
    """A seller the campaign is about."""

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="seller_links")

    class Meta(SellerLink.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "seller"], name="campaign_seller_once"),
        ]


class CampaignPageLink(Orderable):
    """A course or another page that goes with the campaign."""

    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="page_links")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")

    panels = [FieldPanel("page")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["campaign", "page"], name="campaign_page_once"),
        ]

    def __str__(self) -> str:
        return str(self.page)
