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


class Shown(NamedTuple):
    """A thing made for a public page, with the stamps that this page then depends on."""

    made_at: int  # ns; when its making began
    shows: tuple[str, ...]
    thing: Any


class KeptShown:
    """Up to `limit` things of public pages by key, each under everything that it shows."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.shown: dict[Hashable, Shown] = {}

    def get(
        self,
        key: Hashable,
        request: HttpRequest,
        make: Callable[[], Any],
        under: Iterable[str] = (),
    ) -> Any:
        """Return a thing, made again if one of its stamps changed; the page gets these too.

        It stands under "site", `under`, and what is noted with `show()` while it is made.
        None, for what does not exist, is not kept.
        """
        now = time.time_ns()
        shown = self.shown.get(key)
        if shown is None or not _is_good(shown, now):
            shown = _make(now, request, make, under)
            if settings.THINGS_KEPT_SECONDS and shown.thing is not None:
                if len(self.shown) >= self.limit:
                    self.forget()
                self.shown[key] = shown
        show(request, *shown.shows)
        return shown.thing

    def forget(self) -> None:
        self.shown = {}


def _is_good(shown: Shown, now: int) -> bool:
    oldest = now - settings.THINGS_KEPT_SECONDS * 10**9
    return shown.made_at > max(oldest, stamps().newest(shown.shows))


def _make(now: int, request: HttpRequest, make: Callable[[], Any], under: Iterable[str]) -> Shown:
    shown_before = getattr(request, "page_shows", set())
    request.page_shows = {"site", *under}
    try:
        thing = make()
        return Shown(now, tuple(sorted(request.page_shows)), thing)
    finally:
        request.page_shows = request.page_shows | shown_before
