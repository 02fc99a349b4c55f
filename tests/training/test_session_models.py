"""What the database refuses of sessions, places and requirements."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from tests.factories import make_commune, make_user
from tests.training.session_builders import (
    make_enrolment,
    make_present,
    make_requirement,
    make_session,
)
from tests.training.test_models import refused
from training.models import Certificate, Enrolment, Pool, Reminded, Requirement, Session

NOW = timezone.now()


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("session_ends_after_it_begins", {"ends_at": F("starts_at")}),
        ("session_called_off_has_reason", {"called_off_at": NOW, "reason": ""}),
        ("session_is_somewhere", {"place": ""}),
    ],
)
def test_session_is_possible(constraint, change):
    session = make_session()

    refused(constraint, lambda: Session.objects.filter(pk=session.pk).update(**change))


def test_online_session_has_no_commune():
    session = make_session(commune=make_commune())
    same = Session.objects.filter(pk=session.pk)

    refused("session_is_somewhere", lambda: same.update(way="online"))


def test_places_of_a_commune_and_of_the_rest_stand_once():
    here = make_commune()
    session = make_session(quotas={here: 2})

    refused("pool_once_a_commune", lambda: Pool.objects.create(session=session, commune=here))
    refused("pool_one_for_the_rest", lambda: Pool.objects.create(session=session))


def test_no_more_places_are_taken_than_there_are():
    pool = make_session(total=3).pools.get()

    refused("pool_no_more_than_places", lambda: Pool.objects.filter(pk=pool.pk).update(taken=4))


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("enrolment_cancelled_has_time", {"status": "cancelled"}),
        ("enrolment_cancelled_has_time", {"cancelled_at": NOW}),
        ("enrolment_only_who_comes_came", {"came_at": NOW}),
        ("enrolment_only_who_comes_came", {"status": "waiting", "came_at": NOW, "marked": "code"}),
        (
            "enrolment_left_after_coming",
            {"came_at": NOW, "marked": "code", "left_at": NOW - timedelta(minutes=1)},
        ),
    ],
)
def test_place_on_the_list_makes_sense(constraint, change):
    row = make_enrolment()

    refused(constraint, lambda: Enrolment.objects.filter(pk=row.pk).update(**change))


def test_phone_and_account_stand_once_on_a_list():
    session, user = make_session(), make_user()
    make_present(session, phone="+84912345678", user=user)

    refused("enrolment_once_a_phone", lambda: make_present(session, phone="+84912345678"))
    refused("enrolment_once_a_person", lambda: make_present(session, user=user))


def test_requirement_stands_once_and_in_a_year():
    one = make_requirement()
    same = {"unit": one.unit, "year": one.year, "title": one.title}

    refused("requirement_once", lambda: Requirement.objects.create(**same))
    refused("requirement_year_is_a_year", lambda: make_requirement(year=1999))


def test_last_reminder_stands_once():
    row = {"requirement": make_requirement(), "user": make_user(), "at": NOW}
    Reminded.objects.create(**row)

    refused("reminded_once", lambda: Reminded.objects.create(**row))


def test_certificate_of_a_course_has_a_learner():
    fields = {"course_key": make_session().uid, "name": "Hoa", "language": "vi", "issued_at": NOW}

    refused("certificate_of_a_course_has_learner", lambda: Certificate.objects.create(**fields))

    assert Certificate.objects.create(kind="attendance", **fields).is_valid
