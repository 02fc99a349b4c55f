"""Where else the Union speaks: post packs, tracked links, channels and their figures."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutreachConfig(AppConfig):
    name = "outreach"
    verbose_name = _("channels")
