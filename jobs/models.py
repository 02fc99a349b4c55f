"""Work that waits, and work that the clock asks for."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q


class JobQuerySet(models.QuerySet):
    def due(self, now: datetime) -> JobQuerySet:
        """Jobs that may run now, whether or not a worker has been told of them."""
        return self.filter(status=Job.Status.WAITING, run_after__lte=now)

    def lost(self, now: datetime) -> JobQuerySet:
        """Jobs whose worker should have finished them by now: it was killed, or it hangs."""
        return self.filter(status=Job.Status.RUNNING, give_up_at__lt=now)

    def failed(self) -> JobQuerySet:
        """Jobs that ran out of attempts."""
        return self.filter(status=Job.Status.FAILED)


class Job(models.Model):
    """One call of a function that has to happen. A job that is done has no row any more."""

    class Status(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        FAILED = "failed"

    function = models.CharField(max_length=200)  # "orders.tasks.expire_holds"
    arguments = models.JSONField(default=list)
    key = models.CharField(max_length=200, blank=True)  # "" for jobs that may wait twice
    # The key while the job waits, else NULL: two enqueues while one waits are one.
    waiting_key = models.CharField(max_length=200, unique=True, null=True)  # noqa: DJ001
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)  # begun, whether or not they ended
    run_after = models.DateTimeField()
    handed_at = models.DateTimeField(null=True)  # when a worker was last told
    give_up_at = models.DateTimeField(null=True)  # a running job's worker is dead after that
    run_key = models.CharField(max_length=22, blank=True)  # of the attempt that runs
    problem = models.TextField(blank=True)  # of the last attempt
    created_at = models.DateTimeField(auto_now_add=True)
    failed_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["run_after"], condition=Q(status="waiting"), name="job_waiting"),
            models.Index(fields=["give_up_at"], condition=Q(status="running"), name="job_running"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="waiting") | Q(waiting_key=None), name="job_key_only_waits"
            ),
            models.CheckConstraint(
                condition=Q(status="running", give_up_at__isnull=False)
                | (~Q(status="running") & Q(give_up_at=None)),
                name="job_runs_until",
            ),
        ]

    def __str__(self) -> str:
        return self.key or self.function


class ScheduledJob(models.Model):
    """When something that repeats is due next. What it does is in `jobs.schedule`."""

    name = models.SlugField(unique=True)
    next_at = models.DateTimeField()
    last_at = models.DateTimeField(null=True)  # when it was last asked for
    done_at = models.DateTimeField(null=True)  # when it last ended well
    took_ms = models.PositiveIntegerField(null=True)

    def __str__(self) -> str:
        return self.name
