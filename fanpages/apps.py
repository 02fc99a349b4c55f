"""What units and sellers say day by day: fan pages, posts, events."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FanpagesConfig(AppConfig):
    name = "fanpages"
    verbose_name = _("fan pages and posts")
