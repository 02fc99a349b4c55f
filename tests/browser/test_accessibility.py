"""axe finds nothing on any page, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.scene import ROLES, make_scene

DAY = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NIGHT = {"runOnly": ["color-contrast"]}  # all else is the same in the dark

pytestmark = pytest.mark.looks


def findings(page: Page, within: str, rules: dict[str, list[str]]) -> list[str]:
    """Return what axe says about the page that is open, a line each."""
    violations = Axe().run(page, within, rules).response["violations"]
    nodes = [(found["id"], node) for found in violations for node in found["nodes"][:3]]
    return [f"{page.url}: {name}: {node['html'][:200]}" for name, node in nodes]


@pytest.mark.parametrize("role", ROLES)
def test_axe_finds_nothing(visitor, role):
    who, pages, within = ROLES[role]
    scene = make_scene()
    page, found = visitor(who(scene)).new_page(), []

    for path in pages(scene):
        page.emulate_media(color_scheme="light")
        page.goto(path)
        found += findings(page, within, DAY)
        page.emulate_media(color_scheme="dark")
        found += [f"at night: {line}" for line in findings(page, within, NIGHT)]

    assert found == []


def test_axe_finds_grey_on_grey_and_nameless_pictures(phone):
    phone.set_content('<main style="color:#999;background:#aaa">Mật ong<img src="data:,"></main>')

    found = findings(phone, "main", DAY)

    assert [line.split(": ")[1] for line in found] == ["color-contrast", "image-alt"]
