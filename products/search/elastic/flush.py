"""Tell the search server what it does not know yet."""

import logging
import time
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q
from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch

from core.pagecache import touch
from products.models import SearchChange, SearchIndex
from products.search.elastic import index
from products.search.elastic.connection import work_client
from products.search.elastic.guard import guard
from products.search.elastic.lines import lines_of
from products.search.elastic.send import send

BATCH = 500  # products
PAIRS = 100  # conditions of one statement
# What reading an answer raises that is none of a search server: a proxy's page, say.
NONSENSE = (AttributeError, KeyError, TypeError, ValueError)
SOON = 3  # seconds that somebody who saved may wait

logger = logging.getLogger(__name__)


def flush_changes(*, limit: int | None = None, client: Elasticsearch | None = None) -> int:
    """Send what changed and return how many products are done; what goes wrong is logged.

    Safe to run several times at once: lines carry versions, and rows are deleted only if
    they did not change meanwhile. The server being down is no error.
    """
    client = client or work_client()
    done, last = 0, 0
    try:
        while changes := _changes_after(last):
            done += _flush_batch(client, changes)
            last = max(changes)
            if limit and done >= limit:
                break
        if done and registered_indexes(client):
            client.indices.refresh(index=index.alias(), ignore_unavailable=True)
    except (TransportError, ApiError, *NONSENSE) as problem:
        logger.warning("The search server was not told of changes: %r", problem)
    if done:
        touch("catalogue")  # pages made before it knew
    return done


def _changes_after(product_id: int) -> dict[int, int]:
    """Return versions by product."""
    rows = SearchChange.objects.filter(product_id__gt=product_id).order_by("product_id")
    return dict(rows.values_list("product_id", "version")[:BATCH])


def _flush_batch(client: Elasticsearch, changes: dict[int, int]) -> int:
    """Send these changes and return how many are done."""
    # After the changes: an index that is registered later is built from rows read later still.
    names = registered_indexes(client)
    ids, lines = lines_of(changes)
    left: set[int] = set()
    for name in names:
        sent = send(client, name, b"".join(lines))
        left |= set(sent.failed)
        for product_id, reason in sent.rejected.items():
            logger.error("Search left out product %s: %s", product_id, reason)
    done = {pk: changes[pk] for pk in ids if pk not in left}
    _forget(done)
    return len(done)


def registered_indexes(client: Elasticsearch) -> list[str]:
    """Return the indexes that take changes. Writing to a missing one would create it."""
    prefix = f"{index.alias()}-"
    names = list(SearchIndex.objects.filter(name__startswith=prefix).values_list("name", flat=True))
    if not names:
        return []
    there = index.existing(client)
    return [name for name in names if name in there]


@transaction.atomic
def _forget(done: dict[int, int]) -> None:
    """Delete the rows of these changes, but of no later ones."""
    pairs = [Q(product_id=pk, version=version) for pk, version in sorted(done.items())]
    for start in range(0, len(pairs), PAIRS):
        SearchChange.objects.filter(reduce(or_, pairs[start : start + PAIRS])).delete()


def flush_soon() -> int:
    """Flush after a change: without patience, and not at all while the server is in trouble."""
    if time.monotonic() < guard.paused_until:
        return 0
    client = work_client().options(request_timeout=SOON, max_retries=0)
    return flush_changes(limit=BATCH, client=client)
