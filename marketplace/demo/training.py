"""The demo's courses, in Vietnamese and English, and some who learn."""

import json
from datetime import timedelta
from functools import cache
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone
from wagtail.models import Locale

from accounts.models import User
from cms.models import HomePage
from marketplace.demo.files import FOLDER, alt, library_photo
from training.models import (
    Attempt,
    Certificate,
    CourseIndexPage,
    CoursePage,
    Learning,
    LessonDone,
    LessonPage,
)
from union.models import Unit

ISSUED = {"chup-anh-mon-hang": 9, "goi-hang": 6}  # certificates given, by course


@cache
def rows() -> list[dict[str, object]]:
    """Return the courses in the order of their files."""
    files = sorted((FOLDER / "content" / "courses").glob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def load_courses(root: Unit) -> int:
    """Add the courses that are missing; return how many."""
    index = course_index(root)
    there = set(CoursePage.objects.values_list("slug", flat=True))
    missing = [row for row in rows() if row["slug"] not in there]
    for row in missing:
        _load_course(row, index, root)
    return len(missing)


def course_index(root: Unit) -> CourseIndexPage:
    """Return the list of courses in Vietnamese, made on first use with the English one."""
    index = CourseIndexPage.objects.filter(locale__language_code="vi").first()
    if index is None:
        index = CourseIndexPage(
            title="Lớp học của Hội",
            slug="lop-hoc",
            unit=root,
            intro="Mỗi bài dăm bảy phút, đọc trên điện thoại, lúc nào rảnh thì học tiếp.",
        )
        HomePage.objects.get(locale__language_code="vi").add_child(instance=index)
        english = _english(index)
        english.title = english.draft_title = "Courses of the Union"
        english.slug = "courses"
        english.intro = "A few minutes a lesson, on the phone, whenever there is time."
        english.save()
    return index


def _english(page: object) -> object:
    """Return the page's English version, published like the page."""
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"))
    copy.live, copy.has_unpublished_changes = True, False
    copy.first_published_at = copy.last_published_at = timezone.now()
    return copy


def _load_course(row: dict[str, object], index: CourseIndexPage, root: Unit) -> None:
    course = CoursePage(
        unit=root,
        cover=library_photo(row["cover"]),
        **{name: row[name] for name in ("audience", "level", "minutes")},
    )
    _fill_course(course, row, "vi")
    index.add_child(instance=course)
    english = _english(course)
    _fill_course(english, row, "en")
    english.save()
    for lesson_row in row["lessons"]:
        _load_lesson(lesson_row, course, root)


def _fill_course(course: CoursePage, row: dict[str, object], language: str) -> None:
    course.title = course.draft_title = row[f"title_{language}"]
    course.slug = row["slug"] if language == "vi" else row["slug_en"]
    course.summary = course.search_description = row[f"summary_{language}"]
    course.aims = "\n".join(row[f"aims_{language}"])
    questions = [
        _question(question, _key(row["slug"], "q", number), language)
        for number, question in enumerate(row["quiz"])
    ]
    course.quiz = course.quiz.stream_block.to_python(questions)


def _question(row: dict[str, object], key: str, language: str) -> dict[str, object]:
    place = 0 if language == "vi" else 1
    options = [
        {
            "type": "item",
            "id": _key(key, number),
            "value": {"text": option[place], "is_right": option[2]},
        }
        for number, option in enumerate(row["options"])
    ]
    words = {"question": row[language], "explanation": row[f"why_{language}"]}
    return {"type": "question", "id": key, "value": words | {"options": options}}


def _load_lesson(row: dict[str, object], course: CoursePage, root: Unit) -> None:
    lesson = LessonPage(unit=root, minutes=row["minutes"], explains=row.get("explains", ""))
    _fill_lesson(lesson, row, "vi")
    course.add_child(instance=lesson)
    english = _english(lesson)
    _fill_lesson(english, row, "en")
    english.save()


def _fill_lesson(lesson: LessonPage, row: dict[str, object], language: str) -> None:
    lesson.title = lesson.draft_title = row[f"title_{language}"]
    lesson.slug = row["slug"] if language == "vi" else row["slug_en"]
    blocks = [
        _block(block, _key(row["slug"], number), language)
        for number, block in enumerate(row["body"])
    ]
    lesson.body = lesson.body.stream_block.to_python(blocks)


def _block(row: dict[str, object], key: str, language: str) -> dict[str, object]:
    """Return a block as it is stored, its ids the same in both languages."""
    words = row[language]
    values = {
        "p": ("paragraph", words),
        "h": ("heading", words),
        "tip": ("tip", words),
        "practise": ("practise", {"text": words, "screen": row.get("screen")}),
    }
    if row["type"] == "checklist":
        lines = [
            {"type": "item", "id": _key(key, number), "value": text}
            for number, text in enumerate(words["items"])
        ]
        return {"type": "checklist", "id": key, "value": {"title": words["title"], "items": lines}}
    if row["type"] == "picture":
        photo = library_photo(row["picture"])
        image = {
            "image": photo.pk,
            "alt_text": alt(row["picture"], language),
            "decorative": False,
        }
        return {"type": "picture", "id": key, "value": {"image": image, "caption": words}}
    kind, value = values[row["type"]]
    return {"type": kind, "id": key, "value": value}


def _key(*parts: object) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(map(str, parts))))


def load_learners(root: Unit) -> int:
    """Let members of the demo learn: some have begun, some hold certificates."""
    if Learning.objects.exists():
        return 0
    people = list(User.objects.filter(is_active=True).exclude(name="").order_by("pk")[:24])
    courses = CoursePage.objects.filter(locale__language_code="vi").order_by("path")
    made = 0
    for course in courses:
        lessons = list(LessonPage.objects.of_course(course))
        issued = ISSUED.get(course.slug, 3)
        for number, person in enumerate(people[: issued + 4]):
            _learn(person, course, lessons, root, number, is_done=number < issued)
            made += 1
        people = people[5:] + people[:5]
    return made


def _learn(
    person: User,
    course: CoursePage,
    lessons: list[LessonPage],
    root: Unit,
    number: int,
    *,
    is_done: bool,
) -> None:
    """One person's way: all of it with a certificate, or the first lessons."""
    began = timezone.now() - timedelta(days=40 - number * 3, hours=number)
    ended = began + timedelta(days=2)
    learning = Learning.objects.create(
        learner=person,
        course_key=course.translation_key,
        started_at=began,
        completed_at=ended if is_done else None,
    )
    read = lessons if is_done else lessons[: 1 + number % 2]
    LessonDone.objects.bulk_create(
        LessonDone(learning=learning, lesson_key=lesson.translation_key, done_at=began)
        for lesson in read
    )
    if not is_done:
        return
    count = len(course.quiz)
    Attempt.objects.create(
        learning=learning, key="demo", right=count, questions=count, passed=True, at=ended
    )
    Certificate.objects.create(
        learner=person,
        course_key=course.translation_key,
        course_title=course.title,
        unit=root,
        name=person.name,
        language="vi",
        issued_at=ended,
    )
