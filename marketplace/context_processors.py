"""Menu and footer of every page. The same for every visitor."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from cms import chrome as cms_chrome
from core.kept import Kept

_kept = Kept(limit=20)


def chrome(request: HttpRequest) -> dict[str, object]:
    """Return `site_nav`, `site_footer`, `site_owner` and `site_tiles`, read when printed.

    `site_here` is the address of the menu's entry that is this page, else "".
    """
    language = translation.get_language() or settings.LANGUAGE_CODE
    read = partial(cms_chrome.read, language)
    found = SimpleLazyObject(lambda: _kept.get(language, "site", read))
    return {
        "site_nav": SimpleLazyObject(lambda: _with_current(found["nav"], request.path)),
        "site_here": SimpleLazyObject(lambda: _here(found["nav"], request.path)),
        "site_footer": SimpleLazyObject(lambda: found["footer"]),
        "site_owner": SimpleLazyObject(lambda: found["footer"]["owner"]),
        "site_tiles": SimpleLazyObject(lambda: found["tiles"]),
    }


def _with_current(nav: list[dict[str, str]], path: str) -> list[dict[str, object]]:
    return [item | {"current": path == item["url"]} for item in nav]


def _here(nav: list[dict[str, str]], path: str) -> str:
    return path if any(item["url"] == path for item in nav) else ""
