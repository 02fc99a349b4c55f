"""Build a new index beside the live one, then let it take its place in one step."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from elasticsearch import Elasticsearch

from core.pagecache import touch
from products.models import SearchDocument, SearchIndex
from products.search.elastic import index
from products.search.elastic.connection import work_client
from products.search.elastic.flush import flush_changes
from products.search.elastic.lines import batches
from products.search.elastic.send import send

BATCH = 1000  # products of one request: about a megabyte
SENDERS = 2  # requests under way while the next is read
# How long the server remembers a deletion: late writes of the past must still lose.
WHILE_BUILT = {
    "index.refresh_interval": "-1",
    "index.number_of_replicas": 0,
    "index.gc_deletes": "24h",
}
WHILE_LIVE = {"index.refresh_interval": "1s", "index.gc_deletes": "1h"}

logger = logging.getLogger(__name__)


class RebuildStopped(Exception):
    """Another rebuild began, or the server took too little; the live index is untouched."""


def rebuild(report: Callable[[str], object] = lambda _line: None) -> int:
    """Build and swap; return how many products the new index holds. Safe to repeat.

    Changes made meanwhile go to both indexes: the new one is registered before anything is
    read, and versions decide which line wins.
    """
    client = work_client()
    made = _register(client)
    try:
        count = _fill(client, made, report)
        flush_changes(client=client)
        _go_live(client, made)
    except BaseException:
        _remove(client, made.name)
        raise
    flush_changes(client=client)
    return count


def _register(client: Elasticsearch) -> SearchIndex:
    """Clear away what stopped halfway and register a new, empty index."""
    name, prefix = index.new_name(), f"{index.alias()}-"
    SearchIndex.objects.filter(name__startswith=prefix, is_live=False).delete()
    for old, is_live in index.existing(client).items():
        if not is_live:
            client.indices.delete(index=old, ignore_unavailable=True)
    body = index.body()
    client.indices.create(
        index=name,
        mappings=body["mappings"],
        settings=body["settings"] | WHILE_BUILT,
    )
    return SearchIndex.objects.create(name=name)


def _fill(client: Elasticsearch, made: SearchIndex, report: Callable[[str], object]) -> int:
    total, done, started = SearchDocument.objects.count(), 0, time.monotonic()
    under_way: list[Future] = []
    with ThreadPoolExecutor(SENDERS) as pool:
        for count, lines in batches(BATCH):
            if len(under_way) > SENDERS:  # memory stays bounded
                _finish(under_way.pop(0))
            _check_is_ours(made)
            under_way.append(pool.submit(send, client, made.name, lines))
            done += count
            report(_progress(done, total, time.monotonic() - started))
        for each in under_way:
            _finish(each)
    return done


def _progress(done: int, total: int, seconds: float) -> str:
    return f"search server: {done} of {max(total, done)}, {done / max(seconds, 0.001):.0f}/s"


def _finish(sending: Future) -> None:
    sent = sending.result()
    for product_id, reason in sent.rejected.items():
        logger.error("Search left out product %s: %s", product_id, reason)
    if sent.failed:
        raise RebuildStopped(f"The search server did not take {len(sent.failed)} products.")


def _check_is_ours(made: SearchIndex) -> None:
    if not SearchIndex.objects.filter(pk=made.pk).exists():
        raise RebuildStopped("Another rebuild began and took over.")


def _go_live(client: Elasticsearch, made: SearchIndex) -> None:
    """Let the alias name the new index, and delete all others of ours, in one request."""
    _check_is_ours(made)
    live = WHILE_LIVE | {"index.number_of_replicas": settings.SEARCH_REPLICAS}
    client.indices.put_settings(index=made.name, settings=live)
    client.indices.refresh(index=made.name)
    others = index.existing(client).keys() - {made.name}
    actions = [{"remove_index": {"index": name}} for name in sorted(others)]
    actions.append({"add": {"index": made.name, "alias": index.alias()}})
    client.indices.update_aliases(actions=actions)
    with transaction.atomic():
        ours = SearchIndex.objects.filter(name__startswith=f"{index.alias()}-")
        ours.exclude(pk=made.pk).delete()
        SearchIndex.objects.exclude(pk=made.pk).update(is_live=False)
        SearchIndex.objects.filter(pk=made.pk).update(is_live=True, finished_at=timezone.now())
    touch("catalogue")


def _remove(client: Elasticsearch, name: str) -> None:
    """Forget an index that did not get finished; what can't be done the next rebuild does."""
    try:
        SearchIndex.objects.filter(name=name, is_live=False).delete()
        if not index.existing(client).get(name):
            client.indices.delete(index=name, ignore_unavailable=True)
    except Exception as problem:  # noqa: BLE001  the first problem is the one to raise
        logger.warning("An unfinished search index is left: %s", problem)
