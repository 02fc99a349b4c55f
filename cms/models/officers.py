"""What only officers read: instructions, minutes, lists to copy."""

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks import StoryBlocks
from cms.models.base import BasePage
from cms.panels import ShortTextPanel


class OfficersPage(BasePage):
    """A page for the officers of its unit and of the units above.

    The first of them in a unit's section is opened by `cms.services.officers.open_room`, which
    closes it and all below it to everybody else.
    """

    summary = models.CharField(_("in one or two sentences"), max_length=300, blank=True)
    body = StreamField(StoryBlocks(), blank=True, verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, ShortTextPanel("summary"), FieldPanel("body")]
    parent_page_types = ["cms.OfficersPage"]  # and one room in each section; see `open_room`
    subpage_types = ["cms.OfficersPage"]
    is_searched = False
    page_description = _("Only officers of the unit and of the units above can read it.")
    thumbnail = "lock title lines"

    class Meta:
        verbose_name = _("page for officers")

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Never a public page, even if somebody took the restriction away."""
        response = super().serve(request, *args, **kwargs)
        request.page_is_public = False
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        below = self.get_children().live().order_by("path")
        return super().get_context(request, *args, **kwargs) | {"below": list(below)}
