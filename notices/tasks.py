"""Thin: the work is in `sending` and `forgetting`."""

from django_tasks import task

from notices import sending


@task()
def deliver() -> None:
    """Send what may leave now. Safe to run any number of times, and at the same time."""
    sending.deliver()
