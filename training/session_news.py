"""Sessions that letters to readers tell of: those planned lately that are still to come."""

from datetime import datetime

from django.conf import settings

from cms.letters import Item
from core.languages import FIRST
from core.templatetags.ui import local_date, local_time
from training.models import Session
from training.session_choices import SessionAudience
from union.models import Unit

MOST = 12


def sessions_for_letters(unit: Unit, language: str, start: datetime, end: datetime) -> list[Item]:
    """Return what `unit` and all below it planned in a period and is not over at its end.

    Officers hear of their own sessions elsewhere. Words of sessions are in the first language.
    """
    if language != FIRST:
        return []
    sessions = Session.objects.coming(end).filter(unit__path__startswith=unit.path)
    sessions = sessions.filter(starts_at__gte=end, created_at__gte=start, created_at__lt=end)
    sessions = sessions.exclude(audience=SessionAudience.OFFICER)
    return [
        Item(
            kind="session",
            title=session.title,
            url=settings.SITE_URL + session.get_absolute_url(),
            summary=_summary(session),
            unit=session.unit.name,
        )
        for session in sessions.select_related("unit", "commune__province")[:MOST]
    ]


def _summary(session: Session) -> str:
    when = f"{local_time(session.starts_at)}, {local_date(session.starts_at)}"
    return f"{when} · {session.where}. {session.summary}"
