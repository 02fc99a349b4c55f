"""What is done again and again. Apps say so in their `AppConfig.ready`:

    schedule.every("expire-holds", expire_holds, minutes=1)
    schedule.daily("forget-baskets", forget_baskets, at=time(2, 30))

Any number of workers may look at the clock: whoever moves the date on is the one who asks
for the work, which is then a job like any other, and like any other safe to run twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from jobs.functions import job
from jobs.models import ScheduledJob

RETRIES = 3


@dataclass(frozen=True)
class Planned:
    """Something that repeats."""

    name: str
    run: Callable[[], object]
    pause: timedelta | None = None  # between two times, or
    at: time | None = None  # once a day, in the site's time zone

    def after(self, now: datetime) -> datetime:
        """Return when it is due next."""
        if self.pause:
            return now + self.pause
        local = timezone.localtime(now)
        today = timezone.make_aware(datetime.combine(local.date(), self.at))
        if today > now:
            return today
        return timezone.make_aware(datetime.combine(local.date() + timedelta(days=1), self.at))


_planned: dict[str, Planned] = {}


def every(name: str, run: Callable[[], object], **pause: float) -> None:
    """Call `run` again and again; `pause` as `timedelta` takes it: `minutes=5`."""
    _planned[name] = Planned(name, run, pause=timedelta(**pause))


def daily(name: str, run: Callable[[], object], *, at: time) -> None:
    """Call `run` once a day at a time of day of the site."""
    _planned[name] = Planned(name, run, at=at)


def planned() -> list[Planned]:
    """Return what repeats, by name."""
    return [_planned[name] for name in sorted(_planned)]


def tick(now: datetime | None = None) -> list[str]:
    """Ask for everything that is due; return the names. Safe to call at any time, by anybody."""
    now = now or timezone.now()
    rows = {row.name: row for row in ScheduledJob.objects.all()}
    _write_new(now, [plan for plan in planned() if plan.name not in rows])
    due = [row for row in rows.values() if row.name in _planned and row.next_at <= now]
    return [row.name for row in due if _ask(row, now)]


def run_now(*, name: str) -> bool:
    """Ask for something before its time; return False if there is nothing of that name."""
    if name not in _planned:
        return False
    run_planned.enqueue(name, key=f"schedule:{name}")
    return True


@job(retries=RETRIES, timeout=3600)
def run_planned(name: str) -> None:
    """Do one of the things that repeat."""
    plan = _planned.get(name)
    if plan is None:  # an upgrade took it away while it waited
        return
    start = timezone.now()
    plan.run()
    end = timezone.now()
    took = round((end - start) / timedelta(milliseconds=1))
    ScheduledJob.objects.filter(name=name).update(done_at=end, took_ms=took)


def _write_new(now: datetime, plans: list[Planned]) -> None:
    """Make rows for what is new: due at once if it repeats often, else at its time of day."""
    rows = [
        ScheduledJob(name=plan.name, next_at=now if plan.pause else plan.after(now))
        for plan in plans
    ]
    if rows:
        ScheduledJob.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def _ask(row: ScheduledJob, now: datetime) -> bool:
    """Move the date on and enqueue, both or neither; False if another worker was faster."""
    following = _planned[row.name].after(now)
    same = ScheduledJob.objects.filter(pk=row.pk, next_at=row.next_at)
    if not same.update(next_at=following, last_at=now):
        return False
    run_planned.enqueue(row.name, key=f"schedule:{row.name}")
    return True
