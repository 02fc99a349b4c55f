"""Courses, lessons, quizzes, sessions and certificates."""

from training.models.certificate import Certificate
from training.models.learning import Attempt, Learning, LessonDone, Tick
from training.models.pages import CourseIndexPage, CoursePage, LessonPage

__all__ = [
    "Attempt",
    "Certificate",
    "CourseIndexPage",
    "CoursePage",
    "Learning",
    "LessonDone",
    "LessonPage",
    "Tick",
]
