"""Laws, decrees and policies, each with three short answers in plain words."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import PageManager
from wagtail.search import index

from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.listing import ListingPage
from cms.models.topic import Topic, TopicLink
from products.paging import home_crumb


class LawQuerySet(BasePageQuerySet):
    def for_page(self) -> "LawQuerySet":
        """Load a law with what its page shows."""
        return super().for_page().select_related("document", "replaced_by__locale")

    def for_cards(self) -> "LawQuerySet":
        """Published ones, the newest first."""
        return (
            self.live()
            .exclude(is_restricted())
            .select_related("replaced_by", "locale")
            .order_by("-issued_date", "-pk")
        )

    def in_force(self, on: date) -> "LawQuerySet":
        """Those that hold on a day."""
        return self.filter(in_force_from__lte=on).filter(
            Q(in_force_until=None) | Q(in_force_until__gt=on)
        )


class LawIndexPage(ListingPage):
    """All laws and policies, by topic, issuer and whether they hold today."""

    subpage_types = ["cms.LawPage"]
    page_description = _("Lists laws and policies with filters.")
    thumbnail = "title list lines"
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of laws and policies")

    def listed(self, query: Mapping[str, str]) -> tuple[models.QuerySet, dict[str, object]]:
        """Filter by `topic`, `issuer` and `force` (now or past)."""
        laws = LawPage.objects.filter(locale_id=self.locale_id).for_cards()
        published = laws.order_by()
        issuers = sorted(set(published.values_list("issuer", flat=True)))
        keys = published.values("topic_links__topic")
        topics = list(Topic.objects.filter(pk__in=keys).order_by("position", "name"))
        issuer, topic, force = (query.get(name, "") for name in ("issuer", "topic", "force"))
        issuer = issuer if issuer in issuers else ""
        topic = topic if topic in {each.slug for each in topics} else ""
        if issuer:
            laws = laws.filter(issuer=issuer)
        if topic:
            laws = laws.filter(topic_links__topic__slug=topic)
        today = timezone.localdate()
        if force == "now":
            laws = laws.in_force(today)
        elif force == "past":
            laws = laws.filter(in_force_until__lte=today)
        else:
            force = ""
        chosen = {"issuer": issuer, "topic": topic, "force": force}
        return laws, {"issuers": issuers, "topics": topics} | chosen


class LawPage(BasePage):
    """One document of the state or the Union."""

    class Kind(models.TextChoices):
        LAW = "law", pgettext_lazy("document", "law")
        RESOLUTION = "resolution", _("resolution")
        DECREE = "decree", _("decree")
        CIRCULAR = "circular", _("circular")
        DECISION = "decision", _("decision")
        DIRECTIVE = "directive", _("directive")
        PLAN = "plan", _("plan")
        GUIDE = "guide", _("guidance")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.LAW)
    number = models.CharField(_("number"), max_length=60, help_text=_("As printed: 17/2023/QH15"))
    issued_date = models.DateField(_("date of issue"), db_index=True)
    issuer = models.CharField(_("who issued it"), max_length=120, db_index=True)
    signer = models.CharField(_("who signed it"), max_length=120, blank=True)
    in_force_from = models.DateField(_("in force from"))
    in_force_until = models.DateField(
        _("no longer in force from"), null=True, blank=True
    )  # the first day it is no longer
    replaced_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("replaced by"),
    )
    document = models.ForeignKey(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("the document as PDF"),
    )
    source_url = models.URLField(
        _("address of the official text"),
        blank=True,
        help_text=_("Of the official gazette or the national database of laws."),
    )
    about = models.TextField(_("What is it about?"), max_length=400)
    for_whom = models.TextField(_("Whom does it concern?"), max_length=400)
    to_do = models.TextField(_("What can I do with it?"), max_length=400)

    objects = PageManager.from_queryset(LawQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
                FieldRowPanel([FieldPanel("issued_date"), FieldPanel("issuer")]),
                FieldPanel("signer"),
            ],
            heading=_("The document"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("in_force_from"), FieldPanel("in_force_until")]),
                FieldPanel("replaced_by"),
            ],
            heading=_("When it holds"),
        ),
        MultiFieldPanel(
            [FieldPanel("about"), FieldPanel("for_whom"), FieldPanel("to_do")],
            heading=_("In plain words"),
            help_text=_("Two or three short sentences each, as one would tell a neighbour."),
        ),
        FieldPanel("document"),
        FieldPanel("source_url"),
        MultipleChooserPanel(
            "topic_links", chooser_field_name="topic", heading=_("Topics"), label=_("topic")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.FilterField("issued_date")]
    searched = (*BasePage.searched, "number", "issuer", "about", "for_whom", "to_do")
    parent_page_types = ["cms.LawIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A law, decree or plan with number, effect, PDF and three short answers.")
    thumbnail = "title card lines"

    class Meta:
        verbose_name = _("law or policy")
        constraints = [
            models.CheckConstraint(
                name="law_dates_in_order",
                condition=Q(in_force_until=None) | Q(in_force_until__gt=F("in_force_from")),
            ),
            models.CheckConstraint(
                name="law_not_replaced_by_itself", condition=~Q(replaced_by=F("pk"))
            ),
        ]

    @property
    def summary(self) -> str:
        """What a list and a search result say of it."""
        return self.about

    def state_on(self, day: date) -> str:
        """Return "coming", "now" or "past"."""
        if self.in_force_until and self.in_force_until <= day:
            return "past"
        return "now" if self.in_force_from <= day else "coming"

    @property
    def state(self) -> str:
        return self.state_on(timezone.localdate())

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        successor = self.replaced_by
        above = self.get_parent()
        index_url = above.get_url(request) if above.live else ""
        upwards = {"title": above.title, "url": index_url} if index_url else home_crumb()
        return super().get_context(request, *args, **kwargs) | {
            "description": self.search_description or self.about,
            "successor": successor if successor and successor.live else None,
            "topics": [link.topic for link in self.topic_links.select_related("topic")],
            "index_url": index_url,
            "crumbs": [upwards, {"title": self.number}],
            "replaces": list(self.replaces.live().order_by("-issued_date", "pk")),
        }


class LawTopicLink(TopicLink):
    """A topic of a law."""

    page = ParentalKey(LawPage, on_delete=models.CASCADE, related_name="topic_links")

    class Meta(TopicLink.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "topic"], name="law_topic_once")]
