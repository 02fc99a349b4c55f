"""Counting what happens often: in this process first, in the database every few seconds.

    clicks = Tally("clicks", write_clicks)   # write_clicks(counts): a Counter by key
    clicks.add(("K7TQ2MX", timezone.localdate()))

A busy hour is a few statements that way, and a reader never waits for the database. Two
processes add to the same rows, each what it has counted. What a killed process has not
written yet, some seconds' worth, is lost: these are counts, not money.
"""

import atexit
import logging
from collections import Counter
from collections.abc import Callable, Hashable
from threading import Lock, Timer

from django.conf import settings
from django.db import connection

FULL = 200  # different keys that are written without waiting any longer
MOST_WAITING = 5000  # while the database does not answer; the rest is not counted

log = logging.getLogger(__name__)
_all: list["Tally"] = []


def forget_all() -> None:
    """Drop what waits anywhere, unwritten; for tests."""
    for tally in _all:
        tally.forget()


class Tally:
    """Counts by key that wait to be added to the database."""

    def __init__(self, name: str, write: Callable[[Counter], None]) -> None:
        self.name = name
        self._write = write
        self._counts: Counter = Counter()
        self._lock = Lock()
        self._timer: Timer | None = None
        _all.append(self)
        atexit.register(self._write_the_rest)

    def add(self, key: Hashable) -> None:
        """Count one. Quick; never raises, asks no database."""
        with self._lock:
            if key not in self._counts and len(self._counts) >= MOST_WAITING:
                return
            self._counts[key] += 1
            self._write_soon()

    def flush(self) -> None:
        """Write what waits, now and in this thread; keep it if that fails."""
        with self._lock:
            counts, self._counts, self._timer = self._counts, Counter(), None
        if not counts:
            return
        try:
            self._write(counts)
        except Exception:
            with self._lock:
                self._counts += counts
            raise

    def forget(self) -> None:
        """Drop what waits, unwritten."""
        with self._lock:
            self._counts.clear()

    def _write_soon(self) -> None:
        """Let a thread write after a while, at once when much waits. The lock is held."""
        seconds = settings.VISIT_COUNT_SECONDS
        if not seconds or (self._timer and len(self._counts) != FULL):
            return
        if self._timer:
            self._timer.cancel()
        wait = 0 if len(self._counts) >= FULL else seconds
        self._timer = Timer(wait, self._write_in_thread)
        self._timer.daemon = True
        self._timer.start()

    def _write_in_thread(self) -> None:
        try:
            self.flush()
        except Exception:
            log.exception("%s could not be counted.", self.name)
        finally:
            connection.close()  # this thread's own

    def _write_the_rest(self) -> None:
        if self._counts and settings.VISIT_COUNT_SECONDS:
            self._write_in_thread()
