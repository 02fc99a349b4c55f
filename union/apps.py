from django.apps import AppConfig


class UnionConfig(AppConfig):
    name = "union"

    def ready(self) -> None:
        from accounts import exports

        from . import receivers

        exports.register("offices", receivers.offices_of)
