"""Which function answers which address."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.servers.stripe.problems import Problem
from tests.servers.stripe.store import Store


@dataclass
class Request:
    """What came in, read."""

    method: str
    path: str
    params: dict
    store: Store
    base: str  # http://127.0.0.1:12111
    ids: tuple[str, ...] = ()
    server: object = None  # for /_test/ only


@dataclass
class Page:
    """An answer that is no JSON: a page, or the way to another one."""

    html: str = ""
    status: int = 200
    location: str = ""


@dataclass
class Routes:
    """Functions by method and address; `*` in an address is an id, given in `request.ids`."""

    known: list[tuple[str, re.Pattern, Callable]] = field(default_factory=list)

    def __call__(self, method: str, path: str) -> Callable:
        """Let the decorated function answer `method path`."""
        pattern = re.compile(re.escape(path).replace(r"\*", "([A-Za-z0-9_]+)"))

        def remember(function: Callable) -> Callable:
            self.known.append((method, pattern, function))
            return function

        return remember

    def answer(self, request: Request) -> dict | Page:
        """Call the function for this address.

        Raises:
            Problem: nothing stands there, or the function says so.
        """
        for method, pattern, function in self.known:
            match = pattern.fullmatch(request.path)
            if match and method == request.method:
                request.ids = match.groups()
                return function(request)
        message = f"Unrecognized request URL ({request.method}: {request.path})."
        raise Problem(message, status=404)


route = Routes()
