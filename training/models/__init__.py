"""Courses, lessons, quizzes, sessions and certificates."""

from training.models.certificate import Certificate, CertificateQuerySet
from training.models.enrolment import Enrolment
from training.models.learning import Attempt, Learning, LessonDone, Tick
from training.models.pages import CourseIndexPage, CoursePage, LessonPage
from training.models.requirement import Reminded, Requirement
from training.models.session import Pool, Session

__all__ = [
    "Attempt",
    "Certificate",
    "CertificateQuerySet",
    "CourseIndexPage",
    "CoursePage",
    "Enrolment",
    "Learning",
    "LessonDone",
    "LessonPage",
    "Pool",
    "Reminded",
    "Requirement",
    "Session",
    "Tick",
]
