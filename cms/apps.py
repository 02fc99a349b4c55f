from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import featured, receivers, sections, site_search  # noqa: F401

        sections.register()
        site_search.register()
        featured.register()
