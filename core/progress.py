"""Long work in batches that says how far it is."""

import time
from collections.abc import Callable, Iterator, Sequence

SECONDS_BETWEEN_REPORTS = 1


def in_batches(items: Sequence, size: int, report: Callable[[str], object]) -> Iterator[Sequence]:
    """Yield `items` in slices of `size`, reporting count, speed and time left."""
    started = reported = time.monotonic()
    for start in range(0, len(items), size):
        yield items[start : start + size]
        done, now = min(start + size, len(items)), time.monotonic()
        if done == len(items) or now - reported >= SECONDS_BETWEEN_REPORTS:
            speed = done / max(now - started, 0.001)  # items per second
            left = (len(items) - done) / speed  # seconds
            report(f"{done} of {len(items)}, {speed:.0f}/s, {left:.0f} s left")
            reported = now
