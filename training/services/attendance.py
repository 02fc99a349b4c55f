"""Who was there: by the code in the room, her own code, or a tick; and the paper that says so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from training import session_notices
from training.models import Certificate, Enrolment, Session
from training.session_choices import Marked


class AttendanceRefused(Exception):
    """Attendance can't be noted; the sentence says why."""


@transaction.atomic
def note_present(*, enrolment: Enrolment, how: str, by: User | None = None, now: datetime) -> bool:
    """Note that she is there; False if that was noted before.

    Raises:
        AttendanceRefused: it is not the time, or she has no place.
    """
    if not enrolment.session.notes_attendance(now):
        raise AttendanceRefused(_("Attendance is noted on the day of the session only."))
    fields = {"came_at": now, "marked": how, "marked_by": by}
    coming = Enrolment.objects.coming().filter(pk=enrolment.pk)
    if coming.filter(came_at=None).update(**fields):
        return True
    if coming.exists():
        return False
    if enrolment.is_waiting:
        raise AttendanceRefused(_("She is on the waiting list. Add places first."))
    raise AttendanceRefused(_("She has cancelled. Register her anew."))


@transaction.atomic
def note_list(
    *, session: Session, present: Collection[str], left: Collection[str], by: User, now: datetime
) -> int:
    """Set who was there to exactly these keys, and who of them left early; return how many.

    Who scanned keeps her time. What is ticked after the session counts as its beginning.

    Raises:
        AttendanceRefused: it is not the time, or the list is closed.
    """
    if not session.notes_attendance(now):
        raise AttendanceRefused(_("Attendance is noted on the day of the session only."))
    coming = session.enrolments.coming()
    at = session.starts_at if now >= session.ends_at else now
    new = coming.filter(key__in=present, came_at=None)
    new.update(came_at=at, marked=Marked.LIST, marked_by=by)
    absent = coming.present().exclude(key__in=present).filter(certificate=None)
    absent.update(came_at=None, left_at=None, marked="", marked_by=None)
    there = coming.present()
    there.exclude(key__in=left).update(left_at=None)
    going = min(max(now, session.starts_at), session.ends_at)
    there.filter(key__in=left, left_at=None, came_at__lte=going).update(left_at=going)
    return there.count()


@transaction.atomic
def close_list(*, session: Session, by: User, now: datetime) -> int:
    """Say that the list is complete and give everybody who was there her certificate.

    Return how many certificates were given. Safe to repeat.

    Raises:
        AttendanceRefused: the session is not over, or was called off.
    """
    if session.is_called_off or not session.is_over(now):
        raise AttendanceRefused(_("The session is not over yet."))
    Session.objects.filter(pk=session.pk, closed_at=None).update(closed_at=now)
    there = session.enrolments.present().filter(certificate=None)
    rows = list(there.select_related("session__unit", "user").order_by("pk"))
    for enrolment in rows:
        _give_paper(enrolment, now)
    touch("sessions", session.stamp)
    return len(rows)


def _give_paper(enrolment: Enrolment, now: datetime) -> None:
    """Give one certificate; who came twice on two numbers gets one."""
    session = enrolment.session
    known = Certificate.objects.valid().filter(course_key=session.uid, learner=enrolment.user)
    paper = known.first() if enrolment.user_id else None
    if paper and hasattr(paper, "enrolment"):
        return
    paper = paper or Certificate.objects.create(
        learner=enrolment.user,
        kind=Certificate.Kind.ATTENDANCE,
        course_key=session.uid,
        course_title=session.title,
        unit=session.unit,
        name=enrolment.name,
        language=enrolment.language,
        issued_at=now,
    )
    Enrolment.objects.filter(pk=enrolment.pk, certificate=None).update(certificate=paper)
    enrolment.certificate = paper
    session_notices.paper_given(enrolment)
