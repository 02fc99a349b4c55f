"""The buyer's way to Stripe's page and back, and who may not go it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.urls import reverse

from orders import services
from orders.links import order_key, order_path
from orders.models import Order
from orders.views import card
from tests.factories import make_user

ROOT = Path(__file__).parents[4]


def address(name: str, order: Order, **asked: str) -> str:
    parts = {"key": order_key(order), **asked}
    query = "&".join(f"{name}={value}" for name, value in parts.items() if value)
    return f"{reverse(f'orders:{name}', args=[order.number])}?{query}"


def test_buyer_is_sent_to_stripes_page(client, card_order, cards):
    order = card_order()

    answer = client.post(address("order_payment", order))

    assert answer.status_code == 303
    assert answer["Location"] == f"{cards.base}/c/pay/{order.attempts.get().external_id}"


def test_double_click_opens_one_session(client, card_order, cards):
    order = card_order()

    first, second = (client.post(address("order_payment", order)) for _ in range(2))

    assert first["Location"] == second["Location"]
    assert len(cards.server.store.objects["checkout.session"]) == 1


def test_buyer_is_told_when_stripe_is_down(client, card_order, cards):
    order = card_order()
    cards.ask("weather", down=503)

    answer = client.post(address("order_payment", order), follow=True)

    assert answer.redirect_chain == [(order_path(order), 302)]
    assert "message" in answer.context or answer.status_code == 200
    order.refresh_from_db()
    assert order.status == "placed"


def test_buyer_who_comes_back_needs_no_webhook(client, begun, pay):
    session = pay(begun)

    answer = client.get(address("card_back", begun, session=session["id"]))

    begun.refresh_from_db()
    assert (answer.status_code, answer["Location"]) == (302, order_path(begun))
    assert begun.status == "paid"


def test_buyer_waits_while_stripe_is_down(client, begun, pay, cards):
    session = pay(begun)
    cards.ask("weather", down=503)

    answer = client.get(address("card_back", begun, session=session["id"]))

    assert (answer.status_code, answer["Refresh"]) == (200, "5")
    assert "no-store" in answer["Cache-Control"]
    begun.refresh_from_db()
    assert begun.status == "placed"


def test_buyer_whose_session_ended_sees_her_order(client, begun, cards):
    session = begun.attempts.get().external_id
    cards.client().v1.checkout.sessions.expire(session)

    answer = client.get(address("card_back", begun, session=session))

    assert (answer.status_code, answer["Location"]) == (302, order_path(begun))
    assert begun.attempts.get().status == "expired"


def test_stripe_is_not_asked_without_end(client, begun, pay, monkeypatch):
    session = pay(begun)
    monkeypatch.setattr(card, "LOOKS_A_MINUTE", 0)

    answer = client.get(address("card_back", begun, session=session["id"]))

    begun.refresh_from_db()
    assert (answer.status_code, begun.status) == (200, "placed")


@pytest.mark.parametrize("session", ["", "cs_test_other", "%00", "x" * 5000])
def test_wrong_session_only_waits(client, begun, pay, session):
    pay(begun)

    answer = client.get(address("card_back", begun, session=session))

    begun.refresh_from_db()
    assert (answer.status_code, begun.status) == (200, "placed")


@pytest.mark.parametrize("way", ["anonymous", "stranger", "wrong key"])
@pytest.mark.parametrize("name", ["order_payment", "card_back"])
def test_order_of_somebody_else_is_not_there(client, begun, cards, way, name):
    if way == "stranger":
        client.force_login(make_user())
    url = reverse(f"orders:{name}", args=[begun.number]) + ("?key=x" * (way == "wrong key"))

    answer = client.post(url) if name == "order_payment" else client.get(url)

    assert answer.status_code == 404
    assert len(cards.server.store.objects["checkout.session"]) == 1


def test_paid_order_is_not_paid_again(client, paid, cards):
    answer = client.post(address("order_payment", paid))

    assert answer["Location"] == order_path(paid)
    assert len(cards.server.store.objects["checkout.session"]) == 1


def test_payment_is_begun_by_post_only(client, begun):
    assert client.get(address("order_payment", begun)).status_code == 405


def test_cash_order_cannot_be_paid_by_card(client, cards):
    from tests.orders.builders import make_order

    order = make_order()

    client.post(address("order_payment", order))

    order.refresh_from_db()
    assert (order.pay_by, order.status) == ("cash", "to_collect")
    assert cards.server.store.objects["checkout.session"] == {}


def test_ended_attempt_gets_a_new_session(client, begun, cards):
    cards.client().v1.checkout.sessions.expire(begun.attempts.get().external_id)
    services.hold.end_attempts(begun, "dropped")

    answer = client.post(address("order_payment", begun))

    assert answer["Location"] == f"{cards.base}/c/pay/{begun.attempts.latest('pk').external_id}"
    assert begun.attempts.count() == 2


def test_browsers_may_follow_the_form_to_stripes_page(tmp_path):
    code = "from marketplace.settings import CONTENT_SECURITY_POLICY as p; print(p)"
    keep = {name: os.environ[name] for name in ("PATH", "HOME")}
    cards = {"STRIPE_SECRET_KEY": "sk_live_x"}

    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=keep | cards | {"DEBUG": "1", "VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert "https://checkout.stripe.com" in said.stdout
    assert "https://connect.stripe.com" in said.stdout
