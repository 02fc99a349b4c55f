"""Taking part: follow, react, comment, ask the Union, newsletter."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "community"
    verbose_name = _("taking part")

    def ready(self) -> None:
        from community import receivers, sections

        receivers.register()
        sections.register()
