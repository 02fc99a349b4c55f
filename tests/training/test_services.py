"""Progress that devices send again and again, and certificates."""

from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from core.pagecache import stamps
from tests.factories import make_officer, make_user
from tests.training.builders import (
    answers_to,
    lines_of,
    make_certificate,
    make_course,
    make_learning,
    make_lesson,
    make_question,
)
from training.models import Attempt, Certificate, Learning, LessonPage
from training.quiz import result_of
from training.selectors import progress_of
from training.services import (
    CertificateError,
    GivenAttempt,
    complete_course,
    finish_lesson,
    issue_certificate,
    keep_attempt,
    keep_progress,
    rename_certificate,
    withdraw_certificate,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def keep(course, learner, **given):
    return keep_progress(learner=learner, course=course, now=NOW, **given)


def test_what_a_device_sends_twice_is_kept_once():
    course, learner = make_course(lessons=1, questions=2), make_user()
    lesson = LessonPage.objects.child_of(course).get()
    given = {
        "done": [lesson.translation_key],
        "ticks": {uuid4(): True, **dict.fromkeys(map(UUID, lines_of(lesson)), True)},
        "attempts": [GivenAttempt("a", answers_to(course))],
    }

    keep(course, learner, **given)
    learning = keep(course, learner, **given)

    progress = progress_of(learner, course)
    assert progress.done == {lesson.translation_key}
    assert len(progress.ticks) == 2  # the line that the course doesn't have is left out
    assert [(a.key, a.right, a.passed) for a in learning.attempts.all()] == [("a", 2, True)]
    assert learning.completed_at == NOW


def test_last_tick_counts():
    course, learner = make_course(), make_user()
    first, second = map(UUID, lines_of(make_lesson(course)))

    keep(course, learner, ticks={first: True, second: True})
    keep(course, learner, ticks={first: False})

    assert progress_of(learner, course).ticks == {second}


def test_lesson_of_another_course_is_left_out():
    course, learner = make_course(lessons=1), make_user()

    learning = finish_lesson(
        learner=learner, course=course, lesson=make_lesson().translation_key, now=NOW
    )

    assert learning.lessons_done.count() == 0
    assert learning.completed_at is None


def test_course_is_completed_by_all_lessons_and_the_questions():
    course, learner = make_course(lessons=2, questions=2), make_user()
    keys = [lesson.translation_key for lesson in LessonPage.objects.child_of(course)]

    steps = [
        keep(course, learner, done=keys[:1]),
        keep(course, learner, attempts=[GivenAttempt("a", answers_to(course))]),
        keep(course, learner, attempts=[GivenAttempt("b", answers_to(course, wrong=1))]),
        keep(course, learner, done=keys[1:]),
    ]

    assert [bool(learning.completed_at) for learning in steps] == [False, False, False, True]


def test_course_without_questions_is_completed_by_its_lessons():
    course, learner = make_course(lessons=1), make_user()
    lesson = LessonPage.objects.child_of(course).get()

    learning = finish_lesson(learner=learner, course=course, lesson=lesson.translation_key, now=NOW)

    assert learning.completed_at == NOW


def test_empty_course_is_never_completed_by_itself():
    assert keep(make_course(), make_user()).completed_at is None


def test_best_attempt_is_shown():
    course, learner = make_course(questions=4), make_user()

    for key, wrong in (("a", 3), ("b", 2), ("c", 4)):
        given = GivenAttempt(key, answers_to(course, wrong))
        keep_attempt(learner=learner, course=course, given=given, now=NOW)

    assert progress_of(learner, course).best.key == "b"
    assert Attempt.objects.count() == 3


def test_course_completed_in_person_is_noted_once():
    course, learner = make_course(lessons=1), make_user()

    assert complete_course(learner=learner, course=course, now=NOW) is True
    assert complete_course(learner=learner, course=course, now=NOW) is False
    assert Learning.objects.get().completed_at == NOW


@pytest.mark.parametrize(
    ("wrong", "mark", "passed"), [(0, 100, True), (1, 80, True), (1, 81, False), (5, 1, False)]
)
def test_pass_mark_is_a_share_of_the_questions(wrong, mark, passed):
    course = make_course(questions=5, pass_mark=mark)

    result = result_of(course, answers_to(course, wrong))

    assert (result.right, result.count, result.is_passed) == (5 - wrong, 5, passed)


def test_all_right_options_have_to_be_chosen():
    course = make_course(quiz=[make_question(right=(0, 2))])
    question = course.quiz[0]
    keys = [option.id for option in question.value["options"].bound_blocks]

    def right(*chosen):
        return result_of(course, {question.id: chosen}).right

    assert [right(keys[0], keys[2]), right(keys[0]), right(*keys), right("x")] == [1, 0, 0, 0]


def completed():
    course, learner = make_course(title="Gói hàng"), make_user()
    make_learning(learner, course.translation_key, completed_at=NOW)
    return course, learner


def issue(course, learner, name="Nguyễn Thị Hoa"):
    return issue_certificate(learner=learner, course=course, name=name, shown="full", now=NOW)


def test_certificate_is_given_once():
    course, learner = completed()

    first, second = issue(course, learner), issue(course, learner, name="Khác")

    assert first == second
    assert (first.name, first.course_title, first.language) == (
        "Nguyễn Thị Hoa",
        "Gói hàng",
        "vi",
    )


def test_no_certificate_before_the_end():
    course = make_course()
    learning = make_learning(course=course.translation_key)

    with pytest.raises(CertificateError):
        issue(course, learning.learner)

    assert not Certificate.objects.exists()


def test_new_name_gives_a_new_number(django_capture_on_commit_callbacks):
    old = make_certificate()

    with django_capture_on_commit_callbacks(execute=True):
        new = rename_certificate(certificate=old, name="Nguyễn Hoa", shown="full", now=NOW)

    old.refresh_from_db()
    assert (old.status, old.ended_at, new.replaces) == ("replaced", NOW, old)
    assert (new.status, new.name, new.number != old.number) == ("valid", "Nguyễn Hoa", True)
    assert stamps().newest((f"certificate:{old.number}",)) > 0


def test_withdrawn_certificate_stays_withdrawn(django_capture_on_commit_callbacks):
    course, learner = completed()
    paper, officer = issue(course, learner), make_officer().user

    with django_capture_on_commit_callbacks(execute=True):
        withdraw_certificate(certificate=paper, reason="Thi hộ", by=officer, now=NOW)

    paper.refresh_from_db()
    assert (paper.status, paper.reason, paper.withdrawn_by) == ("withdrawn", "Thi hộ", officer)
    with pytest.raises(CertificateError):
        issue(course, learner)
    with pytest.raises(CertificateError):
        rename_certificate(certificate=paper, name="X", shown="full", now=NOW)
    with pytest.raises(CertificateError):
        withdraw_certificate(certificate=paper, reason="Lần nữa", by=officer, now=NOW)
    assert Certificate.objects.count() == 1
