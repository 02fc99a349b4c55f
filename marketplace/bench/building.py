"""Build an index of either engine, and ask it; and the same without us in between."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection

from marketplace.bench.site import say
from products.search import Wanted
from products.search.query import read_query

Call = Callable[[], object]
BULK = 1000  # documents of a raw request


def build(engine: str, size: int) -> dict[str, object]:
    """Index everything; return rate (products a second), size (MiB) and, raw, the rate."""
    began = time.perf_counter()
    if engine == "database":
        call_command("index_products", verbosity=0)
        rate = size / (time.perf_counter() - began)
        return {"per_second": rate, "mebibytes": _database_size()}
    return _build_on_server(size)


def _build_on_server(size: int) -> dict[str, object]:
    from products.search.elastic import index
    from products.search.elastic.connection import work_client
    from products.search.elastic.rebuild import rebuild

    began = time.perf_counter()
    rebuild()
    rate = size / (time.perf_counter() - began)
    client = work_client()
    raw = _raw_rate(client, index, min(size, 100_000))
    client.indices.forcemerge(index=index.alias(), max_num_segments=1, request_timeout=600)
    stats = client.indices.stats(index=index.alias())["_all"]["primaries"]["store"]
    say(f"{rate:.0f} products a second; ready lines {raw:.0f}")
    return {"per_second": rate, "raw_per_second": raw, "mebibytes": stats["size_in_bytes"] >> 20}


def _raw_rate(client: object, index: object, size: int) -> float:
    """Return how fast the server takes lines that are ready in memory, sent the same way."""
    from concurrent.futures import ThreadPoolExecutor
    from itertools import islice

    from products.search.elastic.lines import batches
    from products.search.elastic.rebuild import SENDERS, WHILE_BUILT
    from products.search.elastic.send import send

    body, name = index.body(), f"{index.alias()}-raw"
    client.indices.delete(index=name, ignore_unavailable=True)
    client.indices.create(
        index=name, mappings=body["mappings"], settings=body["settings"] | WHILE_BUILT
    )
    ready = [lines for _count, lines in islice(batches(BULK), size // BULK)]
    began = time.perf_counter()
    with ThreadPoolExecutor(SENDERS) as pool:
        list(pool.map(lambda lines: send(client, name, lines), ready))
    client.indices.refresh(index=name, request_timeout=600)
    rate = len(ready) * BULK / (time.perf_counter() - began)
    client.indices.delete(index=name)
    return rate


def _database_size() -> int:
    """Return what search keeps in the database, in MiB; on SQLite the whole file."""
    if connection.vendor == "sqlite":
        return Path(settings.DATABASES["default"]["NAME"]).stat().st_size >> 20
    tables = ("products_searchdocument", "products_searchwords", "products_searchterm")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pg_total_relation_size(t::regclass)) FROM unnest(%s) t", [list(tables)]
        )
        return int(cursor.fetchone()[0]) >> 20


def ways(engine: str, wanted: list[Wanted]) -> dict[str, list[Call]]:
    """Return how these questions are asked: by us, and raw where there is a server."""
    if engine == "database":
        from products.search.database.engine import DatabaseEngine

        return {"ours": [_asking(DatabaseEngine(), each) for each in wanted]}
    from products.search.elastic.engine import ServerEngine

    return {
        "ours": [_asking(ServerEngine(), each) for each in wanted],
        "raw": [_posting(each) for each in wanted],
    }


def _asking(engine: object, wanted: Wanted) -> Call:
    def ask() -> object:
        caches["pages"].clear()  # counts kept of the last time would be no measurement
        return engine.find(wanted, read_query(wanted.text))

    return ask


def _posting(wanted: Wanted) -> Call:
    """Return a call that posts the very bytes our engine would send and reads the answer."""
    import urllib3

    from products.search.elastic import index
    from products.search.elastic.engine import searches

    asked = searches(wanted, read_query(wanted.text))
    host = settings.SEARCH_URL.removeprefix("opensearch+")
    pool = _pool(urllib3, host)
    if len(asked) == 1:
        path, body = f"/{index.alias()}/_search", json.dumps(asked[0])
    else:
        lines = [json.dumps(line) for search in asked for line in ({}, search)]
        path, body = f"/{index.alias()}/_msearch", "\n".join(lines) + "\n"
    kind = "application/json" if len(asked) == 1 else "application/x-ndjson"

    def post() -> object:
        answer = pool.request("POST", path, body=body.encode(), headers={"Content-Type": kind})
        return json.loads(answer.data)

    return post


def _pool(urllib3: object, host: str, _kept: dict = {}) -> object:  # noqa: B006  one a process
    if host not in _kept:
        _kept[host] = urllib3.connection_from_url(host, maxsize=16)
    return _kept[host]
