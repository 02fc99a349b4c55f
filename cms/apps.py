from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import below, featured, receivers, sections, site_search  # noqa: F401
        from cms.translating import rights  # noqa: F401
        from cms.translating.note import translation_note

        sections.register()
        site_search.register()
        featured.register()
        below.register_foot(translation_note, template="cms/_translation_note.html")
