"""Sessions as public pages show them."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from accounts.models import User
from places.models import Commune
from training.models import CoursePage, Enrolment, Pool, Session
from training.models.session import SessionQuerySet
from training.session_choices import SessionAudience

SHOWN, PAST_SHOWN, MORE_SHOWN = 60, 6, 4


def coming_sessions(wanted: dict[str, str], now: datetime) -> list[Session]:
    """Return the next sessions that fit; one query. What is for everybody fits every audience."""
    sessions = Session.objects.coming(now).for_cards()
    if audience := wanted.get("audience"):
        sessions = sessions.filter(audience__in=[audience, SessionAudience.ALL])
    others = {name: value for name, value in wanted.items() if name != "audience"}
    return list(sessions.filter(**others)[:SHOWN])


def past_sessions(now: datetime) -> list[Session]:
    """Return the last sessions that took place; one query."""
    return list(Session.objects.past(now).for_cards()[:PAST_SHOWN])


def communes_with_sessions(now: datetime) -> list[Commune]:
    """Return the communes to which one can go, in dictionary order; one query."""
    keys = Session.objects.coming(now).order_by().values("commune")
    communes = Commune.objects.filter(pk__in=keys).select_related("province")
    return list(communes.order_by("sort_key", "pk"))


def pools_of(session: Session) -> list[Pool]:
    """Return the places of a session: those of communes first, then those of all others."""
    pools = session.pools.select_related("commune__province")
    return sorted(pools, key=lambda p: (p.commune is None, p.commune and p.commune.sort_key))


def seats_of(pools: list[Pool]) -> dict[str, object]:
    """Return how many places there are and are left; `places` is None without a limit."""
    has_limit = all(pool.places is not None for pool in pools)
    return {
        "taken": sum(pool.taken for pool in pools),
        "places": sum(pool.places for pool in pools) if has_limit else None,
        "left": sum(pool.left for pool in pools) if has_limit else None,
        "is_full": has_limit and all(pool.is_full for pool in pools),
        "kept": [pool for pool in pools if pool.commune],
        "others": next((pool for pool in pools if pool.commune is None), None),
    }


def course_of(key: UUID | None, language: str) -> CoursePage | None:
    """Return the course that a session belongs to, in a language if there is one; one query."""
    if key is None:
        return None
    pages = CoursePage.objects.filter(translation_key=key).for_cards()
    found = {page.locale.language_code: page for page in pages}
    return found.get(language) or next(iter(found.values()), None)


def sessions_of_course(key: UUID, now: datetime) -> list[Session]:
    """Return the next sessions at which a course is taught; one query."""
    return list(Session.objects.coming(now).for_cards().filter(course_key=key)[:MORE_SHOWN])


def places_of(user: User) -> list[Enrolment]:
    """Return the sessions somebody registered for, the latest first; one query."""
    rows = Enrolment.objects.open().filter(user=user).order_by("-session__starts_at", "-pk")
    return list(rows.select_related("session__commune__province", "certificate")[:SHOWN])


def more_of(session: Session, now: datetime) -> list[Session]:
    """Return the next sessions of the same series or course; at most one query."""
    same = Q(pk__in=[])
    if session.series:
        same |= Q(series=session.series)
    if session.course_key:
        same |= Q(course_key=session.course_key)
    if not (session.series or session.course_key):
        return []
    return list(_others(session, now).filter(same)[:MORE_SHOWN])


def _others(session: Session, now: datetime) -> SessionQuerySet:
    return Session.objects.coming(now).for_cards().exclude(pk=session.pk)
