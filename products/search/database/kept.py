"""Counts that are kept until the catalogue changes, at most ten minutes."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from django.core.cache import caches

from core.pagecache import stamps
from products.search.types import Wanted

SECONDS = 600


def kept_count(wanted: Wanted, what: str, count: Callable[[], object]) -> object:
    """Return `count()`, asked once for the same filters and `what`, on whatever page."""
    same = replace(wanted, order="", page=1, cursor=None, facets=False, highlights=False)
    digest = hashlib.blake2b(f"{same} {what}".encode(errors="replace"), digest_size=12)
    key = f"products-found:{stamps().newest(('catalogue',))}:{digest.hexdigest()}"
    # Anybody makes as many of them as she likes: they must not push out what limits count.
    return caches["pages"].get_or_set(key, count, SECONDS)
