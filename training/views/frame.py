"""What the views of courses share."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404, HttpRequest

from core.pagecache import show
from training.models import CoursePage
from training.selectors import course_here


def course_or_404(request: HttpRequest, key: UUID) -> CoursePage:
    """Return a published course in the page's language; the page then depends on it."""
    course = course_here(key)
    if course is None:
        raise Http404
    show(request, "cms")
    return course


def addresses(course: CoursePage, path: str) -> dict[str, str]:
    """Return by language the address of `path`, "/vi/…", where the course is published."""
    languages: Iterable[str] = (page.locale.language_code for page in course.versions)
    rest = path.split("/", 2)[2]
    return {language: f"/{language}/{rest}" for language in languages}
