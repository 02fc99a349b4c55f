"""A page of search results against the catalogue's first page, over HTTP, nothing cached."""

import http.client
import itertools
from urllib.parse import quote

from marketplace.bench.client import getting, measure
from marketplace.bench.site import PORT, say, server
from marketplace.bench.wording import KINDS, THINGS

SECONDS = 4


def measure_pages() -> list[dict[str, object]]:
    """Return median times of both pages, with what a process keeps and without."""
    rows = []
    for kept in ("300", "0"):
        with server(
            "marketplace.wsgi:application", PAGE_CACHE_SECONDS="0", THINGS_KEPT_SECONDS=kept
        ):
            for name, visit in (
                ("catalogue", getting("/vi/products/")),
                ("two words, facets", _searching()),
            ):
                say(f"Measuring {name} over HTTP …")
                measure(PORT, visit, seconds=1, clients=1)
                timing = measure(PORT, visit, seconds=SECONDS, clients=1)
                rows.append({"page": name, "kept": kept != "0", **vars(timing)})
    return rows


def _searching():
    """Return a visit that searches for something else each time."""
    pairs = [f"{thing.split()[0]} {kind.split()[0]}" for kind in KINDS for thing in THINGS]
    words = itertools.cycle(map(quote, pairs))

    def visit(connection: http.client.HTTPConnection) -> int:
        return getting(f"/vi/search/?q={next(words)}")(connection)

    return visit
