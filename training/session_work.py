"""What is done by the clock for sessions."""

from datetime import datetime, timedelta

from django.utils import timezone

from training import session_notices
from training.models import Enrolment

BEFORE = timedelta(days=1)


def remind_of_sessions(now: datetime | None = None) -> int:
    """Tell who comes within a day; return how many. Each hears of a session's time once."""
    now = now or timezone.now()
    soon = Enrolment.objects.coming().filter(
        session__called_off_at=None,
        session__starts_at__gt=now,
        session__starts_at__lte=now + BEFORE,
    )
    return session_notices.remind(soon.select_related("session", "user").order_by("pk"))
