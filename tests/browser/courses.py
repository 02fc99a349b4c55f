"""A course with everything, and the pages that a learner sees of it."""

from django.urls import reverse
from django.utils import timezone

from tests.training.builders import (
    make_certificate,
    make_course,
    make_course_index,
    make_learning,
    make_lesson,
    make_question,
)
from training.models import CoursePage

LONG = "Chụp ảnh hũ mật ong hoa rừng nguyên chất của chị em bằng chiếc điện thoại cũ"
BLOCKS = [
    ("heading", "Tìm chỗ trong nhà"),
    ("paragraph", "<p>Kê bàn <b>cạnh cửa sổ</b>.</p><ol><li>Lau ống kính</li><li>Chụp</li></ol>"),
    ("tip", "Trời nhiều mây là trời tốt."),
    ("checklist", {"title": "Trước khi bấm máy", "items": ["Lau ống kính", LONG]}),
    ("practise", {"text": "Thử đăng một món.", "screen": "practice"}),
    (
        "video",
        {
            "title": "Chụp hũ mật",
            "file": None,
            "address": "https://youtu.be/aqz-KE-bpKQ",
            "length": "1:20",
            "transcript": "<p>Đặt hũ mật cạnh cửa sổ.</p>",
        },
    ),
]


def make_full_course() -> CoursePage:
    """A course with three lessons, one of them with every block, and two questions."""
    questions = [make_question(), make_question(right=(0, 2), options=5)]
    course = make_course(make_course_index(), title=LONG, quiz=questions)
    lesson = make_lesson(course, title=LONG, explains="product-form")
    lesson.body = BLOCKS
    lesson.save()
    make_lesson(course)
    make_lesson(course)
    return course


def learners_pages(scene: object) -> list[str]:
    """Return what a buyer who learns sees; she has begun one course and completed another."""
    course, other = make_full_course(), make_full_course()
    learner, key = scene.buyer, course.translation_key
    make_learning(learner, other.translation_key, completed_at=timezone.now())
    paper = make_certificate(learner=learner, course_key=key, course_title=LONG)
    make_learning(learner, key)
    gone = make_certificate(status="withdrawn", ended_at=timezone.now(), reason="x")
    return [
        course.get_parent().url,
        course.get_parent().url + "?audience=officer",
        course.url,
        course.get_children().first().url,
        course.quiz_url,
        reverse("training:practice"),
        reverse("training:lookup") + "?number=X",
        paper.get_absolute_url(),
        gone.get_absolute_url(),
        reverse("training:own_list"),
        reverse("training:own_certificate", args=[key]),
        reverse("training:own_certificate", args=[other.translation_key]),
        reverse("training:renaming", args=[paper.number]),
    ]
