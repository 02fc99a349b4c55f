"""Paying by transfer on a phone: copying, saving the code, and seeing the money arrive."""

import re

import pytest
from playwright.sync_api import expect

from orders.links import payment_path
from orders.payments.transfer.pretend import pretend_transfer
from tests.orders.payments.transfer.builders import TOTAL, make_waiting_order

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def order():
    return make_waiting_order(language="vi")


def address(order):
    return payment_path(order).replace("/vi/", "/en/", 1)


def test_the_memo_and_the_plain_amount_are_copied(visitor, order):
    context = visitor(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address(order))

    page.get_by_role("button", name=re.compile("Copy.*Amount")).click()
    assert page.evaluate("navigator.clipboard.readText()") == str(TOTAL)
    page.get_by_role("button", name=re.compile("Copy.*Memo")).click()
    assert page.evaluate("navigator.clipboard.readText()") == f"DH{order.number.replace('-', '')}"


def test_the_page_notices_that_the_money_has_arrived(phone, order):
    phone.goto(address(order))
    expect(phone.get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    assert phone.evaluate("document.querySelector('.transfer__qr').naturalWidth") > 0
    expect(phone.get_by_text("min left)")).to_be_visible()

    pretend_transfer(order=order, amount=100_000, now=order.placed_at)
    expect(phone.get_by_text("is still missing")).to_be_visible(timeout=15_000)
    pretend_transfer(order=order, amount=180_000, now=order.placed_at)

    expect(phone.get_by_text("Thank you, the money")).to_be_visible(timeout=15_000)
    expect(phone.get_by_role("img", name=re.compile("QR code"))).to_have_count(0)


def test_the_picture_of_the_code_is_saved(phone, order):
    phone.goto(address(order))

    with phone.expect_download() as download:
        phone.get_by_role("link", name="Save the picture").click()

    assert download.value.suggested_filename == f"{order.number}.png"


def test_without_scripts_everything_can_be_read_and_asked_again(visitor, order):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(address(order))

    assert page.get_by_label("Memo").input_value().startswith("DH")
    expect(page.get_by_role("button", name=re.compile("Copy"))).to_have_count(0)
    page.get_by_role("button", name="I have paid").click()
    expect(page.get_by_text("You told us at")).to_be_visible()
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_role("heading", name="Pay by bank transfer")).to_be_visible()
