"""A unit's own page, and opening those of many units at once."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from cms.models.base import BasePage, BasePageQuerySet
from cms.panels import ShortTextPanel
from union.models import Unit

ABOUT_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link"]
LONGEST_ABOUT = 5000  # letters, tags included


class FanPageQuerySet(BasePageQuerySet):
    def for_page(self) -> "FanPageQuerySet":
        """Load a fan page with its unit and cover."""
        pages = (
            super().for_page().select_related("cover", "locale", "unit__commune", "unit__province")
        )
        return pages.prefetch_related("cover__renditions")


class FanPage(BasePage):
    """What a unit says of itself, and all its posts. One for a unit and a language."""

    intro = models.CharField(
        _("in one sentence"),
        max_length=200,
        blank=True,
        help_text=_("Whom the unit is there for. It stands under the name."),
    )
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    about = RichTextField(
        _("about the unit"),
        features=ABOUT_FEATURES,
        blank=True,
        validators=[MaxLengthValidator(LONGEST_ABOUT)],
    )
    address = models.CharField(_("where the office is"), max_length=200, blank=True)
    phone = models.CharField(_("phone of the office"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail of the office"), blank=True)
    hours = models.CharField(_("when somebody is there"), max_length=120, blank=True)
    # "<unit>:<locale>", so that the database holds "one for a unit and a language".
    spot = models.CharField(max_length=40, null=True, editable=False)  # noqa: DJ001 - unique

    objects = PageManager.from_queryset(FanPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        ShortTextPanel("intro"),
        FieldPanel("cover"),
        FieldPanel("about"),
        MultiFieldPanel(
            [FieldPanel("address"), FieldPanel("phone"), FieldPanel("email"), FieldPanel("hours")],
            heading=_("How to reach the unit"),
        ),
    ]
    searched = (*BasePage.searched, "intro", "about", "address")
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("A unit’s own page: who it is, how to reach it, all its posts.")
    thumbnail = "face pictures lines"

    class Meta:
        verbose_name = _("fan page")
        constraints = [
            models.UniqueConstraint(fields=["spot"], name="fan_page_once"),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep `spot` in step with unit and language, of which a constraint can't speak."""
        self.spot = f"{self.unit_id}:{self.locale_id}" if self.unit_id else None
        super().save(*args, **kwargs)

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from fanpages.page_contexts import fan_page_context  # which needs the models

        context = super().get_context(request, *args, **kwargs)
        return context | fan_page_context(self, request)


class FanPageOpening(models.Model):
    """Somebody's wish to open the fan pages of a unit and all below it, and how far it is.

    In the texts `{unit}` stands for the name of each unit and `{place}` for where it works.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    title = models.CharField(max_length=150)
    intro = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)  # paragraphs as typed
    cover = models.ForeignKey("images.Photo", models.SET_NULL, null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    total = models.PositiveIntegerField(default=0)  # pages that were missing when it began
    done = models.PositiveIntegerField(default=0)  # of these, opened so far
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="fan_page_opening_done_within_total",
                condition=models.Q(done__lte=models.F("total")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.done}/{self.total}"

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None
