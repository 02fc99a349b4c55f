"""Sessions that are over and whose list of who came nobody has closed."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives import waiting
from core.templatetags.ui import local_date
from training.session_access import sessions_of
from union.access import is_officer


def lists_waiting(user: User) -> waiting.Queue | None:
    """Return the queue for the staff desk's home; None for people without an office."""
    if not is_officer(user):
        return None
    open_lists = sessions_of(user).past(timezone.now()).filter(closed_at=None)
    return waiting.Queue(
        name=_("Sessions: who was there?"),
        icon="date",
        count=open_lists.count(),
        url=reverse("session_index") + "?tab=past",
        items=[
            waiting.Item(
                title=session.title,
                detail=f"{local_date(session.starts_at)}, {session.unit.name}",
                url=session.staff_url,
                since=session.ends_at,
            )
            for session in open_lists.select_related("unit").order_by("ends_at", "pk")[
                : waiting.SHOWN
            ]
        ],
        position=45,
    )
