"""Buying from three sellers on a phone: with a voucher, in cash and by transfer."""

import pytest
from playwright.sync_api import Page, expect

from orders.models import BankAccount, Order
from tests.factories import make_commune, make_product
from tests.orders.builders import make_voucher

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shelf():
    """Products of three sellers at 125,000, delivery 30,000 each, and a voucher."""
    make_commune("Gia Viễn")
    make_voucher(code="AODAI", kind="percent", percent=10)
    BankAccount.objects.create(
        bank_bin="970436", number="0011004567890", holder="HOI LHPN", is_active=True
    )
    return [make_product() for _ in range(3)]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).locator("visible=true").first.click()


def fill_basket(page: Page, shelf: list) -> None:
    for product in shelf:
        page.goto(product.get_absolute_url().replace("/vi/", "/en/", 1))
        press(page, "Put in the basket")
        page.wait_for_url("**/orders/basket/**")
    page.get_by_text("I have a voucher or a gift").click()
    page.get_by_label("Voucher code").fill("ao dai")
    press(page, "Use it")
    expect(page.get_by_text("AODAI", exact=True)).to_be_visible()


def go_to_the_last_screen(page: Page, way: str, *, with_scripts: bool = True) -> None:
    page.get_by_role("link", name="Go on to order").click()
    page.locator("[name=name]").fill("Trần Thị Mai")
    page.locator("[name=phone]").fill("0987 654 321")
    page.locator("[name=street]").fill("12 ngõ Chùa")
    page.locator("main [name=commune]").fill("Gia Viễn")
    if with_scripts:
        page.get_by_role("option", name="Gia Viễn").click()
    press(page, "Next: delivery")
    page.locator(f"[name=pay_by][value={way}]").check()
    press(page, "Next: check the order")
    expect(page.get_by_text("427,500\u00a0₫").first).to_be_visible()


def test_three_sellers_are_paid_in_cash(phone, shelf):
    fill_basket(phone, shelf)
    go_to_the_last_screen(phone, "cash")

    press(phone, "Order, pay on delivery")

    expect(phone.get_by_text("Your order is with the sellers now.")).to_be_visible()
    order = Order.objects.get()
    assert (order.status, order.total, order.parcels.count()) == ("to_collect", 427_500, 3)


def test_three_sellers_are_paid_by_one_transfer(phone, shelf):
    fill_basket(phone, shelf)
    go_to_the_last_screen(phone, "transfer")

    press(phone, "Order and pay by transfer")

    expect(phone.locator(".transfer__qr")).to_be_visible()
    order = Order.objects.get()
    assert (order.status, order.attempts.get().amount) == ("placed", 427_500)


def test_without_scripts_it_is_the_same(visitor, shelf):
    page = visitor(java_script_enabled=False).new_page()
    fill_basket(page, shelf)
    go_to_the_last_screen(page, "cash", with_scripts=False)

    press(page, "Order, pay on delivery")

    expect(page.get_by_text("Your order is with the sellers now.")).to_be_visible()
    assert Order.objects.get().total == 427_500
