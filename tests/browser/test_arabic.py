"""Buying in Arabic on a phone: right to left from the product to the thanks, nothing cut off."""

import pytest
from playwright.sync_api import Page

from orders.models import Order
from tests.factories import make_commune, make_product

pytestmark = pytest.mark.django_db(transaction=True)

WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def honey():
    make_commune("Gia Viễn")
    product = make_product(name="Mật ong rừng", unit="hũ")
    product.texts.create(language="ar", name="عسل الغابة", unit="برطمان")
    return product


def check(page: Page) -> None:
    """The screen reads from right to left and doesn't move sideways."""
    page.wait_for_load_state()
    assert (page.locator("html").get_attribute("dir"), page.evaluate(WIDER)) == ("rtl", False)


def send(page: Page) -> None:
    page.locator("main form button[type=submit]").last.click()


def test_a_phone_orders_in_arabic(phone, honey):
    phone.goto(f"/ar/products/{honey.slug}/")
    check(phone)
    assert phone.locator("h1").inner_text() == "عسل الغابة"

    into_basket = phone.locator("[form=order-form], #order-form button[type=submit]")
    into_basket.locator("visible=true").last.click()
    phone.wait_for_url("**/ar/orders/basket/**")
    check(phone)
    phone.goto("/ar/orders/checkout/")
    for name, typed in {"name": "Lan", "phone": "٠٩٨٧ ٦٥٤ ٣٢١", "street": "12 ngõ Chùa"}.items():
        phone.locator(f"[name={name}]").fill(typed)
    phone.locator("main [name=commune]").fill("Gia Viễn")
    phone.get_by_role("option", name="Gia Viễn").click()
    check(phone)
    send(phone)
    check(phone)
    phone.locator("[name=pay_by][value=cash]").check()
    send(phone)
    check(phone)
    phone.locator("form:has([name=expected_total]) button[type=submit]").last.click()
    phone.wait_for_url("**/ar/orders/*/**")
    check(phone)

    order = Order.objects.get()
    assert (order.language, order.phone, order.total) == ("ar", "+84987654321", 155_000)
