"""The Stripe of our own answers the real library as Stripe would: opening and paying."""

import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
import stripe


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def press(url: str, **fields: str) -> tuple[int, str, str]:
    """Send a hosted page's form; return status, place to go, and page."""
    body = urllib.parse.urlencode(fields).encode()
    try:
        with urllib.request.build_opener(_Stay).open(url, body) as answer:
            return answer.status, "", answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Location", ""), error.read().decode()


def read(url: str) -> str:
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def test_session_keeps_what_it_was_given(open_session, client):
    made = open_session(client_reference_id="K7TQ-2MXP", metadata={"order": "K7TQ-2MXP"})

    found = client.v1.checkout.sessions.retrieve(made.id)

    assert (found.amount_total, found.currency, found.status) == (150_000, "vnd", "open")
    assert (found.payment_status, found.payment_intent) == ("unpaid", None)
    assert found.metadata["order"] == found.client_reference_id == "K7TQ-2MXP"


def test_hosted_page_takes_a_card_and_sends_the_buyer_back(open_session, client):
    session = open_session()

    status, location, _ = press(session.url, number="4242 4242 4242 4242")

    paid = client.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    assert (status, location) == (303, f"http://shop.test/paid?id={session.id}")
    assert (paid.status, paid.payment_status) == ("complete", "paid")
    assert paid.payment_intent.amount_received == 150_000


def test_hosted_page_shows_amount_lines_and_cards(open_session):
    page = read(open_session(locale="vi").url)

    assert "150.000 VND" in page
    assert "Mật ong" in page
    assert "4000000000000002" in page
    assert 'lang="vi"' in page


def test_declined_card_leaves_the_session_open(open_session, client, stripe_peer):
    session = open_session()

    _, location, _ = press(session.url, number="4000000000009995")

    found = client.v1.checkout.sessions.retrieve(session.id)
    assert (found.status, found.payment_status) == ("open", "unpaid")
    assert "Your card has insufficient funds." in read(stripe_peer.base + location)
    assert stripe_peer.events() == ["payment_intent.payment_failed"]


def test_unknown_card_is_not_taken(open_session, stripe_peer):
    status, _, page = press(open_session().url, number="<script>1234")

    assert status == 422
    assert "That is none of the test cards below." in page
    assert "<script>" not in page
    assert stripe_peer.events() == []


@pytest.mark.parametrize(("answer", "paid"), [("yes", "paid"), ("no", "unpaid")])
def test_bank_asks_and_the_buyer_answers(open_session, client, stripe_peer, answer, paid):
    session = open_session()
    _, question, _ = press(session.url, number="4000002760003184")
    assert "150.000 VND" in read(stripe_peer.base + question)

    press(stripe_peer.base + question, answer=answer)

    assert client.v1.checkout.sessions.retrieve(session.id).payment_status == paid


def test_session_ends_by_itself(open_session, client, stripe_peer):
    session = open_session(expires_at=int(time.time()) + 31 * 60)

    stripe_peer.ask("clock", ahead=31 * 60 + 1)

    assert client.v1.checkout.sessions.retrieve(session.id).status == "expired"
    assert stripe_peer.events() == ["checkout.session.expired"]
    assert press(session.url, number="4242424242424242")[0] == 410


def test_session_may_not_end_sooner_than_in_half_an_hour(open_session):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        open_session(expires_at=int(time.time()) + 60)

    assert refused.value.param == "expires_at"


def test_paid_session_cannot_be_expired(open_session, client, stripe_peer):
    session = open_session()
    stripe_peer.ask(f"sessions/{session.id}/pay")

    with pytest.raises(stripe.InvalidRequestError, match="status of complete"):
        client.v1.checkout.sessions.expire(session.id)


def test_money_may_come_later_or_not_at_all(open_session, client, stripe_peer):
    good, bad = open_session(), open_session()
    for session in (good, bad):
        assert stripe_peer.ask(f"sessions/{session.id}/pay", later=1)["payment_status"] == "unpaid"

    stripe_peer.ask(f"sessions/{good.id}/settle")
    stripe_peer.ask(f"sessions/{bad.id}/settle", fails=1)

    assert client.v1.checkout.sessions.retrieve(good.id).payment_status == "paid"
    assert client.v1.checkout.sessions.retrieve(bad.id).payment_status == "unpaid"
    assert stripe_peer.events()[-1] == "checkout.session.async_payment_failed"


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"mode": "payment", "success_url": "http://x/"}, "line_items"),
        ({"mode": "subscription"}, "mode"),
    ],
)
def test_wrong_parameters_are_named(client, params, param):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.checkout.sessions.create(params)

    assert (refused.value.http_status, refused.value.param) == (400, param)


def test_only_test_keys_are_taken(stripe_peer):
    client = stripe.StripeClient("sk_live_x", base_addresses={"api": stripe_peer.base})

    with pytest.raises(stripe.AuthenticationError):
        client.v1.payment_intents.list()
