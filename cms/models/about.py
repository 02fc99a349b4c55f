"""About the Union: who it is, where its units are, whom to ring."""

from functools import partial

from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms.blocks import StoryBlocks
from cms.models.base import BasePage, BasePageQuerySet
from cms.panels import ShortTextPanel
from core.pagecache import show
from core.typed import typed_text
from union.models import Unit


class AboutPage(BasePage):
    """The Union on one page: a text, then its units on a map and as a tree."""

    summary = models.CharField(_("in one or two sentences"), max_length=300, blank=True)
    body = StreamField(StoryBlocks(), blank=True, verbose_name=_("text"))

    objects = PageManager.from_queryset(BasePageQuerySet)()

    content_panels = [*BasePage.content_panels, ShortTextPanel("summary"), FieldPanel("body")]
    searched = (*BasePage.searched, "summary", "body")
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.StandardPage"]
    page_description = _("The Union, with its units on a map and as a tree. Officers by unit.")
    thumbnail = "title lines map"
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("about the Union")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        from cms.directory import directory, leaves, units_named

        show(request, "units")
        text = typed_text(request.GET, longest=80)
        units = directory()
        return super().get_context(request, *args, **kwargs) | {
            "description": self.search_description or self.summary,
            "text": text,
            "found": units_named(text) if text else None,
            "directory": units,
            "leaves": SimpleLazyObject(partial(leaves, units)),
        }


class UnitContact(models.Model):
    """How to reach a unit's office, as it says itself."""

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="contact")
    phone = models.CharField(
        _("office phone"),
        max_length=20,
        blank=True,
        validators=[RegexValidator(r"^[0-9+ .()-]{6,20}$", _("Only digits, spaces and + please."))],
    )
    email = models.EmailField(_("office e-mail"), blank=True)
    address = models.CharField(_("where the office is"), max_length=200, blank=True)
    hours = models.CharField(_("when somebody is there"), max_length=120, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("contact of a unit"), _("contacts of units")

    def __str__(self) -> str:
        return str(self.unit)
