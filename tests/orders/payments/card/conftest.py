"""A site that takes cards from the Stripe of our own, and short ways to pay."""

from collections.abc import Callable

import pytest

from orders import services
from orders.models import Order
from orders.payments.card import inbox
from tests.orders.builders import make_order

GOOD = "4242424242424242"


@pytest.fixture(autouse=True)
def cards(settings, stripe_peer):
    """Let the site take cards at our own Stripe; its webhook is told by hand: see `deliver`."""
    settings.STRIPE_SECRET_KEY = "sk_test_x"
    settings.STRIPE_WEBHOOK_SECRET = "whsec_test"
    settings.STRIPE_API_BASE = stripe_peer.base
    return stripe_peer


@pytest.fixture
def card_order() -> Callable:
    """Return a function that orders two units at 125,000 and delivery at 30,000, unpaid."""
    return lambda **fields: make_order(pay_by="card", **fields)


@pytest.fixture
def begun(card_order) -> Order:
    """An order whose buyer is on Stripe's page."""
    order = card_order()
    services.start_payment(order=order)
    return order


@pytest.fixture
def pay(cards) -> Callable:
    """Return a function that pays an order's newest session on Stripe's page."""

    def pay(order: Order, card: str = GOOD, **more: object) -> dict:
        session = order.attempts.latest("pk").external_id
        return cards.ask(f"sessions/{session}/pay", card=card, **more)

    return pay


@pytest.fixture
def deliver(cards) -> Callable:
    """Return a function that hands the site Stripe's events, as webhooks would; see `order`."""

    def deliver(*, backwards: bool = False, only: str = "") -> list[str]:
        events = list(cards.server.store.objects["event"].values())
        chosen = [event for event in events if event["type"].startswith(only)]
        return [_take(event) for event in (chosen[::-1] if backwards else chosen)]

    return deliver


def _take(event: dict) -> str:
    kept, _is_new = inbox.keep(event)
    return inbox.take_in(event_id=kept.pk)


@pytest.fixture
def paid(begun, pay, deliver) -> Order:
    """An order that was paid by card."""
    pay(begun)
    deliver()
    begun.refresh_from_db()
    return begun
