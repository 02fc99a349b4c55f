"""A limit for a whole request. The client's own counts from byte to byte, and one that drips
an answer slowly would never meet it.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from functools import lru_cache
from typing import TypeVar

from elastic_transport import ConnectionTimeout

THREADS = 32  # of one process; those stuck with a bad server end by themselves
GRACE = 0.1  # seconds: the client's own limit should speak first

Answer = TypeVar("Answer")


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    """Made when first needed: threads do not survive the fork of a web server."""
    return ThreadPoolExecutor(THREADS, thread_name_prefix="search")


def within(seconds: float, call: Callable[[], Answer]) -> Answer:
    """Return what `call` returns.

    Raises:
        ConnectionTimeout: it takes longer than `seconds`; it goes on, and nobody listens.
    """
    future = _pool().submit(call)
    try:
        return future.result(seconds + GRACE)
    except TooLate:
        future.cancel()
        raise ConnectionTimeout(f"no whole answer in {seconds} s") from None
