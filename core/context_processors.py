"""What every template may use. Nothing here may read the session or the user."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from django.utils.encoding import iri_to_uri
from django.utils.functional import cached_property
from django.utils.translation import get_language_from_path

from core.languages import COMMON, FIRST

# As Facebook and Zalo name them.
OG_LOCALES = {"vi": "vi_VN", "en": "en_GB", "de": "de_DE", "ar": "ar_AR", "hi": "hi_IN"}


def site(request: HttpRequest) -> dict[str, object]:
    """Return the site's name, currency and this page's address in each language."""
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "currency": settings.CURRENCY,
        "debug": settings.DEBUG,
        "alternates": Alternates(request),
        "og_locale": OG_LOCALES.get(translation.get_language() or "", "vi_VN"),
    }


class Alternates:
    """The page in the site's languages; worked out only when a template asks.

    A view whose page has other addresses in other languages sets
    `request.alternate_urls = {"vi": "/vi/…", "en": "/en/…"}`; a missing one is left out.
    If it also sets `request.instead_of_missing`, a function of a language, the chooser leads
    to the address that this returns.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __iter__(self) -> Iterator[dict[str, object]]:
        return iter(self.in_languages)

    @cached_property
    def in_languages(self) -> list[dict[str, object]]:
        """The languages in which the page exists: {code, name, url, is_current}."""
        return list(self._find())

    @cached_property
    def choices(self) -> list[dict[str, object]]:
        """What the language chooser offers; keeps what is asked for behind the "?"."""
        there = {row["code"]: row for row in self.in_languages}
        rows = [there.get(code) or self._missing(code, name) for code, name in settings.LANGUAGES]
        return [row | {"url": f"{row['url']}{self._query(row)}"} for row in rows if row]

    @property
    def x_default(self) -> str:
        """The address for who reads none of the site's languages, "" if there is none.

        Without a language, where the site asks the browser; else the English page.
        """
        if self._given is None:
            language = get_language_from_path(self.request.path)
            return self.request.path.removeprefix(f"/{language}") if language else ""
        return self._given.get(COMMON) or self._given.get(FIRST) or ""

    @property
    def _given(self) -> dict[str, str] | None:
        return getattr(self.request, "alternate_urls", None)

    def _find(self) -> Iterator[dict[str, object]]:
        given = self._given
        current = translation.get_language()
        for code, name in settings.LANGUAGES:
            url = given.get(code) if given is not None else translate_url(self.request.path, code)
            if url:
                yield {"code": code, "name": name, "url": url, "is_current": code == current}

    def _missing(self, code: str, name: str) -> dict[str, object] | None:
        instead = getattr(self.request, "instead_of_missing", None)
        missing = {"code": code, "name": name, "is_current": False, "is_missing": True}
        return missing | {"url": instead(code)} if instead else None

    def _query(self, row: dict[str, object]) -> str:
        query = self.request.META.get("QUERY_STRING", "")
        is_known = self._given is not None  # such a view knows what belongs to its addresses
        return "" if is_known or row["is_current"] or not query else f"?{iri_to_uri(query)}"
