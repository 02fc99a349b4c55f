"""What the database refuses, and what pages say of themselves."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.factories import make_user
from tests.training.builders import make_certificate, make_course, make_learning
from training.models import Attempt, Certificate, LessonDone, Tick

pytestmark = pytest.mark.django_db


def refused(constraint: str, act: object) -> None:
    """Assert that the database refuses `act` by this constraint, or by its columns on SQLite."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert constraint in str(error.value) or "UNIQUE" in str(error.value)


def test_person_learns_a_course_once():
    learning = make_learning()

    refused("learning_once", lambda: make_learning(learning.learner, learning.course_key))


def test_lesson_is_done_once():
    row = {"learning": make_learning(), "lesson_key": uuid4(), "done_at": timezone.now()}
    LessonDone.objects.create(**row)

    refused("lesson_done_once", lambda: LessonDone.objects.create(**row))


def test_line_is_ticked_once():
    row = {"learning": make_learning(), "line_key": uuid4()}
    Tick.objects.create(**row)

    refused("tick_once", lambda: Tick.objects.create(**row))


def attempt(**fields: object) -> Attempt:
    usual = {"key": "a", "right": 1, "questions": 2, "passed": False, "at": timezone.now()}
    return Attempt.objects.create(**usual | fields)


def test_attempt_is_kept_once():
    learning = make_learning()
    attempt(learning=learning)

    refused("attempt_once", lambda: attempt(learning=learning, right=2))


def test_no_more_right_answers_than_questions():
    refused("attempt_right_of_questions", lambda: attempt(learning=make_learning(), right=3))


def test_pass_mark_is_a_percentage():
    course = make_course()
    for mark in (0, 101):
        change = type(course).objects.filter(pk=course.pk)
        refused("course_pass_mark_is_percent", lambda c=change, m=mark: c.update(pass_mark=m))


def test_one_valid_certificate_a_course():
    first = make_certificate()
    same = {"learner": first.learner, "course_key": first.course_key}

    refused("certificate_one_valid", lambda: make_certificate(**same))

    make_certificate(**same, status="replaced", ended_at=timezone.now())
    make_certificate(learner=first.learner)
    make_certificate(learner=make_user(), course_key=first.course_key)
    assert Certificate.objects.count() == 4


def test_only_an_ended_certificate_has_an_end():
    now = timezone.now()
    refused("certificate_end_has_date", lambda: make_certificate(ended_at=now))
    refused("certificate_end_has_date", lambda: make_certificate(status="replaced"))


def test_withdrawal_has_a_reason():
    ended = {"status": "withdrawn", "ended_at": timezone.now()}

    refused("certificate_withdrawal_has_reason", lambda: make_certificate(**ended))

    assert make_certificate(**ended, reason="Nhầm người").status == "withdrawn"


@pytest.mark.parametrize(
    ("shown", "name", "public"),
    [
        ("full", "Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("masked", "Nguyễn Thị Hoa", "N. T. Hoa"),
        ("masked", "Hoa", "Hoa"),
    ],
)
def test_check_page_shows_the_name_as_she_chose(shown, name, public):
    assert Certificate(name=name, name_shown=shown).public_name == public


def test_number_is_long_and_easy_to_read_out():
    numbers = {Certificate().number for _ in range(20)}

    assert len(numbers) == 20
    assert {len(number) for number in numbers} == {17}
    assert all(number.startswith("HV-") for number in numbers)


def test_aims_are_lines():
    assert make_course(aims="Chọn ánh sáng\n\n Chụp ").aim_lines == ["Chọn ánh sáng", "Chụp"]
