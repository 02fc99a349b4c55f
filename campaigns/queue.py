"""What waits for a leader: alerts to approve."""

from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.access import alerts_seen_by
from cooperatives import waiting
from union.access import LEADERS, units_for


def alerts_waiting(user: object) -> waiting.Queue | None:
    """Return the queue for the staff desk's home; None for people who don't lead."""
    units = units_for(user, roles=LEADERS)
    if not user.is_superuser and not units.exists():
        return None
    asked = alerts_seen_by(user).waiting().filter(unit__in=units)
    oldest = asked.select_related("unit").order_by("entered_at", "pk")
    return waiting.Queue(
        name=_("Alerts to approve"),
        icon="warning",
        count=asked.count(),
        url=reverse("alerts"),
        items=[
            waiting.Item(
                title=alert.text,
                detail=alert.unit.name,
                url=reverse("alert", args=[alert.pk]),
                since=alert.entered_at,
            )
            for alert in oldest[: waiting.SHOWN]
        ],
        position=5,
    )
