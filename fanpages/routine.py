"""What is done for posts and events by the clock."""

from datetime import time

from fanpages import services
from jobs import schedule


def plan() -> None:
    """Tell the clock; called when the site starts."""
    schedule.every("remind-of-events", services.remind, minutes=10)
    schedule.daily("forget-removed-posts", services.forget_removed, at=time(3, 10))
    schedule.daily("forget-event-guests", services.forget_guests, at=time(3, 15))
    schedule.daily("forget-old-events", services.forget_old_events, at=time(3, 20))
