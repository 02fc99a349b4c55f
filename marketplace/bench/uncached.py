"""The site's settings without a cache: every page and every count is made anew."""

from marketplace.settings import *  # noqa: F403

CACHES = {
    name: {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    for name in ("default", "pages")
}
