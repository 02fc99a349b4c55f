"""Builders of courses, learners and certificates."""

from itertools import count
from uuid import UUID, uuid4

from django.utils import timezone

from accounts.models import User
from tests.cms.builders import home
from tests.factories import make_user
from training.models import Certificate, CourseIndexPage, CoursePage, Learning, LessonPage

_numbers = count(1)


def make_question(right: tuple[int, ...] = (0,), options: int = 3, **value: object) -> dict:
    """A question whose options at these places are right."""
    number = next(_numbers)
    lines = [
        {
            "type": "item",
            "id": str(uuid4()),
            "value": {"text": f"Câu trả lời {number}.{place}", "is_right": place in right},
        }
        for place in range(options)
    ]
    value = {"question": f"Câu hỏi {number}?", "options": lines, "explanation": "Vì thế."} | value
    return {"type": "question", "id": str(uuid4()), "value": value}


def make_course_index(**fields: object) -> CourseIndexPage:
    """The Vietnamese list of courses."""
    fields = {"title": "Khóa học", "slug": f"khoa-hoc-{next(_numbers)}"} | fields
    return home().add_child(instance=CourseIndexPage(**fields))


def make_course(
    index: CourseIndexPage | None = None, lessons: int = 0, questions: int = 0, **fields: object
) -> CoursePage:
    """A published course with so many lessons and questions; the first answer is right."""
    number = next(_numbers)
    fields = {
        "title": f"Khóa học {number}",
        "slug": f"khoa-{number}",
        "summary": "Chụp món hàng bằng điện thoại.",
        "aims": "Chọn ánh sáng\nChụp đủ bốn góc",
        "quiz": [make_question() for _ in range(questions)],
    } | fields
    quiz = fields.pop("quiz")
    course = CoursePage(**fields)
    course.quiz = course.quiz.stream_block.to_python(quiz)
    (index or make_course_index()).add_child(instance=course)
    for _number in range(lessons):
        make_lesson(course)
    return course


def make_lesson(course: CoursePage | None = None, **fields: object) -> LessonPage:
    """A published lesson with a paragraph and a checklist of two lines."""
    number = next(_numbers)
    lines = [{"type": "item", "id": str(uuid4()), "value": text} for text in ("Lau", "Chụp")]
    blocks = [
        {"type": "paragraph", "id": str(uuid4()), "value": "<p>Lau ống kính.</p>"},
        {"type": "checklist", "id": str(uuid4()), "value": {"title": "Trước", "items": lines}},
    ]
    fields = {"title": f"Bài {number}", "slug": f"bai-{number}", "body": blocks} | fields
    blocks = fields.pop("body")
    lesson = LessonPage(**fields)
    lesson.body = lesson.body.stream_block.to_python(blocks)
    (course or make_course()).add_child(instance=lesson)
    return lesson


def lines_of(lesson: LessonPage) -> list[str]:
    """Return the ids of the lines of a lesson's first checklist."""
    block = next(block for block in lesson.body if block.block_type == "checklist")
    return [line.id for line in block.value["items"].bound_blocks]


def answers_to(course: CoursePage, wrong: int = 0) -> dict[str, list[str]]:
    """Return answers to every question, the first `wrong` of them wrong."""
    given = {}
    for number, question in enumerate(course.quiz):
        options = question.value["options"].bound_blocks
        given[question.id] = [
            option.id for option in options if option.value["is_right"] is (number >= wrong)
        ][:1]
    return given


def make_learning(learner: User | None = None, course: UUID | None = None, **fields: object):
    """A learner who has begun."""
    fields = {"started_at": timezone.now()} | fields
    return Learning.objects.create(
        learner=learner or make_user(), course_key=course or uuid4(), **fields
    )


def make_certificate(**fields: object) -> Certificate:
    """A valid certificate."""
    fields = {
        "learner": fields.get("learner") or make_user(),
        "course_key": uuid4(),
        "course_title": "Chụp món hàng",
        "name": "Nguyễn Thị Hoa",
        "language": "vi",
        "issued_at": timezone.now(),
    } | fields
    return Certificate.objects.create(**fields)
