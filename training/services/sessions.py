"""Planning a session, changing it, calling it off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.keys import random_letters
from core.pagecache import touch
from core.text import slugify
from training import session_notices
from training.models import Enrolment, Pool, Session
from training.services.enrolment import move_up

TOLD_OF = ("starts_at", "ends_at", "way", "place", "commune", "link")  # who comes hears of it


class SessionRefused(Exception):
    """A change that can't be made; the sentence says why."""


@transaction.atomic
def plan_session(
    *,
    by: User | None,
    total: int | None,
    quotas: Mapping[str, int],
    **fields: object,
) -> Session:
    """Make a session with so many places, some of them kept for communes (by code).

    Raises:
        SessionRefused: more places are kept than there are.
    """
    _check(total, quotas)
    slug = f"{slugify(fields['title'], 100)}-{random_letters(4).lower()}"
    session = Session.objects.create(slug=slug, made_by=by, **fields)
    rest = Pool(session=session, places=_rest(total, quotas))
    kept = [Pool(session=session, commune_id=code, places=n) for code, n in quotas.items()]
    Pool.objects.bulk_create([rest, *kept])
    touch("sessions")
    return session


@transaction.atomic
def change_session(
    *,
    session: Session,
    total: int | None,
    quotas: Mapping[str, int],
    now: datetime,
    **fields: object,
) -> None:
    """Change a session; who comes is told of another time or place, who waits moves up.

    Raises:
        SessionRefused: fewer places than people who have one.
    """
    _check(total, quotas)
    before = Session.objects.get(pk=session.pk)
    for name, value in fields.items():
        setattr(session, name, value)
    session.save()
    _set_pool(session, None, _rest(total, quotas), now)
    gone = session.pools.exclude(commune=None).exclude(commune__in=quotas)
    for pool in gone:
        _give_up(pool)
    for code, places in sorted(quotas.items()):
        _set_pool(session, code, places, now)
    if any(getattr(before, name) != getattr(session, name) for name in TOLD_OF):
        session_notices.changed(session)
    touch("sessions", session.stamp)


@transaction.atomic
def call_off(*, session: Session, reason: str, now: datetime) -> bool:
    """Call a session off and tell everybody on its list; False if that was done or it is over."""
    planned = Session.objects.planned().filter(pk=session.pk, ends_at__gt=now)
    if not planned.update(called_off_at=now, reason=reason, changed_at=now):
        return False
    session.refresh_from_db()
    session_notices.called_off(session)
    touch("sessions", session.stamp)
    return True


def _check(total: int | None, quotas: Mapping[str, int]) -> None:
    if total is not None and sum(quotas.values()) > total:
        words = {"kept": sum(quotas.values()), "total": total}
        raise SessionRefused(_("%(kept)d places are kept, but there are only %(total)d.") % words)


def _rest(total: int | None, quotas: Mapping[str, int]) -> int | None:
    return None if total is None else total - sum(quotas.values())


def _set_pool(session: Session, code: str | None, places: int | None, now: datetime) -> None:
    pool, _is_new = Pool.objects.get_or_create(
        session=session, commune_id=code, defaults={"places": places}
    )
    pool = Pool.objects.select_for_update(of=("self",)).select_related("commune").get(pk=pool.pk)
    if places is not None and pool.taken > places:
        words = {"taken": pool.taken, "who": pool.commune or _("the others")}
        raise SessionRefused(_("%(taken)d people of %(who)s have a place already.") % words)
    Pool.objects.filter(pk=pool.pk).update(places=places)
    move_up(pool, session, now)


def _give_up(pool: Pool) -> None:
    if Enrolment.objects.filter(pool=pool).exists():
        sentence = _("People of %(who)s are on the list: keep their places.")
        raise SessionRefused(sentence % {"who": pool.commune})
    pool.delete()
