"""Pages that list others of one kind, from all units: good examples, laws, notices, galleries."""

from collections.abc import Mapping

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale

from cms.models.base import BasePage

PER_PAGE = 12


def lists_of(model: type[BasePage]) -> models.QuerySet:
    """Return the published pages of a type a reader can be led to: in her language, or the first.

    None of them: no link may promise one.
    """
    codes = (translation.get_language(), Locale.get_default().language_code)
    return model.objects.live().filter(locale__language_code__in=codes)


class ListingPage(BasePage):
    """What all lists share: an introduction, filters from the address, pages of twelve."""

    intro = models.TextField(_("introduction"), max_length=400, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    searched = (*BasePage.searched, "intro")
    parent_page_types = ["cms.HomePage"]
    is_searched = False
    subpage_types: list[str] = []

    class Meta:
        abstract = True

    def listed(self, query: Mapping[str, str]) -> tuple[models.QuerySet, dict[str, object]]:
        """Return what is shown for a query string, and what the filters show; see subclasses."""
        raise NotImplementedError

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        items, filters = self.listed(request.GET)
        page = Paginator(items, PER_PAGE).get_page(request.GET.get("page"))
        context = super().get_context(request, *args, **kwargs)
        return context | {"items": page, "filters": filters, "description": self.intro}
