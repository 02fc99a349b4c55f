"""The commune picker in a real browser, on the field's own widget."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Locator, Route, expect

from places.forms import CommuneField
from tests.factories import make_alias, make_commune

SITE = "http://picker.test"


class PlaceForm(forms.Form):
    commune = CommuneField()


@pytest.fixture
def page(chromium):
    """An empty phone that gets its page, its script and `replies` without a server."""
    page, page.replies = chromium.new_page(viewport={"width": 360, "height": 740}), {}

    def answer(route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.path.startswith("/static/"):
            route.fulfill(path=Path(settings.BASE_DIR, address.path.lstrip("/")))
        else:
            body = page.replies[address.path, address.query]
            route.fulfill(body=body, content_type="text/html; charset=utf-8")

    with translation.override("en"):
        widget = str(PlaceForm()["commune"])
        page.replies["/", ""] = f"<label for=id_commune>Where?</label>{widget}"
        page.route("**/*", answer)
        page.goto(SITE)
        yield page
    page.close()


@pytest.fixture
def type_place(page, client):
    """Type into the field, having asked the site what it will suggest."""

    def type_place(text: str) -> Locator:
        path, query = reverse("places:commune_list"), f"q={text.replace(' ', '%20')}"
        page.replies[path, query] = client.get(f"{path}?{query}").content
        field = page.get_by_role("combobox", name="Where?")
        field.fill(text)
        return field

    return type_place


def test_picker_takes_the_place_chosen_by_keyboard(page, type_place):
    make_commune("Gia Viễn", code="14464")
    make_alias(make_commune("Gia Hưng", code="14482"), "Gia Viễn")

    field = type_place("gia vien")
    expect(page.get_by_role("option")).to_have_count(2)
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "id_commune-list-1")
    field.press("Enter")

    expect(field).to_have_value("Gia Hưng commune, Ninh Bình")
    expect(page.locator("[name=commune-code]")).to_have_value("14482")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_picker_takes_the_place_that_was_tapped(page, type_place):
    make_commune("Gia Viễn", code="14464")

    field = type_place("gia")
    page.get_by_role("option", name="Gia Viễn").click()

    expect(field).to_have_value("Gia Viễn commune, Ninh Bình")
    expect(page.locator("[name=commune-code]")).to_have_value("14464")


def test_picker_forgets_the_code_when_the_text_changes(page, type_place):
    make_commune("Gia Viễn", code="14464")
    field = type_place("gia")
    page.get_by_role("option", name="Gia Viễn").click()

    field.press("Backspace")

    expect(page.locator("[name=commune-code]")).to_have_value("")


def test_picker_closes_on_escape_and_keeps_what_was_typed(page, type_place):
    make_commune("Gia Viễn")
    field = type_place("gia")
    expect(page.get_by_role("listbox")).to_be_visible()

    field.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("gia")


def test_picker_says_how_many_places_it_found(page, type_place):
    make_commune("Gia Viễn")

    type_place("gia")
    expect(page.get_by_role("status")).to_have_text("1 place found. Use the arrow keys.")
    type_place("xyz")

    sentence = "No place found. Try fewer letters or an older name."
    expect(page.get_by_role("status")).to_have_text(sentence)
