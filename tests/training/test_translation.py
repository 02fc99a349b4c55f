"""A translated course keeps the keys under which progress is kept."""

import pytest
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from tests.factories import make_user
from tests.training.builders import answers_to, lines_of, make_course, make_lesson
from training.models import CoursePage, LessonPage
from training.quiz import questions_of
from training.selectors import progress_of
from training.services import GivenAttempt, keep_progress

pytestmark = pytest.mark.django_db


def translated(page):
    """The page in German, every segment with a word before it."""
    german = Locale.objects.get(language_code="de")
    translate_object(page, [german])
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=german
    )
    po = translation.export_po()
    for entry in po:
        entry.msgstr = f"de {entry.msgid}"
    translation.import_po(po)
    translation.save_target(publish=True)
    return type(page).objects.get(translation_key=page.translation_key, locale__language_code="de")


@pytest.fixture
def course():
    course = make_course(questions=2)
    make_lesson(course)
    translated(course.get_parent().specific)
    return course


def test_questions_and_answers_keep_their_keys(course):
    german = translated(course)

    here, there = questions_of(course), questions_of(german)
    assert [question.text for question in there] == [f"de {q.text}" for q in here]
    assert [question.key for question in there] == [question.key for question in here]
    assert [[o.key, o.is_right] for q in there for o in q.options] == [
        [o.key, o.is_right] for q in here for o in q.options
    ]


def test_progress_in_one_language_counts_in_the_other(course):
    lesson, learner = LessonPage.objects.child_of(course).get(), make_user()
    german = translated(course)
    german_lesson = translated(lesson)
    assert lines_of(german_lesson) == lines_of(lesson)

    keep_progress(
        learner=learner,
        course=course,
        done=[lesson.translation_key],
        attempts=[GivenAttempt("from-phone-1", answers_to(german))],
        now=timezone.now(),
    )

    assert progress_of(learner, CoursePage.objects.get(pk=german.pk)).is_completed
