"""Who gets a place, who waits, who moves up."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notices.models import Notice
from tests.factories import make_commune, make_user
from tests.training.session_builders import comer, make_enrolment, make_session
from training.models import Enrolment
from training.services.enrolment import AlreadyEnrolled, SessionClosed, cancel, enrol
from training.services.sessions import SessionRefused, call_off, change_session, plan_session


def told() -> list[str]:
    return sorted(Notice.objects.values_list("kind", flat=True))


def statuses(session) -> list[str]:
    return list(session.enrolments.order_by("pk").values_list("status", flat=True))


def taken(session) -> dict:
    return dict(session.pools.values_list("commune", "taken"))


def test_commune_has_its_places_and_the_others_share_the_rest():
    here, there = make_commune(), make_commune()
    session = make_session(total=3, quotas={here: 1})

    for commune in (here, here, there, there, there):
        make_enrolment(session, commune)

    assert statuses(session) == ["coming", "waiting", "coming", "coming", "waiting"]
    assert taken(session) == {None: 2, here.pk: 1}


def test_session_without_limit_takes_everybody():
    session = make_session(total=None)

    for _number in range(3):
        make_enrolment(session)

    assert statuses(session) == ["coming"] * 3


def test_same_phone_comes_once_and_takes_one_place():
    session = make_session()
    first = make_enrolment(session, phone="+84912345678")

    with pytest.raises(AlreadyEnrolled):
        make_enrolment(session, phone="+84912345678")

    assert taken(session) == {None: 1}
    cancel(enrolment=first, now=timezone.now())
    assert make_enrolment(session, phone="+84912345678").is_coming


def test_same_account_comes_once():
    session, user = make_session(), make_user()
    make_enrolment(session, user=user)

    with pytest.raises(AlreadyEnrolled):
        make_enrolment(session, user=user)

    assert session.enrolments.count() == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"starts_at": timezone.now() - timedelta(hours=1)},
        {"registration_until": timezone.now() - timedelta(hours=1)},
        {"called_off_at": timezone.now(), "reason": "Bão"},
    ],
)
def test_closed_session_takes_nobody(fields):
    session = make_session(**fields)

    with pytest.raises(SessionClosed):
        make_enrolment(session)

    assert taken(session) == {None: 0}


def test_officer_adds_people_at_the_door():
    session = make_session(starts_at=timezone.now() - timedelta(hours=1))

    row = enrol(session=session, comer=comer(), language="vi", by_officer=True, now=timezone.now())

    assert row.is_coming


def test_who_waits_longest_moves_up_when_somebody_of_her_commune_cancels():
    here = make_commune()
    session = make_session(total=2, quotas={here: 1})
    first, second, third = (make_enrolment(session, here) for _ in range(3))
    make_enrolment(session)

    assert cancel(enrolment=first, now=timezone.now())

    assert statuses(session) == ["cancelled", "coming", "waiting", "coming"]
    assert taken(session) == {None: 1, here.pk: 1}
    assert told() == ["session_enrolled"] * 4 + ["session_place_free"]
    assert Notice.objects.get(kind="session_place_free").phone == second.phone


def test_cancelling_twice_gives_one_place_back():
    session = make_session(total=1)
    first = make_enrolment(session)

    assert [cancel(enrolment=first, now=timezone.now()) for _ in range(2)] == [True, False]

    assert taken(session) == {None: 0}


def test_leaving_the_waiting_list_moves_nobody():
    session = make_session(total=1)
    _first, second, _third = (make_enrolment(session) for _ in range(3))

    assert cancel(enrolment=second, now=timezone.now())

    assert statuses(session) == ["coming", "cancelled", "waiting"]


def test_nobody_moves_up_when_the_session_is_over():
    session = make_session(total=1)
    first, _second = (make_enrolment(session) for _ in range(2))

    cancel(enrolment=first, now=session.ends_at)

    assert statuses(session) == ["cancelled", "waiting"]


def fields_of(session, **changed) -> dict:
    names = ["unit", "title", "summary", "place", "starts_at", "ends_at"]
    return {name: getattr(session, name) for name in names} | changed


def test_more_places_let_those_who_wait_move_up():
    session = make_session(total=1)
    for _number in range(3):
        make_enrolment(session)

    change_session(session=session, total=2, quotas={}, now=timezone.now(), **fields_of(session))

    assert statuses(session) == ["coming", "coming", "waiting"]
    assert told().count("session_changed") == 0  # same time, same place


def test_fewer_places_than_people_are_refused():
    session = make_session(total=2)
    make_enrolment(session), make_enrolment(session)

    with pytest.raises(SessionRefused):
        change_session(
            session=session, total=1, quotas={}, now=timezone.now(), **fields_of(session, title="X")
        )

    session.refresh_from_db()
    assert (session.title == "X", session.pools.get().places) == (False, 2)


def test_commune_with_people_on_the_list_keeps_its_places():
    here = make_commune()
    session = make_session(total=2, quotas={here: 1})
    make_enrolment(session, here)

    with pytest.raises(SessionRefused):
        change_session(
            session=session, total=2, quotas={}, now=timezone.now(), **fields_of(session)
        )

    assert taken(session) == {None: 0, here.pk: 1}


def test_more_kept_places_than_places_are_refused():
    commune, like = make_commune(), make_session()

    with pytest.raises(SessionRefused):
        plan_session(by=None, total=5, quotas={commune.pk: 6}, **fields_of(like))


def test_planned_session_has_places_for_a_commune_and_the_others():
    commune, like = make_commune(), make_session()

    session = plan_session(by=None, total=30, quotas={commune.pk: 10}, **fields_of(like))

    assert dict(session.pools.values_list("commune", "places")) == {None: 20, commune.pk: 10}


def test_everybody_on_the_list_hears_of_another_place():
    session = make_session(total=1)
    make_enrolment(session), make_enrolment(session)

    change_session(
        session=session,
        total=1,
        quotas={},
        now=timezone.now(),
        **fields_of(session, place="Nhà văn hóa thôn"),
    )

    assert told() == ["session_changed"] * 2 + ["session_enrolled"] * 2


def test_session_is_called_off_once():
    session = make_session()
    make_enrolment(session)

    calls = [call_off(session=session, reason="Bão", now=timezone.now()) for _ in range(2)]

    assert calls == [True, False]
    assert told() == ["session_called_off", "session_enrolled"]
    assert Enrolment.objects.get().is_coming
