"""Good examples: people and groups others can learn from, and the units that do the same."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from cms.blocks import StoryBlocks
from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.listing import ListingPage
from cms.models.topic import TopicLink
from cms.panels import ShortTextPanel
from core.keys import random_key
from union.models import Unit


class Who(models.TextChoices):
    """Whom an example is about."""

    PERSON = "person", _("a person")
    GROUP = "group", _("a group")


class GoodExampleIndexPage(ListingPage):
    """All good examples of the province."""

    page_description = _("Lists the good examples of all units, with the form to name one.")
    thumbnail = "title pictures lines"
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of good examples")

    def listed(self, query: Mapping[str, str]) -> tuple[models.QuerySet, dict[str, object]]:
        """Filter by `who`."""
        items = GoodExamplePage.objects.filter(locale_id=self.locale_id).for_cards()
        who = query.get("who", "")
        if who in Who.values:
            items = items.filter(who=who)
        return items, {"who": who if who in Who.values else "", "choices": Who.choices}


class GoodExampleQuerySet(BasePageQuerySet):
    def for_page(self) -> "GoodExampleQuerySet":
        """Load an example with what its head shows."""
        pages = super().for_page().select_related("cover", "unit__commune", "unit__province")
        return pages.prefetch_related("cover__renditions")

    def for_cards(self) -> "GoodExampleQuerySet":
        """Published ones, newest first, each with `copies`: units that do the same."""
        return (
            self.live()
            .exclude(is_restricted())
            .defer_streamfields()
            .select_related("cover", "unit__commune", "locale")
            .prefetch_related("cover__renditions")
            .annotate(copies=Replication.count_for("translation_key"))
            .order_by("-year", "-first_published_at", "-pk")
        )


class GoodExamplePage(BasePage):
    """One person or group, what she did, and how others can."""

    who = models.CharField(_("whom it is about"), max_length=10, choices=Who, default=Who.PERSON)
    name = models.CharField(
        _("name of the person or group"),
        max_length=120,
        help_text=_("As she wants to be named: “Chị Nguyễn Thị Hoa, xã Gia Viễn”."),
    )
    year = models.PositiveSmallIntegerField(_("year"), db_index=True)
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    result = models.CharField(
        _("what changed, in figures"),
        max_length=160,
        blank=True,
        help_text=_("“32 households sort their waste; 14 million đồng for the children's fund”."),
    )
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    body = StreamField(
        StoryBlocks(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("Say how it was done, step by step, so that another unit can do the same."),
    )

    objects = PageManager.from_queryset(GoodExampleQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("name"), FieldRowPanel([FieldPanel("who"), FieldPanel("year")])],
            heading=_("About whom"),
        ),
        ShortTextPanel("summary"),
        ShortTextPanel("result"),
        FieldPanel("cover"),
        FieldPanel("body"),
        MultipleChooserPanel(
            "topic_links", chooser_field_name="topic", heading=_("Topics"), label=_("topic")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.FilterField("year")]
    searched = (*BasePage.searched, "name", "summary", "result", "body")
    takes_part = True
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A person or group others can learn from. Other units say “we do it too”.")
    thumbnail = "picture title lines"

    class Meta:
        verbose_name = _("good example")

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from cms.selectors import copies_of, nomination_of

        return super().get_context(request, *args, **kwargs) | {
            "description": self.search_description or self.summary,
            "copies": SimpleLazyObject(partial(copies_of, self.translation_key)),
            "nomination": SimpleLazyObject(partial(nomination_of, self.translation_key)),
        }


class ExampleTopicLink(TopicLink):
    """A topic of a good example."""

    page = ParentalKey(GoodExamplePage, on_delete=models.CASCADE, related_name="topic_links")

    class Meta(TopicLink.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "topic"], name="example_topic_once"),
        ]


class Nomination(models.Model):
    """Somebody names a good example; an officer of the unit finds out whether it is one."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("named")
        VERIFIED = "verified", _("verified")
        DECLINED = "declined", _("not taken up")

    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    who = models.CharField(_("whom it is about"), max_length=10, choices=Who)
    name = models.CharField(_("name of the person or group"), max_length=120)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    reason = models.TextField(_("why she is a good example"), max_length=2000)
    sender = models.CharField(_("your name"), max_length=120)
    contact = models.CharField(_("your phone or e-mail"), max_length=120)
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    created_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.TextField(_("what was found"), max_length=1000, blank=True)
    example_key = models.UUIDField(null=True, blank=True, unique=True)  # of the pages made from it

    class Meta:
        verbose_name, verbose_name_plural = _("nomination"), _("nominations")
        indexes = [models.Index(fields=["status", "created_at"], name="nomination_waiting")]
        constraints = [
            models.CheckConstraint(
                name="nomination_decided_by_somebody",
                condition=Q(status="waiting", decided_at=None, decided_by=None)
                | Q(status__in=["verified", "declined"], decided_at__isnull=False)
                & Q(decided_by__isnull=False),
            ),
            models.CheckConstraint(
                name="nomination_page_only_when_verified",
                condition=Q(example_key=None) | Q(status="verified"),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Replication(models.Model):
    """A unit does what a good example showed, and says a year later whether it still does."""

    example_key = models.UUIDField(db_index=True)  # translation_key of the GoodExamplePages
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    since = models.DateField(_("since"))
    note = models.CharField(_("how it goes there"), max_length=300, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    check_on = models.DateField(_("to be asked again on"))
    checked_at = models.DateTimeField(null=True, blank=True)
    goes_on = models.BooleanField(_("it goes on"), null=True, blank=True)
    check_note = models.CharField(_("what became of it"), max_length=300, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("replication"), _("replications")
        constraints = [
            models.UniqueConstraint(
                fields=["example_key", "unit"], name="replication_once_per_unit"
            ),
            models.CheckConstraint(
                name="replication_answer_has_a_day",
                condition=Q(checked_at=None, goes_on=None)
                | Q(checked_at__isnull=False, goes_on__isnull=False),
            ),
            models.CheckConstraint(
                name="replication_asked_after_it_began", condition=Q(check_on__gt=F("since"))
            ),
        ]

    def __str__(self) -> str:
        return str(self.unit)

    @staticmethod
    def count_for(field: str) -> models.expressions.Combinable:
        """Return the number of units that do it today, for a query with this key in `field`."""
        going = Replication.objects.filter(example_key=models.OuterRef(field))
        going = going.exclude(goes_on=False).order_by().values("example_key")
        counted = going.annotate(many=models.Count("pk")).values("many")
        return models.functions.Coalesce(
            models.Subquery(counted, output_field=models.IntegerField()), 0
        )


def example_pages(key: UUID) -> models.QuerySet:
    """Return the pages of an example, in every language."""
    return GoodExamplePage.objects.filter(translation_key=key).select_related("locale")
