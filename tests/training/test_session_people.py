"""What the site holds about somebody's sessions, and what is left when she goes."""

from datetime import timedelta

from django.utils import timezone

from accounts.exports import everything_about
from accounts.signals import person_anonymised
from tests.factories import make_user
from tests.training.session_builders import make_enrolment, make_present, make_session


def test_her_copy_holds_her_sessions():
    user = make_user()
    row = make_enrolment(user=user, phone="+84912345678")

    part = everything_about(user)["training_sessions"]

    assert [(each["session"], each["phone"]) for each in part] == [
        (row.session.title, "+84912345678")
    ]


def test_who_leaves_gives_her_place_back_and_is_forgotten():
    user = make_user()
    session, past = make_session(total=1), make_session(starts_at=timezone.now() - timedelta(2))
    coming, waiting = make_enrolment(session, user=user), make_enrolment(session)
    was_there = make_present(past, user=user)

    person_anonymised.send(sender=type(user), user=user)

    for row in (coming, waiting, was_there):
        row.refresh_from_db()
    assert (coming.status, waiting.status) == ("cancelled", "coming")
    assert (was_there.name, was_there.phone, was_there.user) == ("", "", None)
