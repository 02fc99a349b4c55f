"""Events: livestreams, conferences, fairs, market days."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.links import ProductLink
from cms.panels import ShortTextPanel
from core.moments import check_year
from core.videos import Video, video_at
from fanpages.models.fan_page import ABOUT_FEATURES, LONGEST_ABOUT
from fanpages.models.post import check_video
from union.models import Unit

EARLY = timedelta(minutes=10)  # a livestream counts as live from so long before it begins


class EventPageQuerySet(BasePageQuerySet):
    def for_page(self) -> "EventPageQuerySet":
        """Load an event with its head."""
        pages = super().for_page().select_related("cover", "unit", "commune__province")
        pages = pages.select_related("host_seller__logo", "host_seller__commune")
        return pages.prefetch_related("cover__renditions")

    def for_cards(self) -> "EventPageQuerySet":
        """Published events with all that a card shows, in one query."""
        events = self.live().exclude(is_restricted())
        return events.select_related("unit__commune", "commune__province", "locale")

    def in_language(self, code: str) -> "EventPageQuerySet":
        """Events for a reader of `code`: in her language, else as they were written."""
        translated = EventPage.objects.live().filter(
            translation_key=OuterRef("translation_key"), locale__language_code=code
        )
        original = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
        return self.filter(Q(locale__language_code=code) | original)

    def beneath(self, unit: Unit) -> "EventPageQuerySet":
        """What a unit plans, and all units below it."""
        return self.filter(unit__in=Unit.objects.beneath([unit.path]))

    def coming(self, now: datetime) -> "EventPageQuerySet":
        """Those that are not over, the next one first."""
        return self.filter(ends_at__gt=now).order_by("starts_at", "pk")

    def past(self, now: datetime) -> "EventPageQuerySet":
        """Those that are over, the last one first."""
        return self.filter(ends_at__lte=now).order_by("-starts_at", "-pk")


class EventPage(BasePage):
    """Something that begins at a time, at a place or online."""

    class Kind(models.TextChoices):
        LIVESTREAM = "livestream", _("livestream")
        CONFERENCE = "conference", _("conference")
        FAIR = "fair", _("fair")
        MARKET = "market", _("market day")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    body = RichTextField(
        _("text"),
        features=ABOUT_FEATURES,
        blank=True,
        validators=[MaxLengthValidator(LONGEST_ABOUT)],
    )
    place = models.CharField(
        _("where"), max_length=200, blank=True, help_text=_("Empty: only on the internet.")
    )
    commune = models.ForeignKey(
        "places.Commune",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("commune or ward"),
    )
    video = models.CharField(
        _("livestream"),
        max_length=300,
        blank=True,
        validators=[check_video],
        help_text=_("The address at YouTube, Facebook, TikTok or Vimeo."),
    )
    replay = models.CharField(
        _("to watch afterwards"), max_length=300, blank=True, validators=[check_video]
    )
    host_name = models.CharField(_("who leads through it"), max_length=120, blank=True)
    host_seller = models.ForeignKey(
        "cooperatives.Seller",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("whose goods are sold"),
        help_text=_("A sales livestream must name the seller."),
    )
    takes_registrations = models.BooleanField(_("people register"), default=False)
    places = models.PositiveIntegerField(
        _("number of places"), null=True, blank=True, help_text=_("Empty: as many as come.")
    )
    registration_until = models.DateTimeField(
        _("registration ends"), null=True, blank=True, help_text=_("Empty: when it begins.")
    )
    peak_viewers = models.PositiveIntegerField(
        _("most viewers at once"), null=True, blank=True, help_text=_("As the other site says.")
    )

    objects = PageManager.from_queryset(EventPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        ShortTextPanel("summary"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        MultiFieldPanel([FieldPanel("place"), FieldPanel("commune")], heading=_("Where it is")),
        FieldPanel("cover"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("video"), FieldPanel("replay"), FieldPanel("peak_viewers")],
            heading=_("To watch"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("host_name"),
                FieldPanel("host_seller"),
            ],
            heading=_("Who answers for it"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("takes_registrations"),
                FieldPanel("places"),
                FieldPanel("registration_until"),
            ],
            heading=_("Registration"),
        ),
        MultipleChooserPanel(
            "product_links",
            chooser_field_name="product",
            heading=_("Products it shows"),
            label=_("product"),
        ),
    ]
    searched = (*BasePage.searched, "summary", "body", "place", "host_name")
    takes_part = True
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A livestream, conference, fair or market day, with registration.")
    thumbnail = "title dates lines"

    class Meta:
        verbose_name = _("event")
        constraints = [
            models.CheckConstraint(
                name="event_ends_after_it_begins", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="event_has_places_or_no_limit",
                condition=Q(places=None) | Q(places__gt=0),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        for name in ("starts_at", "ends_at", "registration_until"):
            self._check_year(name)
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end comes before the beginning.")})
        if self.kind == self.Kind.LIVESTREAM and not (self.host_seller_id or self.host_name):
            sentence = _("Say who leads through the livestream: the law asks for it.")
            raise ValidationError({"host_name": sentence})

    def _check_year(self, name: str) -> None:
        try:
            check_year(getattr(self, name) or timezone.now())
        except ValidationError as error:
            raise ValidationError({name: error}) from error

    @property
    def subject(self) -> str:
        return f"page:{self.translation_key}"

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    @property
    def is_online(self) -> bool:
        return not self.place and not self.commune_id

    @property
    def is_over(self) -> bool:
        return self.ends_at <= timezone.now()

    @property
    def is_running(self) -> bool:
        return self.starts_at - EARLY <= timezone.now() < self.ends_at

    @property
    def lasts_one_day(self) -> bool:
        return timezone.localdate(self.starts_at) == timezone.localdate(self.ends_at)

    @cached_property
    def moving_picture(self) -> Video | None:
        """What can be watched: the stream, afterwards its replay."""
        address = self.replay if self.is_over else self.video
        return video_at(address) if address else None

    def takes_more(self, now: datetime) -> bool:
        """Return True while one can register."""
        return self.takes_registrations and now < (self.registration_until or self.starts_at)

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from fanpages.page_contexts import event_context  # which needs the models

        return super().get_context(request, *args, **kwargs) | event_context(self, request)


class EventProductLink(ProductLink):
    """A product an event shows."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="product_links")

    class Meta(ProductLink.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "product"], name="event_product_once"),
        ]
