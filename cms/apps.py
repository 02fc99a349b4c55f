from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import (
            below,
            decision_letters,
            featured,
            receivers,  # noqa: F401
            sections,
            site_address,  # noqa: F401
            site_search,
        )
        from cms.translating import rights  # noqa: F401
        from cms.translating.note import translation_note

        decision_letters.connect()
        sections.register()
        site_search.register()
        featured.register()
        below.register_foot(translation_note, template="cms/_translation_note.html")
