"""Doing jobs: each once, again when it failed, and again when its worker was killed."""

import logging
import traceback
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from core.keys import random_key
from jobs.functions import function_of
from jobs.models import Job

log = logging.getLogger(__name__)

BATCH = 200  # lost jobs put back at once


def run_job(pk: int) -> bool:
    """Do a job; return False if it is not waiting: done, or in other hands."""
    row, run_key = _claim(pk)
    if row is None:
        return False
    try:
        function_of(row)(*row.arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, the job is tried again
        _failed(row, run_key, "".join(traceback.format_exception(error)))
    else:
        Job.objects.filter(pk=pk, run_key=run_key).delete()
    return True


def put_back_lost(now: datetime | None = None) -> int:
    """Let jobs begin again whose worker was killed; return how many."""
    lost = list(Job.objects.lost(now or timezone.now()).order_by("pk")[:BATCH])
    for row in lost:
        log.warning("Job %s did not come back from attempt %s.", row, row.attempts)
        _failed(row, row.run_key, "The worker was killed, or the job took too long.")
    return len(lost)


def _claim(pk: int) -> tuple[Job | None, str]:
    """Take a waiting job, so that nobody else does; return it and the key of this attempt."""
    now, run_key = timezone.now(), random_key()
    row = Job.objects.due(now).filter(pk=pk).first()
    if row is None:
        return None, ""
    try:
        timeout = function_of(row).timeout
    except ImportError:  # running it will say so
        timeout = 60
    taken = (
        Job.objects.due(now)
        .filter(pk=pk)
        .update(
            status=Job.Status.RUNNING,
            waiting_key=None,
            attempts=row.attempts + 1,
            give_up_at=now + timedelta(seconds=timeout),
            run_key=run_key,
        )
    )
    row.attempts += 1
    return (row, run_key) if taken else (None, "")


def _failed(row: Job, run_key: str, problem: str) -> None:
    """Put a job back with a later date, or keep it as failed after its last attempt."""
    try:
        function = function_of(row)
        again = row.attempts <= function.retries
    except ImportError:
        again = False
    this_attempt = Job.objects.filter(pk=row.pk, status=Job.Status.RUNNING, run_key=run_key)
    if not again:
        _give_up(row, this_attempt, problem)
        return
    log.warning("Job %s failed in attempt %s: %s", row, row.attempts, problem.splitlines()[-1])
    try:
        with transaction.atomic():
            this_attempt.update(
                status=Job.Status.WAITING,
                waiting_key=row.key or None,
                run_after=timezone.now() + function.pause(row.attempts),
                handed_at=None,
                give_up_at=None,
                problem=problem,
            )
    except IntegrityError:  # the same was asked for meanwhile, and waits
        this_attempt.delete()


def _give_up(row: Job, this_attempt: QuerySet, problem: str) -> None:
    """Keep what failed for good; of jobs with the same key only the last."""
    now = timezone.now()
    ended = {"status": Job.Status.FAILED, "give_up_at": None, "failed_at": now}
    if not this_attempt.update(problem=problem, **ended):
        return
    log.error("Job %s failed for good after %s attempts:\n%s", row, row.attempts, problem)
    if row.key:
        Job.objects.failed().filter(key=row.key, pk__lt=row.pk).delete()
