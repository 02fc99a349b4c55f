"""What a worker process does: carry out tasks, look at the clock, put back what got lost."""

import logging
import os
import socket
import time
from datetime import datetime, timedelta
from threading import Event, Thread

from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from jobs.queue import hand_over_due
from jobs.running import put_back_lost
from jobs.schedule import tick

log = logging.getLogger(__name__)

SECONDS = 1  # between two looks at the clock
LOOKS_FOR_LOST = 5  # after so many looks, lost work is looked for
TASK_MINUTES = 15  # a plain task runs no longer
TASK_DAYS = 7  # what became of a plain task is kept so long
TASK_ATTEMPTS = 3  # of a plain task whose worker was killed


def look_at_clock(*, looks: int = 0) -> None:
    """Ask for what is due and hand over what waits; now and then put back what got lost."""
    if looks % LOOKS_FOR_LOST == 0:
        put_back_lost()
        put_back_tasks(timezone.now())
    tick()
    hand_over_due()


def put_back_tasks(now: datetime) -> int:
    """Let plain tasks of the database's queue begin again whose worker was killed.

    They are put back twice, then counted as failed. Return how many were found.
    """
    before = now - timedelta(minutes=TASK_MINUTES)
    lost = list(DBTaskResult.objects.running().filter(started_at__lt=before).order_by("pk")[:200])
    for row in lost:
        same = DBTaskResult.objects.running().filter(pk=row.pk, started_at=row.started_at)
        if len(row.worker_ids) < TASK_ATTEMPTS:
            same.update(status=TaskResultStatus.READY, started_at=None)
        elif same.update(status=TaskResultStatus.FAILED, finished_at=now):
            log.error("Task %s %s was lost %s times.", row.task_path, row.pk, TASK_ATTEMPTS)
    return len(lost)


def forget_tasks() -> None:
    """Delete what the database's queue remembers of tasks that ended days ago."""
    before = timezone.now() - timedelta(days=TASK_DAYS)
    DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()


class Clock(Thread):
    """Looks at the clock beside a worker that carries out tasks."""

    def __init__(self) -> None:
        super().__init__(name="clock", daemon=True)
        self.stopped = Event()

    def run(self) -> None:
        looks = 0
        while not self.stopped.is_set():
            try:
                close_old_connections()
                look_at_clock(looks=looks)
            except Exception:
                log.exception("Could not look at the clock.")
            looks += 1
            self.stopped.wait(SECONDS)
        connection.close()

    def stop(self) -> None:
        self.stopped.set()
        self.join(timeout=5)


def work(*, once: bool) -> None:
    """Work until SIGTERM or SIGINT, or once until nothing is due."""
    if once:
        look_at_clock()
        _carry_out(once=True)
        return
    clock = Clock()
    clock.start()
    try:
        _carry_out(once=False)
    finally:
        clock.stop()


def _carry_out(*, once: bool) -> None:
    """Carry out tasks in this thread, from the queue that the site has."""
    {"immediate": _nothing, "database": _from_database, "redis": _from_redis}[settings.TASKS_BY](
        once=once
    )


def _nothing(*, once: bool) -> None:
    """Stay alive beside the clock, which carries out what it asks for."""
    while not once:
        time.sleep(3600)


def _from_database(*, once: bool) -> None:
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0 if once else settings.TASKS_POLL_SECONDS,
        batch=once,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=_name(),
    )
    if not once:
        worker.configure_signals()
    while True:
        try:
            return worker.run()
        except (InterfaceError, OperationalError):
            if once:
                raise
            log.exception("The database went away.")
            connection.close()
            time.sleep(SECONDS)


def _from_redis(*, once: bool) -> None:
    from jobs import redis_worker  # needs settings that only such a site has

    redis_worker.run(name=_name(), once=once)


def _name() -> str:
    """Return what tells this worker from all others."""
    return f"{socket.gethostname()[:40]}-{os.getpid()}-{int(time.time())}"[:64]
