"""Webhooks: signed, kept, handled once, fetched when they never came."""

import json
import time
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from orders.models import Order, PaymentEvent, StripeEvent
from orders.payments.card import inbox
from orders.payments.card.register import HANDLERS
from tests.servers.stripe.webhooks import signature

URL = "/webhooks/stripe/"


@pytest.fixture
def events(cards, begun, pay):
    """What Stripe says about one paid order."""
    pay(begun)
    return list(cards.server.store.objects["event"].values())


@pytest.fixture
def post(client, django_capture_on_commit_callbacks):
    """Return a function that posts an event as Stripe does."""

    def post(event, *, secret="whsec_test", at=None, body=None):
        body = json.dumps(event).encode() if body is None else body
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(
                URL,
                body,
                content_type="application/json",
                headers={"Stripe-Signature": signature(body, secret, at)},
            )

    return post


def statuses() -> set[str]:
    return set(StripeEvent.objects.values_list("status", flat=True))


def test_webhook_is_kept_and_handled(events, post):
    answers = [post(event).status_code for event in events]

    assert answers == [200, 200, 200]
    assert Order.objects.get().status == "paid"
    assert dict(StripeEvent.objects.values_list("type", "status")) == {
        "charge.succeeded": "ignored",
        "payment_intent.succeeded": "handled",
        "checkout.session.completed": "handled",
    }


def test_what_stripe_says_about_the_buyer_is_not_kept(events, post):
    assert events[-1]["data"]["object"]["customer_email"] == "mai@example.org"

    post(events[-1])

    assert "mai@example.org" not in json.dumps(StripeEvent.objects.get().payload)


def test_same_webhook_is_handled_once(events, post):
    for _ in range(3):
        assert post(events[-1]).status_code == 200

    assert StripeEvent.objects.count() == 1
    assert PaymentEvent.objects.filter(kind="received").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": "whsec_other"},
        {"at": int(time.time()) - 301},
        {"body": b"no json"},
        {"body": b"[]"},
        {"body": b'{"id": "evt_1"}'},
        {"body": b"\xff\x00"},
    ],
)
def test_webhook_that_stripe_did_not_sign_is_refused(events, post, wrong):
    answer = post(events[-1], **wrong)

    assert answer.status_code == 400
    assert answer.json() == {"error": "not signed by Stripe"}
    assert StripeEvent.objects.count() == 0


def test_webhook_without_signature_is_refused(client, events):
    answer = client.post(URL, json.dumps(events[0]), content_type="application/json")

    assert answer.status_code == 400
    assert StripeEvent.objects.count() == 0


def test_changed_body_is_refused(client, events):
    body = json.dumps(events[-1]).encode()
    headers = {"Stripe-Signature": signature(body, "whsec_test")}

    answer = client.post(
        URL, body.replace(b"280000", b"1"), content_type="application/json", headers=headers
    )

    assert (answer.status_code, StripeEvent.objects.count()) == (400, 0)


def test_huge_webhook_is_refused(client):
    answer = client.post(URL, b" " * 1024 * 1025, content_type="application/json")

    assert answer.status_code == 413


def test_webhook_needs_cards(client, settings):
    settings.STRIPE_WEBHOOK_SECRET = ""

    assert client.post(URL, b"{}", content_type="application/json").status_code == 503
    assert client.get(URL).status_code == 405


def test_unknown_kind_of_event_is_ignored(events, post):
    post(events[0] | {"type": "invoice.upcoming", "id": "evt_new"})

    assert statuses() == {"ignored"}


@pytest.fixture
def broken(monkeypatch):
    """Make the handler of finished sessions fail; call it to repair it."""
    right = HANDLERS["checkout.session.completed"]

    def fail(thing):
        raise RuntimeError("no luck")

    monkeypatch.setitem(HANDLERS, "checkout.session.completed", fail)
    return lambda: monkeypatch.setitem(HANDLERS, "checkout.session.completed", right)


def test_event_that_failed_is_tried_again(events, broken):
    kept, _ = inbox.keep(events[-1])
    with pytest.raises(RuntimeError):
        inbox.take_in(event_id=kept.pk)
    kept.refresh_from_db()
    assert (kept.status, kept.tries, kept.problem) == ("failed", 1, "RuntimeError: no luck")

    broken()
    done = inbox.sweep(now=timezone.now() + timedelta(minutes=2))

    assert (done, statuses()) == (1, {"handled"})


def test_sweep_leaves_alone_what_has_just_come(events):
    inbox.keep(events[-1])

    assert inbox.sweep() == 0
    assert statuses() == {"waiting"}


def test_command_handles_what_failed(events, broken, capsys):
    kept, _ = inbox.keep(events[-1])
    with pytest.raises(RuntimeError):
        inbox.take_in(event_id=kept.pk)
    broken()

    call_command("replay_stripe_events", failed=True)

    assert capsys.readouterr().out == f"{kept.event_id}: handled\n1 events.\n"
    assert Order.objects.get().status == "paid"


def test_command_fetches_what_never_came(events, capsys):
    since = (timezone.now() - timedelta(hours=1)).isoformat()

    call_command("replay_stripe_events", fetch=True, since=since)
    call_command("replay_stripe_events", fetch=True, since=since)

    assert Order.objects.get().status == "paid"
    assert "2 new events fetched." in capsys.readouterr().out
    assert PaymentEvent.objects.filter(kind="received").count() == 1


def test_command_names_what_it_does_not_know(events):
    with pytest.raises(CommandError, match="evt_nothing"):
        call_command("replay_stripe_events", "evt_nothing")
    with pytest.raises(CommandError, match="--since"):
        call_command("replay_stripe_events", since="yesterday")
