"""Real worker processes, killed in the middle: nothing is lost, nothing is done twice at once."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from jobs.models import Job
from jobs.worker import put_back_tasks
from tests.jobs.work_to_do import write_slowly

ROOT = Path(__file__).resolve().parents[2]
QUEUES = ["database"] + (["redis"] if os.environ.get("REDIS_URL") else [])
SOON = timedelta(milliseconds=1)  # nobody is told, as if the web process had died before

pytestmark = pytest.mark.django_db(transaction=True)


def database_url() -> str:
    """Return where this test's rows are, for another process."""
    at = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{at['NAME']}"
    return f"postgres://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"


def until(what: Callable[[], bool], seconds: float = 120) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "It did not happen."
        time.sleep(0.05)


@pytest.fixture(params=QUEUES)
def start(request, tmp_path) -> Iterator[Callable[[], subprocess.Popen]]:
    """Return what starts a worker; those that still live afterwards are killed."""
    workers = []
    wanted = {
        "DATABASE_URL": database_url(),
        "TASKS_BY": request.param,
        "DJANGO_SETTINGS_MODULE": "tests.jobs.worker_settings",
        "SCHEDULED_LINES": str(tmp_path / "scheduled"),
    }

    def start_worker() -> subprocess.Popen:
        command = [sys.executable, "manage.py", "work"]
        quiet = {"stderr": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
        workers.append(subprocess.Popen(command, cwd=ROOT, env=os.environ | wanted, **quiet))
        return workers[-1]

    yield start_worker
    for worker in workers:
        worker.kill()
        worker.wait()


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


def test_a_killed_worker_loses_nothing(start, tmp_path):
    path, hold = tmp_path / "lines", tmp_path / "lines.hold"
    hold.touch()
    write_slowly.enqueue(str(path), wait=SOON)
    first = start()
    until(lambda: lines(path) == ["begun"])

    first.kill()
    first.wait()
    hold.unlink()
    start()
    until(lambda: not Job.objects.exists())

    assert lines(path) == ["begun", "begun", "ended"]


def test_a_worker_that_is_asked_to_stop_ends_its_task_first(start, tmp_path):
    path, hold = tmp_path / "lines", tmp_path / "lines.hold"
    hold.touch()
    write_slowly.enqueue(str(path), wait=SOON)
    worker = start()
    until(lambda: lines(path) == ["begun"])

    worker.send_signal(signal.SIGTERM)
    hold.unlink()
    code = worker.wait(timeout=10)

    assert (code, lines(path), Job.objects.count()) == (0, ["begun", "ended"], 0)


def test_two_workers_share_a_schedule(start, tmp_path):
    start(), start()
    path = tmp_path / "scheduled"

    until(lambda: len(lines(path)) >= 4)

    ticks = lines(path)
    assert len(ticks) == len(set(ticks))


def lost_task(*workers):
    """Return a task that began a quarter of an hour ago at the last of these workers."""
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="tests.jobs.work_to_do.write_task",
        backend_name="default",
        run_after=timezone.now(),
        status="RUNNING",
        started_at=timezone.now() - timedelta(minutes=16),
        worker_ids=workers,
    )


def test_a_plain_task_whose_worker_was_killed_is_put_back_twice():
    row = lost_task("a", "b")

    found = [put_back_tasks(timezone.now()), put_back_tasks(timezone.now())]
    row.refresh_from_db()

    assert (found, row.status) == ([1, 0], "READY")


def test_a_plain_task_that_kills_three_workers_has_failed():
    row = lost_task("a", "b", "c")

    put_back_tasks(timezone.now())

    row.refresh_from_db()
    assert row.status == "FAILED"
