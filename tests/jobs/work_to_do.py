"""Jobs that tests hand to real workers: they leave lines in a file."""

import os
import time
from pathlib import Path

from django_tasks import task

from jobs.functions import job
from jobs.models import ScheduledJob

called: list[object] = []


def _write(path: str, line: str) -> None:
    with Path(path).open("a") as file:
        file.write(line + "\n")


@job(retries=2, backoff=10, timeout=60)
def remember(word: str) -> None:
    called.append(word)


@job(retries=2, backoff=10, longest_wait=15, timeout=60)
def fail(word: str) -> None:
    called.append(word)
    raise ValueError(word)


@job(retries=3, backoff=0.1, timeout=2)
def write_slowly(path: str) -> None:
    """Write that it begins, wait while there is a file beside it, write that it ended."""
    _write(path, "begun")
    while Path(f"{path}.hold").exists():
        time.sleep(0.02)
    _write(path, "ended")


@task()
def write_task(path: str) -> None:
    _write(path, f"task {os.getpid()}")


def write_scheduled() -> None:
    """Write which tick of the clock this is."""
    tick = ScheduledJob.objects.get(name="each-second").last_at
    _write(os.environ["SCHEDULED_LINES"], tick.isoformat())
