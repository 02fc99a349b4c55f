"""A learner's phone: a course kept, read without internet, passed, and its certificate checked."""

from django.utils.translation import gettext as _
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import sign_in
from tests.browser.courses import make_full_course
from tests.factories import make_user
from tests.training.builders import answers_to
from training.models import Certificate, CoursePage, LessonPage


def keep(page: Page, course: CoursePage) -> None:
    page.goto(course.url)
    page.locator("[data-keep-now]").click()
    expect(page.locator("[data-keep-drop]")).to_be_visible(timeout=20_000)


def read_all(page: Page, course: CoursePage) -> None:
    """Open the first lesson, tick a line, go on to the end of the last."""
    page.goto(course.url)
    page.locator("[data-continue]").click()
    page.locator("[data-line]").first.check()
    for lesson in LessonPage.objects.of_course(course):
        expect(page.get_by_role("heading", level=1)).to_have_text(lesson.title)
        page.locator("[data-done-form] button").click()


def answer(page: Page, course: CoursePage, wrong: int = 0) -> None:
    page.wait_for_url(f"**{course.quiz_url}")
    for question, options in answers_to_all(course, wrong).items():
        for option in options:
            page.locator(f"[name='q-{question}'][value='{option}']").check()
    page.get_by_role("button", name=_("Send my answers")).click()


def answers_to_all(course: CoursePage, wrong: int) -> dict[str, list[str]]:
    """Every right option of each question; of the first `wrong` ones a wrong one."""
    given = answers_to(course, wrong)
    for question in list(course.quiz)[wrong:]:
        options = question.value["options"].bound_blocks
        given[question.id] = [option.id for option in options if option.value["is_right"]]
    return given


def test_course_is_read_offline_passed_and_its_certificate_checked(visitor, troubles):
    course, learner = make_full_course(), make_user(name="Nguyễn Thị Hoa")
    phone = visitor()
    page = phone.new_page()
    keep(page, course)

    phone.set_offline(True)
    read_all(page, course)
    answer(page, course)
    expect(page.locator("[data-quiz-kept]")).to_be_visible()
    phone.set_offline(False)
    troubles.clear()  # what could not be asked while there was no internet

    sign_in(phone, learner)
    page.goto(f"/vi/training/courses/{course.translation_key}/certificate/")
    expect(page.locator("#id_name")).to_have_value("Nguyễn Thị Hoa")
    page.get_by_role("button", name=_("Get the certificate")).click()
    expect(page.locator(".certificate-face__name")).to_have_text("Nguyễn Thị Hoa")

    paper = Certificate.objects.get(learner=learner)
    stranger = visitor().new_page()
    stranger.goto(paper.get_absolute_url())
    expect(stranger.locator(".notice--success")).to_be_visible()
    expect(stranger.locator(".certificate-face__name")).to_have_text("N. T. Hoa")


def greeted(phone: BrowserContext) -> Page:
    """Return a page of a phone that knows, as after signing in, that somebody is."""
    page = phone.new_page()
    page.goto("/vi/training/mine/")
    return page


def test_ticks_and_lessons_follow_her_to_another_phone(visitor):
    course, learner = make_full_course(), make_user()
    first = course.get_children().first()
    here = greeted(visitor(learner))
    here.goto(first.url)
    with here.expect_response("**/progress/"):
        here.locator("[data-line]").first.check()
    here.locator("[data-done-form] button").click()
    here.wait_for_url(f"**{course.get_children()[1].url}")

    there = greeted(visitor(learner))
    there.goto(first.url)

    expect(there.locator("[data-line]").first).to_be_checked()
    expect(there.locator(".lesson-list__row--done")).to_have_count(1)


def test_failed_answers_are_explained_and_given_again(visitor):
    course = make_full_course()
    page = visitor().new_page()
    page.goto(course.quiz_url)

    answer(page, course, wrong=1)

    expect(page.locator(".question--wrong")).to_have_count(1)
    expect(page.locator(".question__why")).to_have_count(2)
    page.get_by_role("link", name=_("Answer again")).click()
    answer(page, course)
    expect(page.locator(".question--right")).to_have_count(2)
