"""Every page fits every screen, reads well and can be tapped."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.scene import ROLES, make_scene

WIDTHS = [320, 360, 768, 1280]  # pixels
OWN_ERRORS = {"/vi/khong-co-trang-nay/": 404}

pytestmark = pytest.mark.looks
MEASURES = Path(__file__).with_name("measures.js").read_text()


def measure(page: Page, name: str) -> object:
    return page.evaluate(f"{MEASURES}.{name}()")


def flaws(page: Page) -> list[str]:
    """Return what is wrong with the open page, a line each."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        found += [f"{width}: {line}" for line in measure(page, "tooWide")]
        found += [f"{width}: {line}" for line in measure(page, "smallText")]
        if width < 768:
            found += [f"{width}: {line}" for line in measure(page, "smallTargets")]
    return found


@pytest.mark.parametrize("role", [role for role in ROLES if ROLES[role][2] == "html"])
def test_pages_fit_every_screen(visitor, role):
    who, pages, _within = ROLES[role]
    scene = make_scene()
    page, found = visitor(who(scene)).new_page(), []

    for path in pages(scene):
        answer = page.goto(path)
        assert answer.status == OWN_ERRORS.get(path, 200), path
        found += [f"{path} {flaw}" for flaw in flaws(page)]

    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(visitor, width):
    scene = make_scene()
    page = visitor(viewport={"width": width, "height": 740}).new_page()
    paths = ["/vi/", "/vi/products/", scene.product.get_absolute_url()]

    shifts = {}
    for path in paths:
        page.goto(path)
        shifts[path] = round(measure(page, "shift"), 3)

    # One pixel of rounding in a late frame counts 0.005; what an eye notices counts 0.1.
    assert {path: shift for path, shift in shifts.items() if shift > 0.01} == {}


def test_failure_page_is_in_our_look(visitor, monkeypatch):
    def fail(path: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("cms.views.pages.place_at", fail)
    page = visitor().new_page()

    answer = page.goto("/vi/khong-may/")

    assert answer.status == 500
    assert flaws(page) == []
