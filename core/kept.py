"""Things that a process made once and keeps until what they show changes.

For what many pages share, such as a product's card: unlike a stored page it is found again
when its neighbours change. It follows the same stamps (see `core.pagecache`), so a new
price shows at once. What is kept is shared by all threads: read it, never change it.
"""

import time
from collections.abc import Callable, Hashable, Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString

from core.pagecache import show, stamps


class Kept:
    """Up to `limit` things by key, each under one stamp."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.things: dict[Hashable, tuple[int, Any]] = {}  # when its making began (ns), the thing

    def get_many(
        self,
        names: dict[Hashable, str],
        make: Callable[[list[Hashable]], dict[Hashable, Any]],
    ) -> dict[Hashable, Any]:
        """Return the things with these keys; `names` says under which stamp each stands.

        `make` is called once with the keys of those that are missing or changed, and may
        leave out what does not exist.
        """
        now = time.time_ns()
        oldest = now - settings.THINGS_KEPT_SECONDS * 10**9
        changed = stamps().times_of(tuple(names.values())) if self.things else {}
        found, missing = {}, []
        for key, name in names.items():
            made_at, thing = self.things.get(key, (0, None))
            if made_at > max(changed.get(name, 0), oldest):
                found[key] = thing
            else:
                missing.append(key)
        if missing:
            made = make(missing)
            found |= made
            if settings.THINGS_KEPT_SECONDS:
                self._keep((key, (now, thing)) for key, thing in made.items())
        return found

    def get(self, key: Hashable, name: str, make: Callable[[], Any]) -> Any:
        """Return one thing."""
        return self.get_many({key: name}, lambda _keys: {key: make()})[key]

    def forget(self) -> None:
        self.things = {}

    def _keep(self, made: Iterable[tuple[Hashable, tuple[int, Any]]]) -> None:
        if len(self.things) >= self.limit:
            self.forget()  # rare, and cheaper than knowing what was used last
        self.things.update(made)


class Part(NamedTuple):
    """A part of a page as it was drawn."""

    made_at: int  # ns; when its drawing began
    shows: tuple[str, ...]  # all stamps that it depends on
    markup: SafeString


class KeptParts:
    """Up to `limit` parts of public pages by key, each under everything that it shows."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.parts: dict[Hashable, Part] = {}

    def get(
        self,
        key: Hashable,
        request: HttpRequest,
        names: Iterable[str],
        draw: Callable[[], SafeString],
    ) -> SafeString:
        """Return a part, drawn again if one of its stamps changed; the page gets these too.

        It stands under `names`, and under what is noted with `show()` while it is drawn.
        """
        now = time.time_ns()
        part = self.parts.get(key)
        if part is None or not self._is_good(part, now):
            part = self._drawn(now, request, names, draw)
            if settings.THINGS_KEPT_SECONDS:
                if len(self.parts) >= self.limit:
                    self.forget()
                self.parts[key] = part
        show(request, *part.shows)
        return part.markup

    def forget(self) -> None:
        self.parts = {}

    @staticmethod
    def _is_good(part: Part, now: int) -> bool:
        oldest = now - settings.THINGS_KEPT_SECONDS * 10**9
        return part.made_at > max(oldest, stamps().newest(part.shows))

    @staticmethod
    def _drawn(
        now: int, request: HttpRequest, names: Iterable[str], draw: Callable[[], SafeString]
    ) -> Part:
        shown_before = getattr(request, "page_shows", set())
        request.page_shows = {"site", *names}
        try:
            markup = draw()
            return Part(now, tuple(sorted(request.page_shows)), markup)
        finally:
            request.page_shows = request.page_shows | shown_before
