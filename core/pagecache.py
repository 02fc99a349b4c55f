"""Public pages, made once and served to everybody until what they show changes.

A view says with `@public_page` that its answer is the same for every visitor, and with
`show(request, "product:7", "catalogue")` what it depends on. A service that changes one
of these calls `touch("product:7")`, which stamps the name with the time. A stored page is
good while it is younger than all its stamps, so nothing has to be found and deleted, and
a page that was being made while a change was written is never served again.

Stamps live in Redis when the site has it (several machines), else in a small file mapped
into the memory of every process of this machine.
"""

import gzip
import hashlib
import mmap
import time
import zlib
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache, wraps
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import ResponseHeaders
from django.utils.cache import patch_vary_headers

SLOTS = 8192  # stamps in the file; two names that share one only empty a page too many
SMALLEST_TO_COMPRESS = 600  # bytes
BROWSER_RULE = "public, max-age=0, s-maxage=30, must-revalidate"


@lru_cache(maxsize=SLOTS)
def slot(name: str) -> int:
    """Return the place of a name in the file."""
    return zlib.crc32(name.encode()) % SLOTS


class FileStamps:
    """Times of the last changes in a file shared by all processes of a machine."""

    def __init__(self, path: Path) -> None:
        size = SLOTS * 8
        if not path.exists() or path.stat().st_size != size:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(bytes(size))
        with path.open("r+b") as file:
            self.times = memoryview(mmap.mmap(file.fileno(), size)).cast("q")  # ns

    def touch(self, names: tuple[str, ...]) -> None:
        now = time.time_ns()
        for name in names:
            self.times[slot(name)] = now

    def newest(self, names: tuple[str, ...]) -> int:
        """Return the time in ns at which one of `names` last changed; 0 for never."""
        return max(map(self.times.__getitem__, map(slot, names)), default=0)

    def times_of(self, names: tuple[str, ...]) -> dict[str, int]:
        """Return when each of `names` last changed; those that never did may be left out."""
        return {name: self.times[slot(name)] for name in names}


class CacheStamps:
    """The same in the cache that all machines share."""

    DAYS_KEPT = 30  # far longer than any page is stored

    def touch(self, names: tuple[str, ...]) -> None:
        now = time.time_ns()
        keys = {f"stamp:{name}": now for name in names}
        caches["pages"].set_many(keys, timeout=self.DAYS_KEPT * 86_400)

    def newest(self, names: tuple[str, ...]) -> int:
        return max(self.times_of(names).values(), default=0)

    def times_of(self, names: tuple[str, ...]) -> dict[str, int]:
        stamps = caches["pages"].get_many([f"stamp:{name}" for name in names])
        return {name.removeprefix("stamp:"): time for name, time in stamps.items()}


_stamps: FileStamps | CacheStamps | None = None


def stamps() -> FileStamps | CacheStamps:
    """Return where stamps are kept, opened on first use."""
    global _stamps
    if _stamps is None:
        _stamps = (
            CacheStamps() if settings.REDIS_URL else FileStamps(Path(settings.PAGE_CACHE_STAMPS))
        )
    return _stamps


def touch(*names: str) -> None:
    """Forget the pages that show any of `names`, once the transaction has committed."""
    if names:
        transaction.on_commit(lambda: stamps().touch(names))


def show(request: HttpRequest, *names: str) -> None:
    """Note that the page being made depends on `names`."""
    request.page_shows = getattr(request, "page_shows", set()) | set(names)


def show_until(request: HttpRequest, moment: datetime | None) -> None:
    """Note that the page being made says something else from `moment` on, by itself."""
    if moment is not None:
        request.page_until = min(getattr(request, "page_until", moment), moment)


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view whose answer is the same for every visitor.

    It must not read the session, the user or a cookie, and must not set one. The
    middleware proves that: an answer that varies by cookie is not stored.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        request.page_is_public = True
        return view(request, *args, **kwargs)

    return wrapped


class PageCacheMiddleware:
    """Answer public pages from memory; mark and store those that were just made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or not self.may_be_public(request):
            return self.get_response(request)
        key = page_key(request)
        stored = caches["pages"].get(key) if settings.PAGE_CACHE_SECONDS else None
        if stored and is_good(stored):
            return answer(request, stored)
        made_at = time.time_ns()
        response = self.get_response(request)
        if not is_storable(request, response):
            return response
        stored = stored_page(request, response, made_at)
        if settings.PAGE_CACHE_SECONDS:
            caches["pages"].set(key, stored, settings.PAGE_CACHE_SECONDS)
        return answer(request, stored)

    @staticmethod
    def may_be_public(request: HttpRequest) -> bool:
        if getattr(request, "is_dummy", False):
            return False  # Wagtail draws an editor's preview at the address of the public page
        return not request.path_info.startswith(
            ("/staff/", settings.STATIC_URL, settings.MEDIA_URL)
        )


class StoredPage(NamedTuple):
    """A page as it is kept."""

    made_at: int  # ns; when its making began
    shows: tuple[str, ...]  # the stamps that it depends on
    etag: str
    plain: tuple[bytes, ResponseHeaders]
    gzip: tuple[bytes, ResponseHeaders]  # the same as `plain` for a small page
    until: int = 0  # ns; when it ends by itself, 0 for never


def is_good(stored: StoredPage) -> bool:
    """Return True if nothing that a page shows has changed since, and it hasn't ended."""
    if stored.until and time.time_ns() >= stored.until:
        return False
    return stamps().newest(stored.shows) < stored.made_at


def page_key(request: HttpRequest) -> str:
    """Return the name under which the answer to this request is stored."""
    parts = (
        request.scheme,
        request.get_host(),
        request.get_full_path(),
        "fragment" if request.META.get("HTTP_HX_REQUEST") else "page",
        "restore" if request.META.get("HTTP_HX_HISTORY_RESTORE_REQUEST") else "",
    )
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def is_storable(request: HttpRequest, response: HttpResponse) -> bool:
    """Return True if `response` may be shown to everybody else too."""
    return (
        getattr(request, "page_is_public", False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "cookie" not in response.get("Vary", "").lower()
    )


def stored_page(request: HttpRequest, response: HttpResponse, made_at: int) -> StoredPage:
    """Return what is kept of an answer: bytes and headers, each plain and compressed."""
    if not response.has_header("Cache-Control"):
        response["Cache-Control"] = BROWSER_RULE
    patch_vary_headers(response, ["Accept-Encoding", "HX-Request"])
    body = response.content
    response["ETag"] = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = dict(response.items())
    plain = (body, ResponseHeaders(headers | {"Content-Length": str(len(body))}))
    packed = plain
    is_wanted = settings.PAGE_CACHE_SECONDS or takes_gzip(request)
    if is_wanted and len(body) >= SMALLEST_TO_COMPRESS:
        small = gzip.compress(body, 6, mtime=0)
        sizes = {"Content-Length": str(len(small)), "Content-Encoding": "gzip"}
        packed = (small, ResponseHeaders(headers | sizes))
    shows = tuple(sorted({"site", *getattr(request, "page_shows", ())}))
    ends_at = getattr(request, "page_until", None)
    until = int(ends_at.timestamp() * 10**9) if ends_at else 0
    return StoredPage(made_at, shows, response["ETag"], plain, packed, until)


def takes_gzip(request: HttpRequest) -> bool:
    """Return True if the browser reads compressed answers, as all do."""
    return "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")


def answer(request: HttpRequest, stored: StoredPage) -> HttpResponse:
    """Return a stored page as this visitor's browser wants it."""
    if request.META.get("HTTP_IF_NONE_MATCH") == stored.etag:
        unchanged = HttpResponseNotModified(headers=dict(stored.plain[1].items()))
        del unchanged["Content-Type"], unchanged["Content-Length"]
        return unchanged
    body, headers = stored.gzip if takes_gzip(request) else stored.plain
    response = HttpResponse(b"" if request.method == "HEAD" else body)
    response.headers = headers  # ready as they are: setting them one by one takes longer
    return response
