"""What operators see of the work behind the pages."""

from datetime import datetime, timedelta

from django.db.models import Count, Min, Q

from jobs import schedule
from jobs.models import Job, JobQuerySet, ScheduledJob

LATE = timedelta(minutes=5)  # something is due this long: no worker runs


def failed_jobs() -> JobQuerySet:
    """Return jobs that failed for good, newest first."""
    return Job.objects.failed().order_by("-failed_at", "-pk")


def timetable(now: datetime) -> list[dict[str, object]]:
    """Return what repeats, by name: `row`, `pause` or `at`, and whether it is late. One query."""
    rows = {row.name: row for row in ScheduledJob.objects.all()}
    return [
        {
            "name": plan.name,
            "pause": _in_words(plan.pause),
            "at": plan.at,
            "row": rows.get(plan.name),
            "is_late": plan.name not in rows or rows[plan.name].next_at < now - LATE,
        }
        for plan in schedule.planned()
    ]


def _in_words(pause: timedelta | None) -> str:
    """Return "5 min" or "20 s": everybody reads that."""
    if pause is None:
        return ""
    minutes, seconds = divmod(round(pause.total_seconds()), 60)
    return f"{minutes} min" if not seconds else f"{minutes * 60 + seconds} s"


def state_of_work(now: datetime) -> dict[str, object]:
    """Return how many jobs wait and run, and since when the oldest is due. One query."""
    due = Q(status=Job.Status.WAITING, run_after__lte=now)
    state = Job.objects.aggregate(
        waiting=Count("pk", filter=Q(status=Job.Status.WAITING)),
        running=Count("pk", filter=Q(status=Job.Status.RUNNING)),
        oldest=Min("run_after", filter=due),
    )
    return state | {"is_late": bool(state["oldest"]) and state["oldest"] < now - LATE}
