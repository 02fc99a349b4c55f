"""Courses by their key, how far somebody is, and the certificates of a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import get_language

from accounts.models import User
from cms.models.base import is_restricted
from training.models import Attempt, Certificate, CoursePage, Learning, LessonPage


@dataclass(frozen=True)
class Progress:
    """How far somebody is in one course."""

    learning: Learning | None = None
    done: frozenset[UUID] = frozenset()  # keys of lessons
    ticks: frozenset[UUID] = frozenset()  # keys of lines
    best: Attempt | None = None
    lessons: list[LessonPage] = field(default_factory=list)

    @property
    def missing(self) -> list[LessonPage]:
        """The lessons she has not read yet."""
        return [lesson for lesson in self.lessons if lesson.translation_key not in self.done]

    @property
    def is_passed(self) -> bool:
        return bool(self.best and self.best.passed)

    @property
    def is_completed(self) -> bool:
        return bool(self.learning and self.learning.completed_at)


def course_versions(key: UUID) -> list[CoursePage]:
    """Return a course in every language in which everybody may read it; two queries."""
    pages = CoursePage.objects.live().exclude(is_restricted()).filter(translation_key=key)
    return list(pages.select_related("locale", "unit"))


def course_here(key: UUID) -> CoursePage | None:
    """Return a course in the language of the page, or None; its `versions` are all it has."""
    versions = course_versions(key)
    here = next((v for v in versions if v.locale.language_code == get_language()), None)
    if here:
        here.versions = versions
    return here


def progress_of(learner: User, course: CoursePage) -> Progress:
    """Return how far `learner` is; five queries."""
    lessons = list(LessonPage.objects.of_course(course))
    learning = Learning.objects.filter(learner=learner, course_key=course.translation_key).first()
    if learning is None:
        return Progress(lessons=lessons)
    return Progress(
        learning=learning,
        done=frozenset(learning.lessons_done.values_list("lesson_key", flat=True)),
        ticks=frozenset(learning.ticks.values_list("line_key", flat=True)),
        best=best_attempt(learning),
        lessons=lessons,
    )


def best_attempt(learning: Learning) -> Attempt | None:
    """Return the attempt that is shown: one that passed, else the most right answers."""
    return learning.attempts.order_by("-passed", "-right", "at", "pk").first()


def latest_certificate(learner: User, key: UUID) -> Certificate | None:
    """Return the newest certificate of a course, whatever became of it."""
    mine = Certificate.objects.filter(learner=learner, course_key=key)
    return mine.order_by("-issued_at", "-pk").first()


def own_courses(learner: User) -> list[dict[str, object]]:
    """Return the courses she has begun, newest first, with how far she is; five queries."""
    learnings = list(
        Learning.objects.filter(learner=learner)
        .prefetch_related("lessons_done")
        .order_by("-started_at", "-pk")
    )
    courses = _in_words(learning.course_key for learning in learnings)
    valid = Certificate.objects.valid().filter(learner=learner)
    papers = {paper.course_key: paper for paper in valid}
    return [
        {
            "learning": learning,
            "course": courses[learning.course_key],
            "done": len(learning.lessons_done.all()),
            "certificate": papers.get(learning.course_key),
        }
        for learning in learnings
        if learning.course_key in courses
    ]


def _in_words(keys: object) -> dict[UUID, CoursePage]:
    """Return courses by key, in the reader's language where there is one."""
    pages = CoursePage.objects.filter(translation_key__in=list(keys)).for_cards()
    found: dict[UUID, CoursePage] = {}
    for page in pages:
        if page.translation_key not in found or page.locale.language_code == get_language():
            found[page.translation_key] = page
    return found
