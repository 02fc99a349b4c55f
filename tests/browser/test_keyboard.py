"""Who can't point gets as far with Tab, Space and Enter, and always sees where she is."""

import pytest
from django.utils.translation import gettext as _
from playwright.sync_api import Page, expect

from orders.models import Order
from tests.browser.courses import make_full_course
from tests.browser.test_learning import answers_to_all
from tests.factories import make_commune, make_product
from training.models import LessonPage

pytestmark = pytest.mark.django_db(transaction=True)

DESK = {"width": 1280, "height": 800}
FURTHEST = 80  # presses of Tab from the top of a page to anything that matters
FOCUSED = """() => {
    const here = document.activeElement;
    const box = here.getBoundingClientRect();
    const shows = element => element && getComputedStyle(element).outlineStyle !== "none";
    const around = [here, here.parentElement, here.parentElement?.parentElement, here.labels?.[0]];
    return {
        isSeen: around.some(shows),
        isOnScreen: box.bottom > 0 && box.top < innerHeight,
        what: here.outerHTML.slice(0, 120),
    };
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what `selector` says has the focus; each stop on the way shows it."""
    for _press in range(FURTHEST):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["isSeen"], f"no focus is seen on {stop['what']}"
        assert stop["isOnScreen"], f"the page did not move to {stop['what']}"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def type_into(page: Page, name: str, text: str) -> None:
    tab_to(page, f"main [name={name}]")
    page.keyboard.type(text)


def test_an_order_takes_no_mouse(visitor):
    make_commune("Gia Viễn")
    page = visitor(viewport=DESK, reduced_motion="reduce").new_page()
    page.goto(make_product().get_absolute_url())

    tab_to(page, "main form .button--main")
    page.keyboard.press("Enter")
    page.wait_for_url("**/orders/basket/**")
    tab_to(page, "a[href$='/orders/checkout/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/orders/checkout/")
    type_into(page, "name", "Trần Thị Mai")
    type_into(page, "phone", "0987 654 321")
    type_into(page, "commune", "Gia Viễn")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    type_into(page, "street", "12 ngõ Chùa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checkout/delivery/")
    tab_to(page, "main form .button--main")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checkout/confirmation/")
    tab_to(page, "form:has([name=expected_total]) .button--main")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert Order.objects.get().name == "Trần Thị Mai"


def test_a_course_takes_no_mouse(visitor):
    course = make_full_course()
    page = visitor(viewport=DESK, reduced_motion="reduce").new_page()
    page.goto(course.url)

    tab_to(page, "[data-continue]")
    page.keyboard.press("Enter")
    for lesson in LessonPage.objects.of_course(course):
        expect(page.get_by_role("heading", level=1)).to_have_text(lesson.title)
        tab_to(page, "[data-done-form] button")
        page.keyboard.press("Enter")
    page.wait_for_url(f"**{course.quiz_url}")
    for question, options in answers_to_all(course, wrong=0).items():
        for option in options:
            field = page.locator(f"[name='q-{question}'][value='{option}']")
            field.focus()  # arrows go round the choices of one question
            page.keyboard.press("Space")
    tab_to(page, "form.quiz .button--main")
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name=_("Sign in for the certificate"))).to_be_visible()
