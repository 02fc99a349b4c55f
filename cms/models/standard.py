"""Pages that stay: about the Union, how to buy, terms."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks import StoryBlocks
from cms.models.base import BasePage
from cms.panels import ShortTextPanel


class StandardPage(BasePage):
    """A page of text with whatever blocks it needs."""

    summary = models.CharField(_("in one or two sentences"), max_length=300, blank=True)
    body = StreamField(StoryBlocks(), blank=True, verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, ShortTextPanel("summary"), FieldPanel("body")]
    searched = (*BasePage.searched, "summary", "body")
    parent_page_types = ["cms.HomePage", "cms.StandardPage", "cms.AboutPage"]
    subpage_types = ["cms.StandardPage"]
    page_description = _("A page that stays: how to buy, terms, privacy.")
    thumbnail = "title lines lines"

    class Meta:
        verbose_name = _("standard page")
