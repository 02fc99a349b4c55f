"""Measure search in one catalogue. `marketplace.bench.search` runs this for each size.

    python -m marketplace.bench.search_one --size 10000 --engine database

Prints JSON: what was built, how fast each kind of question is answered, and the same
requests sent raw to the search server.
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from marketplace.bench.site import prepare, say

CLIENTS = (1, 8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, required=True, help="products")
    parser.add_argument("--engine", choices=["database", "server"], required=True)
    parser.add_argument("--seconds", type=float, default=2, help="for each kind of question")
    options = parser.parse_args()
    os.environ["SEARCH_INDEX"] = f"bench-{options.size}"
    if options.engine == "database":
        os.environ["SEARCH_URL"] = ""
    prepare(f"bench_search_{options.size}")
    from marketplace.bench import building, http_pages
    from marketplace.bench.queries import questions
    from marketplace.bench.rows import fill_rows

    fill_rows(options.size, lambda line: say(f"Writing products: {line}"))
    built = building.build(options.engine, options.size)
    say("Asking …")
    rows = [
        measured
        for kind, wanted in questions().items()
        for measured in ask(kind, building.ways(options.engine, wanted), options.seconds)
    ]
    pages = http_pages.measure_pages() if options.engine == "database" else []
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024  # MiB
    answer = {"built": built, "rows": rows, "pages": pages, "memory": memory}
    json.dump(answer | {"engine": options.engine, "size": options.size}, sys.stdout)


def ask(kind: str, ways: dict[str, list[Callable]], seconds: float) -> list[dict[str, object]]:
    """Time each way of asking, by one client and by several."""
    return [
        {"kind": kind, "way": way, "clients": clients, **timed(calls, seconds, clients)}
        for way, calls in ways.items()
        for clients in CLIENTS
    ]


def timed(calls: Sequence[Callable], seconds: float, clients: int) -> dict[str, float]:
    """Repeat `calls` in turn; times in milliseconds."""
    for call in calls:
        call()  # warm
    end = time.perf_counter() + seconds
    times: list[float] = []

    def client(start: int) -> None:
        number = start
        while (began := time.perf_counter()) < end:
            calls[number % len(calls)]()
            times.append(time.perf_counter() - began)
            number += 1
        close()

    if clients == 1:
        client(0)
    else:
        with ThreadPoolExecutor(clients) as pool:
            list(pool.map(client, range(0, clients * 5, 5)))
    times.sort()
    at = {
        f"p{share}": 1000 * times[min(len(times) * share // 100, len(times) - 1)]
        for share in (50, 95, 99)
    }
    return at | {"per_second": len(times) / seconds}


def close() -> None:
    """Let go of this thread's database connection, unless it is the main one."""
    import threading

    from django.db import connection

    if threading.current_thread() is not threading.main_thread():
        connection.close()


if __name__ == "__main__":
    main()
