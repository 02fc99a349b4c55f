"""`@job`: a function that is done later, is tried again when it fails, and survives a crash.

    @job(retries=5)
    def write_letter(order_id: int) -> None: ...

    write_letter.enqueue(order.pk)

Enqueue inside the transaction that makes the work necessary: the row stands or falls with it,
and a worker hears of it after the commit. A worker that is killed leaves the row behind, and
the work begins again. So **everything that is a job must be safe to run twice**: look first
whether it is done, change rows by compare and swap, give the outside world a key of its own.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.module_loading import import_string

from jobs import queue
from jobs.models import Job


@dataclass(frozen=True)
class JobFunction:
    """A function that is called by a worker; calling this object calls it here and now."""

    call: Callable[..., None]
    retries: int  # after the first attempt
    backoff: float  # seconds before the second attempt; doubles each time
    longest_wait: float  # seconds
    timeout: float  # seconds; later its worker counts as dead

    def __call__(self, *arguments: object) -> None:
        self.call(*arguments)

    @property
    def path(self) -> str:
        return f"{self.call.__module__}.{self.call.__qualname__}"

    def enqueue(self, *arguments: object, key: str = "", wait: timedelta = timedelta(0)) -> int:
        """Have this done after the transaction; return the job's number.

        `arguments` are JSON. Two jobs with the same `key` are one while it waits, also if
        the second is enqueued by another transaction: it sees what both of them committed.
        """
        return queue.enqueue(function=self.path, arguments=arguments, key=key, wait=wait)

    def pause(self, attempt: int) -> timedelta:
        """Return how long to wait after a number of failed attempts: longer, and never alike."""
        longest = min(self.longest_wait, self.backoff * 2 ** (attempt - 1))
        return timedelta(seconds=longest * random.uniform(0.75, 1.25))


def job(
    *,
    retries: int = 5,
    backoff: float = 10,
    longest_wait: float = 3600,
    timeout: float = 300,
) -> Callable[[Callable[..., None]], JobFunction]:
    """Make a job of a function at the top of a module; times are in seconds.

    With the defaults it is tried six times within about five minutes. Last of all it is
    logged as an error and kept, for somebody at the staff desk to try again.
    """

    def wrap(call: Callable[..., None]) -> JobFunction:
        return JobFunction(call, retries, backoff, longest_wait, timeout)

    return wrap


def function_of(row: Job) -> JobFunction:
    """Return what a job calls.

    Raises:
        ImportError: no job has that name, for example after an upgrade.
    """
    found = import_string(row.function)
    if not isinstance(found, JobFunction):
        raise ImportError(f"{row.function} is not a job.")
    return found
