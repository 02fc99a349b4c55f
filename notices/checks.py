"""Short texts must fit in every language, with the longest values."""

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import Error, register
from django.utils import translation

from notices.kinds import known, too_long
from notices.short_texts import LONGEST


@register()
def short_texts_fit(app_configs: list[AppConfig] | None, **kwargs: object) -> list[Error]:
    """Name kinds whose translation is too long."""
    found = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found += [
                Error(
                    f"The short text of {kind.name} may be longer than {LONGEST} letters "
                    f"in “{language}”.",
                    id="notices.E001",
                )
                for kind in known()
                if too_long(kind)
            ]
    return found
