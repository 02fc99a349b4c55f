"""Menu and footer of every page. The same for every visitor."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from cms import chrome as cms_chrome


def chrome(request: HttpRequest) -> dict[str, object]:
    """Return `site_nav`, `site_footer`, `site_owner` and `site_tiles`, read when printed."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    found = SimpleLazyObject(lambda: cms_chrome.read(language))
    return {
        "site_nav": SimpleLazyObject(lambda: _with_current(found["nav"], request.path)),
        "site_footer": SimpleLazyObject(lambda: found["footer"]),
        "site_owner": SimpleLazyObject(lambda: found["footer"]["owner"]),
        "site_tiles": SimpleLazyObject(lambda: found["tiles"]),
    }


def _with_current(nav: list[dict[str, str]], path: str) -> list[dict[str, object]]:
    return [item | {"current": path == item["url"]} for item in nav]
