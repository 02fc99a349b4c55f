"""The Stripe of our own, and short ways to pay there."""

import socket
from collections.abc import Callable

import pytest


@pytest.fixture
def client(stripe_peer):
    """The real library, which does not try again by itself."""
    return stripe_peer.client(max_network_retries=0)


@pytest.fixture
def open_session(client) -> Callable:
    """Return a function that opens a session over so many dong."""

    def open_one(amount: int = 150_000, **more: object):
        price = {"currency": "vnd", "unit_amount": amount, "product_data": {"name": "Mật ong"}}
        params = {
            "mode": "payment",
            "line_items": [{"price_data": price, "quantity": 1}],
            "success_url": "http://shop.test/paid?id={CHECKOUT_SESSION_ID}",
            "cancel_url": "http://shop.test/back",
            "payment_intent_data": {"transfer_group": "K7TQ-2MXP"},
            **more,
        }
        return client.v1.checkout.sessions.create(params)

    return open_one


@pytest.fixture
def paid_charge(client, stripe_peer, open_session) -> Callable:
    """Return a function that pays a session and returns the charge."""

    def pay(amount: int = 150_000, card: str = "4242424242424242"):
        session = stripe_peer.ask(f"sessions/{open_session(amount).id}/pay", card=card)
        intent = client.v1.payment_intents.retrieve(
            session["payment_intent"], {"expand": ["latest_charge"]}
        )
        return intent.latest_charge

    return pay


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
