from django.apps import AppConfig


class UnionConfig(AppConfig):
    name = "union"

    def ready(self) -> None:
        from accounts import exports
        from notices import access as log

        from . import receivers
        from .access import is_top_officer

        exports.register("offices", receivers.offices_of)
        log.let_in(is_top_officer)
