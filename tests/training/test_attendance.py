"""Who was there, for how long, and the paper that says so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notices.models import Notice
from tests.factories import make_officer, make_user
from tests.training.session_builders import make_enrolment, make_present, make_session
from training.models import Certificate
from training.services.attendance import (
    AttendanceRefused,
    close_list,
    note_list,
    note_present,
)

HOUR = timedelta(hours=1)


def running(**fields):
    """A session that began an hour ago and lasts three."""
    return make_session(starts_at=timezone.now() - HOUR, **fields)


def test_present_is_noted_once():
    session = make_session(starts_at=timezone.now() + HOUR)
    row = make_enrolment(session)
    now = timezone.now()

    notes = [note_present(enrolment=row, how="code", now=now) for _ in range(2)]

    row.refresh_from_db()
    assert (notes, row.came_at, row.marked) == ([True, False], now, "code")


@pytest.mark.parametrize("hours", [-30, 3])
def test_nobody_is_present_on_another_day(hours):
    session = make_session()
    row = make_enrolment(session)
    session.starts_at = timezone.now() + hours * HOUR
    session.ends_at = session.starts_at + HOUR
    row.session = session

    with pytest.raises(AttendanceRefused):
        note_present(enrolment=row, how="code", now=timezone.now())

    row.refresh_from_db()
    assert row.came_at is None


def test_who_waits_is_not_present():
    session = make_session(total=1, starts_at=timezone.now() + HOUR)
    _first, second = make_enrolment(session), make_enrolment(session)

    with pytest.raises(AttendanceRefused):
        note_present(enrolment=second, how="own", now=timezone.now())

    second.refresh_from_db()
    assert second.came_at is None


@pytest.mark.parametrize(
    ("came", "left", "is_late", "minutes"),
    [(-10, None, False, 180), (15, None, False, 180), (16, None, True, 164), (0, 60, False, 60)],
)
def test_minutes_count_from_the_beginning_unless_late(came, left, is_late, minutes):
    session = running()
    row = make_present(session, session.starts_at + timedelta(minutes=came))
    row.left_at = session.starts_at + timedelta(minutes=left) if left else None

    assert (row.was_late, row.minutes) == (is_late, minutes)


def test_ticks_are_exactly_who_was_there():
    session, officer = running(), make_officer().user
    came_before = make_present(session)
    ticked = make_present(session, came_at=None)
    session.enrolments.filter(pk=ticked.pk).update(came_at=None, marked="")

    count = note_list(
        session=session, present=[ticked.key], left=[], by=officer, now=timezone.now()
    )

    ticked.refresh_from_db(), came_before.refresh_from_db()
    assert (count, ticked.marked_by, came_before.came_at) == (1, officer, None)


def test_who_scanned_keeps_her_time_when_the_list_is_saved():
    session, now = running(), timezone.now()
    row = make_present(session, now - HOUR / 2, marked="code")

    note_list(session=session, present=[row.key], left=[row.key], by=make_user(), now=now)

    row.refresh_from_db()
    assert (row.came_at, row.marked, row.left_at) == (now - HOUR / 2, "code", now)


def test_closing_gives_everybody_who_was_there_one_certificate():
    session = make_session(starts_at=timezone.now() - 4 * HOUR)
    user = make_user()
    make_present(session, user=user, name="Đinh Thị Hảo")
    make_present(session)
    officer, now = make_officer().user, timezone.now()

    given = [close_list(session=session, by=officer, now=now) for _ in range(2)]

    paper = Certificate.objects.get(learner=user)
    assert given == [2, 0]
    assert (paper.kind, paper.name, paper.course_key) == ("attendance", "Đinh Thị Hảo", session.uid)
    assert Notice.objects.filter(kind="session_paper").count() == 2


def test_running_session_gives_no_certificates():
    session = running()
    make_present(session)

    with pytest.raises(AttendanceRefused):
        close_list(session=session, by=make_user(), now=timezone.now())

    assert Certificate.objects.count() == 0


def test_closed_list_is_not_changed():
    session = make_session(starts_at=timezone.now() - 4 * HOUR)
    row = make_present(session)
    close_list(session=session, by=make_user(), now=timezone.now())
    session.refresh_from_db()

    with pytest.raises(AttendanceRefused):
        note_list(session=session, present=[], left=[], by=make_user(), now=timezone.now())

    row.refresh_from_db()
    assert row.was_there
