"""What machines ask for: robots.txt and whether the site is well."""

import shutil

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.pagecache import public_page
from products.search.status import status

LEAST_FREE = 500 * 1024 * 1024  # bytes on the disk that takes uploads
CLOSED = ("/staff/", "/documents/", "/*/orders/", "/*/account/", "/*/me/", "/*/desk/", "/*?")


@require_safe
@public_page
def robots(request: HttpRequest) -> HttpResponse:
    """Let search engines read what is public."""
    sitemap = settings.SITE_URL + reverse("sitemap")
    rules = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), "", f"Sitemap: {sitemap}"]
    return HttpResponse("\n".join([*rules, ""]), content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when database, cache and disk work, else 503 with what does not.

    Who answers searches is told beside: without its search server the site works too.
    """
    checks = {"database": _database_answers, "cache": _cache_keeps, "disk": _disk_has_room}
    results = {name: _works(check) for name, check in checks.items()}
    search = status() if results["database"] else {}
    is_well = all(results.values())
    return JsonResponse(results | {"search": search}, status=200 if is_well else 503)


def _works(check: object) -> bool:
    try:
        return bool(check())
    except Exception:  # noqa: BLE001  whatever is wrong, the answer is "not well"
        return False


def _database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _cache_keeps() -> bool:
    caches["default"].set("health", 1, 10)
    return caches["default"].get("health") == 1


def _disk_has_room() -> bool:
    return shutil.disk_usage(settings.VAR_DIR).free > LEAST_FREE
