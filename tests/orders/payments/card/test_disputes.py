"""A buyer's bank asks her money back."""

import pytest

from orders.audit import money_problems
from orders.models import Dispute, PaymentEvent

DISPUTED = "4000000000000259"


@pytest.fixture
def disputed(begun, pay):
    """An order paid with a card whose owner then disputes it; nothing is delivered yet."""
    pay(begun, DISPUTED)
    return begun


def charged_back() -> list[int]:
    events = PaymentEvent.objects.filter(kind="disputed").order_by("pk")
    return list(events.values_list("amount", flat=True))


def close(cards, won: str) -> None:
    cards.ask(f"disputes/{Dispute.objects.get().external_id}/close", won=won)


def test_dispute_is_kept_and_booked(disputed, deliver):
    deliver()

    dispute = Dispute.objects.get()
    assert (dispute.order, dispute.amount, dispute.currency) == (disputed, 280_000, "VND")
    assert (dispute.reason, dispute.status) == ("fraudulent", "needs_response")
    assert dispute.answer_by > dispute.created_at
    assert charged_back() == [280_000]
    assert money_problems() == []


def test_dispute_may_be_heard_of_before_its_payment(disputed, deliver):
    first = deliver(backwards=True)
    assert first[:2] == ["waiting", "waiting"]

    deliver()

    disputed.refresh_from_db()
    assert (disputed.status, Dispute.objects.count()) == ("paid", 1)
    assert charged_back() == [280_000]


@pytest.mark.parametrize(
    ("won", "status", "amounts"), [("1", "won", [280_000, -280_000]), ("", "lost", [280_000])]
)
def test_bank_decides(cards, disputed, deliver, won, status, amounts):
    deliver()

    close(cards, won)
    deliver()

    assert Dispute.objects.get().status == status
    assert charged_back() == amounts


def test_what_is_decided_stays_decided(cards, disputed, deliver):
    deliver(only="checkout")
    deliver(only="payment_intent")
    deliver(only="charge.dispute.created")
    close(cards, "")
    deliver(only="charge.dispute.closed")

    deliver()

    assert Dispute.objects.get().status == "lost"
    assert charged_back() == [280_000]


def test_dispute_of_another_shop_is_not_ours(cards, deliver, settings):
    client = cards.client()
    price = {"currency": "vnd", "unit_amount": 50_000, "product_data": {"name": "x"}}
    session = client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "success_url": "http://other.test/",
            "line_items": [{"quantity": 1, "price_data": price}],
        }
    )
    cards.ask(f"sessions/{session.id}/pay", card=DISPUTED)

    statuses = deliver()

    assert "failed" not in statuses
    assert "doubtful" not in statuses
    assert Dispute.objects.count() == 0
