"""The first page of the site, composed by editors."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms.blocks.home import HomeBlocks
from cms.models.base import BasePage, BasePageQuerySet
from cms.panels import ShortTextPanel


class HomePageQuerySet(BasePageQuerySet):
    def for_page(self) -> "HomePageQuerySet":
        """Load a home page with the pictures named in its head and at its top."""
        pages = super().for_page().select_related("hero_picture")
        return pages.prefetch_related("hero_picture__renditions")


class HomePage(BasePage):
    """A promise, one button, and blocks in the order editors like."""

    promise = models.CharField(_("promise"), max_length=90)
    lead = models.CharField(_("in one or two sentences"), max_length=200, blank=True)
    button_text = models.CharField(_("words on the button"), max_length=40, blank=True)
    hero_picture = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("large picture"),
        help_text=_("Twice as wide as high. Without one, the drawn landscape is shown."),
    )
    body = StreamField(HomeBlocks(), blank=True, verbose_name=_("blocks"))

    objects = PageManager.from_queryset(HomePageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("promise"),
                ShortTextPanel("lead"),
                FieldPanel("button_text"),
                FieldPanel("hero_picture"),
            ],
            heading=_("Top of the page"),
        ),
        FieldPanel("body"),
    ]
    searched = (*BasePage.searched, "promise", "lead", "body")
    parent_page_types = ["wagtailcore.Page"]
    # What may stand here says so itself (`parent_page_types`): apps above add their own.
    template = "cms/home_page.html"
    is_searched = False
    page_description = _("The first page of the site in one language.")
    thumbnail = "picture title pictures"

    class Meta:
        verbose_name = _("home page")

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.hero_picture
