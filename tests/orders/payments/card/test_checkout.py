"""Ordering by card through the three screens, with Stripe up, down and slow."""

import pytest
from django.urls import reverse

from orders.audit import money_problems
from orders.models import Order
from tests.orders.test_checkout import Shop


@pytest.fixture
def shop(client) -> Shop:
    """A guest with two jars at 90,000 who is about to press the last button."""
    shop = Shop(client)
    shop.contact()
    client.post(
        reverse("orders:checkout_delivery"),
        {f"seller-{shop.seller.pk}": "home", "pay_by": "card"},
    )
    return shop


def test_buyer_goes_from_the_last_screen_to_stripes_page(shop, cards):
    answer = shop.order(pay_by="card")

    order = Order.objects.get()
    session = order.attempts.get().external_id
    assert (order.status, order.pay_by, order.total) == ("placed", "card", 210_000)
    assert (answer.status_code, answer["Location"]) == (303, f"{cards.base}/c/pay/{session}")
    assert cards.server.store.objects["checkout.session"][session]["amount_total"] == 210_000


@pytest.mark.parametrize("weather", [{"down": 503}, {"slow": 1}])
def test_basket_is_kept_when_stripe_does_not_answer(shop, cards, settings, weather):
    settings.STRIPE_TIMEOUT = 0.3
    cards.ask("weather", **weather)

    answer = shop.order(pay_by="card")

    shop.honey.refresh_from_db()
    assert answer.status_code == 422
    assert 'value="cash"' in answer.content.decode()  # the other ways, to choose from
    assert Order.objects.get().status == "cancelled"
    assert (shop.honey.stock, shop.basket.lines.get().quantity) == (5, 2)
    assert money_problems() == []


def test_order_goes_through_once_stripe_is_back(shop, cards):
    cards.ask("weather", down=503, times=2)
    shop.order(pay_by="card")

    answer = shop.order(pay_by="card")

    assert answer["Location"].startswith(f"{cards.base}/c/pay/")
    shop.honey.refresh_from_db()
    assert shop.honey.stock == 3
    assert list(Order.objects.order_by("pk").values_list("status", flat=True)) == [
        "cancelled",
        "placed",
    ]
