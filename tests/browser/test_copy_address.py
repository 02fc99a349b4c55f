"""The addresses for other shops on a seller's desk, with and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.factories import make_seller, make_user

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/en/products/desk/ong/elsewhere/"


@pytest.fixture
def owner():
    owner = make_user()
    make_seller(slug="ong", owner=owner)
    return owner


def test_one_press_copies_an_address(visitor, owner):
    context = visitor(owner, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(PAGE)

    page.get_by_role("button", name="Copy the address").first.click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("/feeds/ong/google.xml")


def test_without_scripts_the_addresses_stand_there(visitor, owner):
    page = visitor(owner, java_script_enabled=False).new_page()
    page.goto(PAGE)

    assert page.get_by_label("Address").first.input_value().endswith("/feeds/ong/google.xml")
    expect(page.get_by_role("button", name="Copy the address")).to_have_count(0)
    expect(page.get_by_role("link", name="Get the file")).to_be_visible()
