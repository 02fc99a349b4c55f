"""What the site does by itself, day by day. See also `jobs.schedule`; apps plan their own."""

from collections.abc import Callable
from datetime import time

from django.conf import settings
from django.core.management import call_command

from jobs import schedule

# All are safe to repeat. One that finds something wrong fails, and stands at /staff/jobs/.
NIGHTLY = {
    "apply_due_changes": time(0, 5),  # offices and units that begin, end or move that day
    "refresh_certificates": time(0, 15),
    "forget_baskets": time(2, 30),
    "forget_searches": time(2, 40),
    "check_money": time(4, 0),  # every order's figures agree with its events
}


def plan() -> None:
    """Tell the clock."""
    for name, at in NIGHTLY.items():
        schedule.daily(name.replace("_", "-"), _command(name), at=at)
    schedule.every("publish-scheduled", _command("publish_scheduled"), minutes=5)
    if settings.SEARCH_URL:
        catch_up = _command("index_products", catch_up=True)
        schedule.every("catch-up-search", catch_up, minutes=5)


def _command(name: str, **options: object) -> Callable[[], None]:
    """Return what runs a management command."""

    def run() -> None:
        call_command(name, **options)

    return run
