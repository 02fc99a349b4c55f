from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import receivers  # noqa: F401
        from cms.sections import register

        register()
