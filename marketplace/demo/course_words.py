"""Two courses of the demo in German, Arabic and Hindi, from the PO files beside its content."""

from functools import cache

import polib
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cms.models import HomePage
from marketplace.demo.files import FOLDER
from training.models import CourseIndexPage, CoursePage, LessonPage

COURSES = ("chup-anh-mon-hang", "an-toan-tren-mang")
LISTS = {
    "de": (
        "Kurse der Frauenunion",
        "kurse",
        "Ein paar Minuten je Lektion, am Handy, wann es passt.",
    ),
    "ar": ("دورات الاتحاد", "dawrat", "بضع دقائق لكل درس، على الهاتف، متى تيسّر الوقت."),
    "hi": ("संघ के पाठ्यक्रम", "pathyakram", "हर पाठ बस कुछ मिनट का, मोबाइल पर, जब समय मिले।"),
}


def load_course_words() -> int:
    """Add the translations that are missing; return how many courses were translated."""
    sources = CoursePage.objects.filter(slug__in=COURSES, locale__language_code="vi")
    made = 0
    for language in LISTS:
        locale = Locale.objects.filter(language_code=language).first()
        if locale is None or not HomePage.objects.filter(locale=locale).exists():
            continue
        _list_in(locale)
        for course in sources.order_by("path"):
            if not course.has_translation(locale):
                _translate(course, locale)
                made += 1
    return made


def _list_in(locale: Locale) -> None:
    index = CourseIndexPage.objects.get(locale__language_code="vi")
    if index.has_translation(locale):
        return
    title, slug, intro = LISTS[locale.language_code]
    copy = index.copy_for_translation(locale)
    copy.title, copy.slug, copy.intro = title, slug, intro
    copy.save_revision().publish()


def _translate(course: CoursePage, locale: Locale) -> None:
    """Translate a course, then its lessons: each below what is there by then."""
    for page in [course, *LessonPage.objects.child_of(course).live().order_by("path")]:
        source, _is_new = TranslationSource.update_or_create_from_instance(page)
        translation, _is_new = Translation.objects.get_or_create(
            source=source, target_locale=locale
        )
        po = translation.export_po()
        known = words(locale.language_code)
        for entry in po:
            entry.msgstr = known.get(entry.msgid, "")
        translation.import_po(po)
        translation.save_target(publish=True)


@cache
def words(language: str) -> dict[str, str]:
    """Return the translation of every text of both courses."""
    file = polib.pofile(str(FOLDER / "content" / "po" / f"courses-{language}.po"))
    return {entry.msgid: entry.msgstr for entry in file}
