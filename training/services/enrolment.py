"""Coming to a session: a place or the waiting list, and who moves up when somebody cancels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from places.models import Commune
from training import session_notices
from training.models import Enrolment, Pool, Session


class EnrolmentError(Exception):
    """Something about coming to a session that a person can be told."""


class SessionClosed(EnrolmentError):
    def __str__(self) -> str:
        return _("Registration for this session is over.")


class AlreadyEnrolled(EnrolmentError):
    def __str__(self) -> str:
        return _("You are on the list already. The link is in our first message to you.")


@dataclass(frozen=True)
class Comer:
    """Who wants to come, as she typed it."""

    name: str
    commune: Commune
    group: str
    phone: str = ""
    email: str = ""


@transaction.atomic
def enrol(
    *,
    session: Session,
    comer: Comer,
    language: str,
    user: User | None = None,
    by_officer: bool = False,
    now: datetime,
) -> Enrolment:
    """Keep a place of her commune's, or put her on the waiting list; she is told which.

    An officer may add people at the door until the list is closed.

    Raises:
        SessionClosed: the session takes nobody any more.
        AlreadyEnrolled: this phone number or account is on the list.
    """
    is_open = session.notes_attendance(now) if by_officer else False
    if not (session.takes_more(now) or is_open):
        raise SessionClosed
    pool = _pool_for(session, comer.commune)
    has_place = take(pool)
    try:
        with transaction.atomic():
            enrolment = Enrolment.objects.create(
                session=session,
                pool=pool,
                user=user,
                language=language,
                status=Enrolment.Status.COMING if has_place else Enrolment.Status.WAITING,
                **vars(comer),
            )
    except IntegrityError as error:
        raise AlreadyEnrolled from error  # and the place is given back with this transaction
    session_notices.enrolled(enrolment)
    touch("sessions", session.stamp)
    return enrolment


@transaction.atomic
def cancel(*, enrolment: Enrolment, now: datetime) -> bool:
    """Give the place back; who waited longest has it. False if it was given back before.

    Who was there can't cancel afterwards.
    """
    pool = Pool.objects.select_for_update().get(pk=enrolment.pool_id)
    mine = Enrolment.objects.filter(pk=enrolment.pk, came_at=None)
    gone = {"status": Enrolment.Status.CANCELLED, "cancelled_at": now}
    had_place = mine.coming().update(**gone)
    if not had_place and not mine.waiting().order_by().update(**gone):
        return False
    if had_place:
        Pool.objects.filter(pk=pool.pk).update(taken=F("taken") - 1)
    move_up(pool, enrolment.session, now)
    touch("sessions", enrolment.session.stamp)
    return True


def move_up(pool: Pool, session: Session, now: datetime) -> int:
    """Give free places to those who waited longest; return how many moved. The pool is held."""
    moved = 0
    if session.is_over(now) or session.is_called_off:
        return moved
    for enrolment in pool.enrolments.waiting().select_related("session", "user"):
        if not take(pool):
            break
        waiting = Enrolment.objects.filter(pk=enrolment.pk, status=Enrolment.Status.WAITING)
        waiting.update(status=Enrolment.Status.COMING)
        session_notices.place_free(enrolment)
        moved += 1
    return moved


def take(pool: Pool) -> bool:
    """Take one place if one is free: one conditional UPDATE, so nobody gets the last one twice."""
    here = Pool.objects.filter(pk=pool.pk)
    if here.filter(places=None).update(taken=F("taken") + 1):
        return True
    return here.filter(taken__lt=F("places")).update(taken=F("taken") + 1) == 1


def _pool_for(session: Session, commune: Commune) -> Pool:
    """Return her commune's places, else those of all others, held until the transaction ends.

    Held, because whoever finds it full has to be on the list before a place is given back.
    """
    pools = {pool.commune_id: pool.pk for pool in session.pools.all()}
    pk = pools.get(commune.pk, pools[None])
    return Pool.objects.select_for_update().get(pk=pk)
