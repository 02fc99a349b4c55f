"""What waits at the staff desk's home."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cooperatives import waiting
from newsletter.models import Issue
from union.access import LEADERS, units_for


def issues_waiting(user: object) -> waiting.Queue | None:
    """Return the drafts that this leader may let go, the oldest first."""
    units = units_for(user, roles=LEADERS)
    drafts = Issue.objects.filter(status=Issue.Status.DRAFT, unit__in=units)
    count = drafts.count()
    if not count:
        return None
    first = drafts.select_related("unit").order_by("created_at", "pk")[: waiting.SHOWN]
    return waiting.Queue(
        name=_("Letters to readers"),
        icon="mail",
        count=count,
        url=reverse("newsletter_issues"),
        items=[
            waiting.Item(
                title=issue.title,
                detail=issue.unit.name,
                url=reverse("newsletter_issue", args=[issue.key]),
                since=issue.created_at,
            )
            for issue in first
        ],
        position=60,
    )
