"""Which warnings a page shows. What is approved is kept in the process: no query a page."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

from django.http import HttpRequest
from django.utils import timezone

from campaigns.models import Alert
from core.pagecache import show, show_until, stamps

STAMP = "alerts"
KEPT_SECONDS = 300  # at most, for what was written without a stamp
_known = SimpleNamespace(made_at=0, alerts=[])  # when its reading began (ns), what was read


@dataclass(frozen=True)
class Shown:
    """What a page says, and when that changes by itself."""

    alerts: list[Alert]
    until: datetime | None


def approved() -> list[Alert]:
    """Return the approved alerts that are not over, the most serious first.

    Read once in a while by each process: every page asks, and nearly always there is none.
    """
    now = time.time_ns()
    if _known.made_at <= max(stamps().newest((STAMP,)), now - KEPT_SECONDS * 10**9):
        remember(_load(), made_at=now)
    return _known.alerts


def remember(alerts: list[Alert], *, made_at: int | None = None) -> None:
    """Take `alerts` for what there is until the stamp says otherwise."""
    _known.alerts, _known.made_at = alerts, made_at or time.time_ns()


def _load() -> list[Alert]:
    order = {level: place for place, level in enumerate(("danger", "warning", "info"))}
    current = Alert.objects.current(timezone.now())
    found = current.select_related("unit__commune", "unit__province").order_by("pk")
    return sorted(found, key=lambda alert: order[alert.level])


def alerts_for(alerts: Iterable[Alert], path: str, now: datetime) -> Shown:
    """Return those of `alerts` that pages of the unit at `path` show, "" for nobody's pages.

    Those of the province are on every page; those of a commune on its own and its branches'.
    """
    here = [each for each in alerts if each.unit.depth == 1 or _is_above(each, path)]
    here = [each for each in here if each.ends_at > now]
    return Shown([each for each in here if each.starts_at <= now], _next_change(here, now))


def _is_above(alert: Alert, path: str) -> bool:
    return bool(path) and path.startswith(alert.unit.path)


def _next_change(alerts: Iterable[Alert], now: datetime) -> datetime | None:
    moments = [moment for each in alerts for moment in (each.starts_at, each.ends_at)]
    return min((moment for moment in moments if moment > now), default=None)


def show_alerts(request: HttpRequest | None, path_of: Callable[[], str]) -> list[Alert]:
    """Return the alerts of a page, noting until when it may be kept.

    `path_of` is only asked where some alert is not for the whole province.
    """
    alerts, now = approved(), timezone.now()
    is_local = any(each.unit.depth > 1 for each in alerts)
    shown = alerts_for(alerts, path_of() if is_local else "", now)
    if request is not None:
        show(request, STAMP)
        show_until(request, shown.until)
    return shown.alerts
