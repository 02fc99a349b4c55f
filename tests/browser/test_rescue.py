"""A rescue on a phone: from the campaign's page to an order that moves its bar."""

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Locale

from campaigns.models import Pledge
from campaigns.progress import rescue_progress
from orders.models import Order
from tests.campaigns.builders import make_rescue
from tests.factories import make_commune, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def rescue():
    """Forty jars of half a kilo at 125,000, delivery 30,000; its page in English too."""
    make_commune("Gia Viễn")
    rescue = make_rescue(stock=40)
    english = Locale.objects.get(language_code="en")
    page = rescue.campaign.copy_for_translation(english, copy_parents=True)
    page.title = "Pick the pomelos"
    page.save_revision().publish()
    rescue.english_url = page.url
    return rescue


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).locator("visible=true").first.click()


def order_what_is_in_the_basket(page: Page) -> None:
    page.get_by_role("link", name="Go on to order").click()
    page.locator("[name=name]").fill("Trần Thị Mai")
    page.locator("[name=phone]").fill("0987 654 321")
    page.locator("[name=street]").fill("12 ngõ Chùa")
    page.locator("main [name=commune]").fill("Gia Viễn")
    page.get_by_role("option", name="Gia Viễn").click()
    press(page, "Next: delivery")
    page.locator("[name=pay_by][value=cash]").check()
    press(page, "Next: check the order")
    press(page, "Order, pay on delivery")
    expect(page.get_by_text("Your order is with the sellers now.")).to_be_visible()


def test_a_buyer_takes_two_and_the_bar_moves(phone, rescue):
    phone.goto(rescue.english_url)
    expect(phone.locator("[data-reached]")).to_have_text("0 kg")
    phone.get_by_role("button", name="One more").click()
    press(phone, "Put it in the basket")

    order_what_is_in_the_basket(phone)

    order = Order.objects.get()
    assert (order.status, order.total) == ("to_collect", 280_000)
    assert rescue_progress(rescue).reached == 2
    phone.goto(rescue.english_url)
    expect(phone.locator("[data-reached]")).to_have_text("1 kg")


def test_a_member_promises_and_orders_later(visitor, rescue):
    page = visitor(make_user(name="Mai", phone="+84987654321")).new_page()
    page.goto(rescue.english_url)
    page.get_by_role("link", name="Promise now, order later").click()
    page.get_by_label("How many").fill("3")
    press(page, "I promise")
    expect(page.get_by_role("heading", name="Your promise")).to_be_visible()
    press(page, "Order it now")

    order_what_is_in_the_basket(page)

    pledge = Pledge.objects.get()
    assert (pledge.status, pledge.order) == ("ordered", Order.objects.get())
    rescue.variant.refresh_from_db()
    assert rescue.variant.stock == 37
