"""What an operator may do with jobs that failed for good."""

from django.db import transaction
from django.utils import timezone

from jobs.models import Job
from jobs.queue import hand_over


@transaction.atomic
def try_again(*, pk: int) -> bool:
    """Let a failed job begin anew; return False if it has not failed."""
    failed = Job.objects.failed().filter(pk=pk)
    now = timezone.now()
    fresh = {"attempts": 0, "run_after": now, "handed_at": now, "failed_at": None}
    if not failed.update(status=Job.Status.WAITING, **fresh):
        return False
    transaction.on_commit(lambda: hand_over([pk]), robust=True)
    return True


def forget(*, pk: int) -> bool:
    """Drop a failed job that nobody needs any more."""
    return bool(Job.objects.failed().filter(pk=pk).delete()[0])
