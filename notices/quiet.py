"""When a phone stays silent."""

from datetime import datetime, time, timedelta

from django.utils import timezone


def quiet_until(now: datetime, *, starts: time, ends: time) -> datetime | None:
    """Return when the quiet hours in which `now` lies end, or None outside of them.

    `starts` belongs to them, `ends` doesn't; they may reach over midnight. The clock is
    the site's. Hours that start when they end are none.
    """
    local = timezone.localtime(now)
    clock = local.time()
    over_midnight = starts > ends
    begun, not_ended = clock >= starts, clock < ends
    if not (begun or not_ended if over_midnight else begun and not_ended):
        return None
    day = local.date() + timedelta(days=1 if clock >= ends else 0)
    return timezone.make_aware(datetime.combine(day, ends))
