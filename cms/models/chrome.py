"""Menu and footer, which editors change in the site's settings."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from cms.blocks.links import FooterBlocks, LinkBlocks


def _in_all_languages(name: str) -> list[FieldPanel]:
    return [FieldPanel(f"{name}{end}") for end in ("", "_en", "_de", "_ar", "_hi")]


@register_setting(icon="bars")
class SiteChrome(BaseSiteSetting):
    """What stands above and below every page."""

    menu = StreamField(
        LinkBlocks(),
        blank=True,
        verbose_name=_("links after the categories"),
        help_text=_("The groups of products come first by themselves."),
    )
    footer = StreamField(FooterBlocks(), blank=True, verbose_name=_("columns of the footer"))
    phone = models.CharField(_("phone of the help desk"), max_length=20, blank=True)
    hours = models.CharField(_("when it answers, in Vietnamese"), max_length=200, blank=True)
    hours_en = models.CharField(_("when it answers, in English"), max_length=200, blank=True)
    hours_de = models.CharField(_("when it answers, in German"), max_length=200, blank=True)
    hours_ar = models.CharField(_("when it answers, in Arabic"), max_length=200, blank=True)
    hours_hi = models.CharField(_("when it answers, in Hindi"), max_length=200, blank=True)
    publisher = models.CharField(_("who publishes, in Vietnamese"), max_length=200, blank=True)
    publisher_en = models.CharField(_("who publishes, in English"), max_length=200, blank=True)
    publisher_de = models.CharField(_("who publishes, in German"), max_length=200, blank=True)
    publisher_ar = models.CharField(_("who publishes, in Arabic"), max_length=200, blank=True)
    publisher_hi = models.CharField(_("who publishes, in Hindi"), max_length=200, blank=True)
    licence = models.CharField(
        _("licence of the site, in Vietnamese"),
        max_length=200,
        blank=True,
        help_text=_("Number, date and issuer of the licence for an electronic information page."),
    )
    licence_en = models.CharField(_("licence of the site, in English"), max_length=200, blank=True)
    licence_de = models.CharField(_("licence of the site, in German"), max_length=200, blank=True)
    licence_ar = models.CharField(_("licence of the site, in Arabic"), max_length=200, blank=True)
    licence_hi = models.CharField(_("licence of the site, in Hindi"), max_length=200, blank=True)

    resolved = models.JSONField(default=dict, editable=False)  # by language; see cms.chrome

    panels = [
        FieldPanel("menu"),
        FieldPanel("footer"),
        MultiFieldPanel(
            [FieldPanel("phone"), *_in_all_languages("hours")],
            heading=_("Help"),
        ),
        MultiFieldPanel(
            [*_in_all_languages("publisher"), *_in_all_languages("licence")],
            heading=_("Who answers for the site"),
        ),
    ]

    class Meta:
        verbose_name = _("menu and footer")
