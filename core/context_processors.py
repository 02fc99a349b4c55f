"""What every template may use. Nothing here may read the session or the user."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from django.utils.functional import cached_property


def site(request: HttpRequest) -> dict[str, object]:
    """Return the site's name, currency and this page's address in each language."""
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "currency": settings.CURRENCY,
        "debug": settings.DEBUG,
        "alternates": Alternates(request),
    }


class Alternates:
    """The page in the site's languages; worked out only when a template asks.

    A view whose page has other addresses in other languages sets
    `request.alternate_urls = {"vi": "/vi/…", "en": "/en/…"}`; a missing one is left out.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __iter__(self) -> Iterator[dict[str, object]]:
        return iter(self.in_languages)

    @cached_property
    def in_languages(self) -> list[dict[str, object]]:
        return list(self._find())

    def _find(self) -> Iterator[dict[str, object]]:
        given = getattr(self.request, "alternate_urls", None)
        current = translation.get_language()
        for code, name in settings.LANGUAGES:
            url = given.get(code) if given is not None else translate_url(self.request.path, code)
            if url:
                yield {"code": code, "name": name, "url": url, "is_current": code == current}
