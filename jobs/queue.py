"""Writing jobs down and telling workers of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from jobs.models import Job

HAND_AGAIN = timedelta(minutes=2)  # a worker that was told has had time to begin
BATCH = 200  # jobs handed over at once


def enqueue(
    *, function: str, arguments: Sequence[object] = (), key: str = "", wait: timedelta
) -> int:
    """Write a job down, and tell a worker when the transaction stands.

    One query. A transaction that meets a waiting job of the same key holds that job until
    it ends, so that no worker begins with what was true before.
    """
    now = timezone.now()
    row = Job(
        function=function,
        arguments=list(arguments),
        key=key,
        waiting_key=key or None,
        run_after=now + wait,
        handed_at=None if wait else now,
    )
    if key:
        sooner = [] if wait else ["run_after", "handed_at"]
        same = {"unique_fields": ["waiting_key"], "update_fields": ["waiting_key", *sooner]}
        Job.objects.bulk_create([row], update_conflicts=True, **same)
    else:
        row.save()
    if not wait:
        transaction.on_commit(lambda: hand_over([row.pk]), robust=True)
    return row.pk


def hand_over(pks: Sequence[int]) -> None:
    """Tell the workers, by whatever carries tasks here. What is lost on the way is told again."""
    from jobs.tasks import run  # which needs jobs.functions, which needs this module

    for pk in pks:
        run.enqueue(pk)


def hand_over_due(now: datetime | None = None) -> int:
    """Tell the workers of jobs that are due and not in hand; return how many.

    These are retries, jobs with a date, and those that were lost between commit and queue.
    """
    now = now or timezone.now()
    unheard = Q(handed_at=None) | Q(handed_at__lt=now - HAND_AGAIN)
    due = Job.objects.due(now).filter(unheard).order_by("run_after", "pk")
    taken = [
        pk
        for pk, handed_at in due.values_list("pk", "handed_at")[:BATCH]
        if Job.objects.filter(pk=pk, handed_at=handed_at).due(now).update(handed_at=now)
    ]
    hand_over(taken)
    return len(taken)
