from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UnionConfig(AppConfig):
    name = "union"

    def ready(self) -> None:
        from accounts import exports
        from notices import access as log

        from . import receivers
        from .access import is_top_officer

        exports.register("offices", receivers.offices_of, label=_("Terms of office"))
        log.let_in(is_top_officer)
