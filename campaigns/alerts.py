"""Which warnings a page shows. What is approved is kept in the process: no query a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from campaigns.models import Alert
from core.kept import Kept
from core.pagecache import show, show_until

STAMP = "alerts"
_kept = Kept(limit=2)


@dataclass(frozen=True)
class Shown:
    """What a page says, and when that changes by itself."""

    alerts: list[Alert]
    until: datetime | None


def approved() -> list[Alert]:
    """Return the approved alerts that are not over, the most serious first."""
    return _kept.get("alerts", STAMP, _load)


def _load() -> list[Alert]:
    order = {level: place for place, level in enumerate(("danger", "warning", "info"))}
    found = (
        Alert.objects.current(timezone.now())
        .select_related("unit__commune", "unit__province")
        .order_by("pk")
    )
    return sorted(found, key=lambda alert: order[alert.level])


def alerts_for(path: str, now: datetime) -> Shown:
    """Return the alerts for pages of the unit at `path`, "" for pages of nobody.

    Those of the province are on every page; those of a commune on its own and its branches'.
    """
    here = [each for each in approved() if each.unit.depth == 1 or _is_above(each, path)]
    here = [each for each in here if each.ends_at > now]
    return Shown([each for each in here if each.starts_at <= now], _next_change(here, now))


def _is_above(alert: Alert, path: str) -> bool:
    return bool(path) and path.startswith(alert.unit.path)


def _next_change(alerts: Iterable[Alert], now: datetime) -> datetime | None:
    moments = [moment for each in alerts for moment in (each.starts_at, each.ends_at)]
    return min((moment for moment in moments if moment > now), default=None)


def has_local() -> bool:
    """Return True if some alert is not for the whole province."""
    return any(each.unit.depth > 1 for each in approved())


def show_alerts(request: HttpRequest | None, path: str) -> list[Alert]:
    """Return the alerts of a page, noting until when it may be kept."""
    now = timezone.now()
    shown = alerts_for(path, now)
    if request is not None:
        show(request, STAMP)
        show_until(request, shown.until)
    return shown.alerts
