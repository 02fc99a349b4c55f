"""The Stripe of our own: keys, bad days, pages of lists, webhooks."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import stripe


@pytest.fixture
def listener(stripe_peer):
    """A webhook that writes down what it is sent; `answers` are its next statuses, then 200."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.came.append((body, self.headers["Stripe-Signature"]))
            self.send_response(server.answers.pop(0) if server.answers else 200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.came, server.answers = [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stripe_peer.ask("webhook", url=f"http://127.0.0.1:{server.server_port}/")
    yield server
    server.shutdown()


def types(listener) -> list[str]:
    return [json.loads(body)["type"] for body, _ in listener.came]


def test_same_key_and_request_get_the_same_answer(client, paid_charge):
    charge = paid_charge()
    wish = {"charge": charge.id, "amount": 10_000}

    first = client.v1.refunds.create(wish, {"idempotency_key": "refund-1"})
    again = client.v1.refunds.create(wish, {"idempotency_key": "refund-1"})

    assert again.id == first.id
    assert again.last_response.headers["Idempotent-Replayed"] == "true"
    assert client.v1.charges.retrieve(charge.id).amount_refunded == 10_000


def test_same_key_with_another_request_is_refused(client, paid_charge):
    charge = paid_charge()
    options = {"idempotency_key": "refund-1"}
    client.v1.refunds.create({"charge": charge.id, "amount": 10_000}, options)

    with pytest.raises(stripe.IdempotencyError):
        client.v1.refunds.create({"charge": charge.id, "amount": 20_000}, options)

    assert client.v1.charges.retrieve(charge.id).amount_refunded == 10_000


def test_same_key_at_once_does_the_work_once(client, paid_charge, stripe_peer):
    wish = {"charge": paid_charge().id, "amount": 10_000}
    patient = stripe_peer.client(max_network_retries=5)

    with ThreadPoolExecutor(4) as pool:
        made = list(
            pool.map(
                lambda _: patient.v1.refunds.create(wish, {"idempotency_key": "refund-1"}).id,
                range(4),
            )
        )

    assert len(set(made)) == 1


def test_lost_answer_is_found_again_by_its_key(paid_charge, stripe_peer):
    charge = paid_charge()
    stripe_peer.ask("weather", lost=1, times=1)

    patient = stripe_peer.client(max_network_retries=2)
    refund = patient.v1.refunds.create({"charge": charge.id, "amount": 10_000})

    assert refund.amount == 10_000
    assert patient.v1.charges.retrieve(charge.id).amount_refunded == 10_000


def test_server_can_be_down(client, stripe_peer):
    stripe_peer.ask("weather", down=503, times=1)

    with pytest.raises(stripe.APIError):
        client.v1.payment_intents.list()

    assert client.v1.payment_intents.list().data == []


def test_lists_come_in_pages(client, paid_charge):
    ids = [paid_charge().id for _ in range(3)]

    first = client.v1.charges.list({"limit": 2})
    rest = client.v1.charges.list({"limit": 2, "starting_after": first.data[-1].id})

    assert [charge.id for charge in [*first.data, *rest.data]] == ids[::-1]
    assert (first.has_more, rest.has_more) == (True, False)


def test_webhooks_are_signed(listener, paid_charge, client, stripe_peer):
    paid_charge()
    stripe_peer.ask("webhook/idle")

    body, signature = listener.came[-1]
    event = client.construct_event(body, signature, "whsec_test")

    assert types(listener) == [
        "charge.succeeded",
        "payment_intent.succeeded",
        "checkout.session.completed",
    ]
    assert event.data.object.payment_status == "paid"


def test_webhook_is_sent_until_it_is_taken(listener, paid_charge, stripe_peer):
    stripe_peer.ask("webhook/hold")
    paid_charge()
    listener.answers[:] = [500, 200, 200, 503]

    stripe_peer.ask("webhook/release")
    stripe_peer.ask("webhook/idle")

    assert sorted(types(listener)) == sorted(
        ["charge.succeeded"] * 3 + ["payment_intent.succeeded", "checkout.session.completed"]
    )


def test_webhooks_come_late_twice_and_backwards(listener, paid_charge, stripe_peer):
    stripe_peer.ask("webhook/hold")
    paid_charge()
    assert types(listener) == []

    stripe_peer.ask("webhook/release", backwards=1, times=2)
    stripe_peer.ask("webhook/idle")

    assert types(listener)[::2] == [
        "checkout.session.completed",
        "payment_intent.succeeded",
        "charge.succeeded",
    ]
    assert len(listener.came) == 6


def test_events_can_be_asked_for(client, paid_charge, stripe_peer):
    paid_charge()

    found = client.v1.events.list({"types": ["checkout.session.completed"]})

    assert [event.type for event in found.data] == ["checkout.session.completed"]
    assert client.v1.events.retrieve(found.data[0].id).data.object.amount_total == 150_000


@pytest.mark.skipif("not __import__('os').environ.get('STRIPE_MOCK_URL')", reason="no stripe-mock")
def test_stripe_mock_refuses_what_stripe_does_not_know(client):
    with pytest.raises(stripe.InvalidRequestError, match="stripe-mock"):
        client.v1.refunds.create({"charge": "ch_1", "colour": "blue"})
