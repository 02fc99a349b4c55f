"""Several people at the same moment: needs real transactions, so PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

WAIT = 20  # seconds until a race that can't begin is given up
marks = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="races need PostgreSQL"),
]


def at_once(*calls: Callable[[], object], stops: tuple[type[Exception], ...]) -> list[object]:
    """Run the calls at the same moment, each on a connection of its own.

    Returns:
        What each returned, or raised if it is one of `stops`, in the order of the calls.
    """
    gate = Barrier(len(calls), timeout=WAIT)

    def run(call: Callable[[], object]) -> object:
        try:
            connection.ensure_connection()
            gate.wait()
            return call()
        except stops as stopped:
            return stopped
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))
