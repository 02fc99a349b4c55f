"""One basket of three sellers, paid by card on the card service's page, on a phone."""

import pytest
from django.utils.translation import gettext as _
from playwright.sync_api import Page, expect

from orders.audit import money_problems
from orders.models import Order
from tests.browser.test_first_sale import phone_of, press, says
from tests.factories import make_commune, make_product

ASKS, DECLINED, GOOD = "4000002760003184", "4000000000000002", "4242424242424242"


@pytest.fixture
def cards(settings, stripe_peer, live_server):
    """The site takes cards at a Stripe of our own, which tells it what happens."""
    settings.STRIPE_SECRET_KEY = "sk_test_x"
    settings.STRIPE_WEBHOOK_SECRET = "whsec_test"
    settings.STRIPE_API_BASE = stripe_peer.base
    settings.SITE_URL = live_server.url
    policy = settings.CONTENT_SECURITY_POLICY
    form_action = [*policy["DIRECTIVES"]["form-action"], stripe_peer.base]
    settings.CONTENT_SECURITY_POLICY = policy | {
        "DIRECTIVES": policy["DIRECTIVES"] | {"form-action": form_action}
    }
    stripe_peer.ask("webhook", url=f"{live_server.url}/webhooks/stripe/")
    return stripe_peer


def fill_basket(page: Page, count: int) -> None:
    """Put one thing each of so many sellers into the basket."""
    for number in range(count):
        product = make_product(name=f"Mật ong {number}", stock=3)
        page.goto(product.get_absolute_url())
        press(page, _("Put in the basket"))
        expect(page.get_by_role("link", name=_("Go on to order")).first).to_be_visible()


def go_to_pay(page: Page) -> Order:
    """Through the three screens to the card service's page."""
    page.goto("/vi/orders/checkout/")
    page.locator("[name=name]").fill("Trần Thị Mai")
    page.locator("[name=phone]").fill("0987 654 321")
    page.locator("[name=commune]").fill("xa gia vien")
    page.locator("[name=street]").fill("12 ngõ Chùa")
    press(page, _("Next: delivery"))
    page.locator("label", has=page.locator("[name=pay_by][value=card]")).click()
    press(page, _("Next: check the order"))
    page.locator("main form .button--main[type=submit]").last.click()
    page.wait_for_url("**/c/pay/**")
    return Order.objects.get()


def use_card(page: Page, number: str) -> None:
    page.locator("[name=number]").fill(number)
    page.locator("button").click()


def test_three_sellers_are_paid_by_one_card(visitor, cards):
    make_commune("Gia Viễn")
    page = phone_of(visitor)
    fill_basket(page, 3)

    order = go_to_pay(page)
    use_card(page, ASKS)
    page.locator("[value=yes]").click()

    says(page, _("Thank you. Your payment has arrived."))
    order.refresh_from_db()
    assert (order.status, order.parcels.exclude(released_at=None).count()) == ("paid", 3)
    assert page.url.startswith(cards.server.store.all("checkout.session")[0]["success_url"][:20])
    assert cards.ask("webhook/idle")["idle"]
    assert money_problems() == []


def test_without_javascript_a_declined_card_may_try_again(visitor, cards):
    make_commune("Gia Viễn")
    page = phone_of(visitor, java_script_enabled=False)
    fill_basket(page, 1)

    order = go_to_pay(page)
    use_card(page, DECLINED)
    says(page, "Your card was declined.")
    page.get_by_role("link", name="Quay lại cửa hàng").click()
    press(page, _("Pay by card now"))
    use_card(page, GOOD)

    says(page, _("Thank you. Your payment has arrived."))
    order.refresh_from_db()
    assert (order.status, order.attempts.count()) == ("paid", 1)
