"""The lesson that explains a screen, for `core.lessons`."""

from cms.models.base import is_restricted
from core.kept import Kept
from core.lessons import Lesson
from training.models import LessonPage

_kept = Kept(limit=200)  # by language, all screens at once


def lesson_for(screen: str, language: str) -> Lesson | None:
    """Return the first lesson that editors chose for a screen; most often no query."""
    return _kept.get(language, "cms", lambda: _all_lessons(language)).get(screen)


def _all_lessons(language: str) -> dict[str, Lesson]:
    lessons = (
        LessonPage.objects.live()
        .exclude(is_restricted())
        .exclude(explains="")
        .filter(locale__language_code=language)
        .defer_streamfields()
        .order_by("-path")  # the first of several is kept last
    )
    return {lesson.explains: Lesson(lesson.title, lesson.url, lesson.minutes) for lesson in lessons}
