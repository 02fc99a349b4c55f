"""Keeping how far a learner is. Her devices may send the same again and again, in any order.

The rules: a lesson once done stays done; the last tick or untick of a line counts; every
attempt at the questions is kept once, under the key that her device gave it, and the first
that passes counts: a worse one later takes nothing away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from training.models import Attempt, CoursePage, Learning, LessonDone, LessonPage, Tick
from training.quiz import Answers, Result, result_of


@dataclass(frozen=True)
class GivenAttempt:
    """Answers as a device sends them."""

    key: str
    answers: Answers


@transaction.atomic
def keep_progress(
    *,
    learner: User,
    course: CoursePage,
    done: Iterable[UUID] = (),
    ticks: Mapping[UUID, bool] | None = None,
    attempts: Iterable[GivenAttempt] = (),
    now: datetime,
) -> Learning:
    """Keep what a device knows about a course; what the course doesn't have is left out."""
    learning = _learning(learner, course, now)
    lessons = list(LessonPage.objects.of_course(course))
    known = {lesson.translation_key for lesson in lessons}
    _keep_lessons(learning, known.intersection(done), now)
    if ticks:
        _keep_ticks(learning, course, ticks)
    for given in attempts:
        _keep_attempt(learning, given.key, result_of(course, given.answers), now)
    _complete_if_all_done(learning, known, bool(course.quiz), now)
    return learning


@transaction.atomic
def finish_lesson(*, learner: User, course: CoursePage, lesson: UUID, now: datetime) -> Learning:
    """Keep that she has read a lesson."""
    return keep_progress(learner=learner, course=course, done=[lesson], now=now)


@transaction.atomic
def keep_attempt(
    *, learner: User, course: CoursePage, given: GivenAttempt, now: datetime
) -> Learning:
    """Keep one attempt at the questions."""
    return keep_progress(learner=learner, course=course, attempts=[given], now=now)


@transaction.atomic
def complete_course(*, learner: User, course: CoursePage, now: datetime) -> bool:
    """Note that she has completed a course in another way, such as in person; False if known."""
    return _complete(_learning(learner, course, now), now)


def _learning(learner: User, course: CoursePage, now: datetime) -> Learning:
    learning, _is_new = Learning.objects.get_or_create(
        learner=learner, course_key=course.translation_key, defaults={"started_at": now}
    )
    return learning


def _keep_lessons(learning: Learning, keys: Iterable[UUID], now: datetime) -> None:
    rows = [LessonDone(learning=learning, lesson_key=key, done_at=now) for key in sorted(keys)]
    LessonDone.objects.bulk_create(rows, ignore_conflicts=True)


def _keep_ticks(learning: Learning, course: CoursePage, ticks: Mapping[UUID, bool]) -> None:
    on = {key for key, is_on in ticks.items() if is_on} & lines_of(course)
    off = [key for key, is_on in ticks.items() if not is_on]
    learning.ticks.filter(line_key__in=off).delete()
    rows = [Tick(learning=learning, line_key=key) for key in sorted(on)]
    Tick.objects.bulk_create(rows, ignore_conflicts=True)


def _keep_attempt(learning: Learning, key: str, result: Result, now: datetime) -> None:
    attempt = Attempt(
        learning=learning,
        key=key,
        answers=result.chosen,
        right=result.right,
        questions=result.count,
        passed=result.is_passed,
        at=now,
    )
    Attempt.objects.bulk_create([attempt], ignore_conflicts=True)


def _complete_if_all_done(
    learning: Learning, lessons: set[UUID], has_quiz: bool, now: datetime
) -> None:
    if learning.completed_at or not (lessons or has_quiz):
        return
    done = set(learning.lessons_done.values_list("lesson_key", flat=True))
    if lessons <= done and (not has_quiz or learning.attempts.filter(passed=True).exists()):
        _complete(learning, now)


def _complete(learning: Learning, now: datetime) -> bool:
    open_one = Learning.objects.filter(pk=learning.pk, completed_at=None)
    is_first = open_one.update(completed_at=now) == 1
    learning.refresh_from_db(fields=["completed_at"])
    return is_first


def lines_of(course: CoursePage) -> set[UUID]:
    """Return the keys of every line of every checklist of a course; one query."""
    lessons = LessonPage.objects.child_of(course).live()
    return {
        UUID(line.id)
        for lesson in lessons
        for block in lesson.body
        if block.block_type == "checklist"
        for line in block.value["items"].bound_blocks
        if line.id
    }
