"""Paying by card, from the order to the money, through the real library over HTTP."""

from datetime import timedelta

import pytest
from django.utils import timezone

from orders import services
from orders.audit import money_problems
from orders.models import Order, PaymentAttempt, PaymentEvent, StripeEvent
from orders.payments.protocol import Unreachable

Status = Order.Status


def money(order) -> list[tuple[str, int]]:
    events = PaymentEvent.objects.filter(order=order, parcel=None).order_by("pk")
    return list(events.values_list("kind", "amount"))


def session_of(cards, order) -> dict:
    id = order.attempts.latest("pk").external_id
    return cards.server.store.objects["checkout.session"][id]


def test_session_asks_for_the_order_in_whole_dong(cards, begun):
    session = session_of(cards, begun)

    lines = session["line_items"]["data"]
    assert (session["amount_total"], session["currency"]) == (280_000, "vnd")
    assert [(line["quantity"], line["amount_total"]) for line in lines] == [
        (2, 250_000),
        (1, 30_000),
    ]
    assert session["client_reference_id"] == session["metadata"]["order"] == begun.number
    assert (session["transfer_group"], session["locale"]) == (begun.number, "vi")
    assert session["customer_email"] == "mai@example.org"


def test_paid_card_makes_the_order_paid(paid):
    attempt = paid.attempts.get()

    assert paid.status == Status.PAID
    assert money(paid) == [("received", -280_000), ("allocated", 280_000)]
    assert attempt.status == PaymentAttempt.Status.PAID
    assert attempt.payment_id.startswith("pi_")
    assert attempt.charge_id.startswith("ch_")
    assert money_problems() == []


@pytest.mark.parametrize("backwards", [False, True])
def test_events_are_counted_once_in_any_order(begun, pay, deliver, backwards):
    pay(begun)

    deliver(backwards=backwards)
    deliver(backwards=not backwards)

    assert money(begun) == [("received", -280_000), ("allocated", 280_000)]
    assert begun.attempts.get().charge_id.startswith("ch_")
    assert money_problems() == []


def test_declined_card_leaves_the_order_waiting(begun, pay, deliver):
    pay(begun, "4000000000009995")
    deliver()

    begun.refresh_from_db()
    attempt = begun.attempts.get()
    assert (begun.status, attempt.status) == (Status.PLACED, PaymentAttempt.Status.OPEN)
    assert attempt.problem == "Your card has insufficient funds."
    assert money(begun) == []


@pytest.mark.parametrize(("refuses", "status"), [("", Status.PAID), ("1", Status.PLACED)])
def test_bank_asks_and_the_buyer_answers(begun, pay, deliver, refuses, status):
    pay(begun, "4000002760003184", refuses=refuses)
    deliver()

    begun.refresh_from_db()
    assert begun.status == status
    assert money_problems() == []


def test_money_that_comes_later_is_waited_for(begun, pay, deliver, cards):
    session = pay(begun, later=1)
    deliver()
    begun.refresh_from_db()
    assert begun.status == Status.PLACED

    cards.ask(f"sessions/{session['id']}/settle")
    deliver()

    begun.refresh_from_db()
    assert begun.status == Status.PAID


def test_money_that_was_to_come_later_fails(begun, pay, deliver, cards):
    session = pay(begun, later=1)
    cards.ask(f"sessions/{session['id']}/settle", fails=1)

    deliver()

    begun.refresh_from_db()
    assert begun.status == Status.PLACED
    assert begun.attempts.get().status == PaymentAttempt.Status.FAILED
    assert services.start_payment(order=begun).status == PaymentAttempt.Status.OPEN


def test_same_session_is_used_again(cards, begun):
    again = services.start_payment(order=begun)

    assert again == begun.attempts.get()
    assert len(cards.server.store.objects["checkout.session"]) == 1


def test_lost_answer_opens_no_second_session(cards, card_order):
    order = card_order()
    cards.ask("weather", lost=1, times=1)

    services.start_payment(order=order)

    assert len(cards.server.store.objects["checkout.session"]) == 1


def test_nothing_is_begun_when_stripe_is_down(cards, card_order):
    order = card_order()
    cards.ask("weather", down=503)

    with pytest.raises(Unreachable):
        services.start_payment(order=order)

    order.refresh_from_db()
    assert order.status == Status.PLACED
    assert order.attempts.get().external_id == ""


def test_slow_stripe_is_not_waited_for(cards, card_order, settings):
    settings.STRIPE_TIMEOUT = 0.3
    order = card_order()
    cards.ask("weather", slow=1, times=2)

    with pytest.raises(Unreachable):
        services.start_payment(order=order)


def test_wrong_key_is_no_500(card_order, settings):
    settings.STRIPE_SECRET_KEY = "sk_live_wrong"

    with pytest.raises(Unreachable):
        services.start_payment(order=card_order())


@pytest.mark.parametrize(
    ("field", "value"), [("amount_total", 279_999), ("currency", "usd"), ("amount_total", 0)]
)
def test_other_money_than_asked_for_is_never_counted(cards, begun, pay, deliver, field, value):
    pay(begun)
    for event in cards.server.store.objects["event"].values():
        thing = event["data"]["object"]
        names = {"amount_total": "amount_received"} | {"currency": "currency"}
        thing[field if field in thing else names[field]] = value

    deliver(only="checkout.session")

    begun.refresh_from_db()
    assert (begun.status, money(begun)) == (Status.PLACED, [])
    event = StripeEvent.objects.get()
    assert event.status == StripeEvent.Status.DOUBTFUL
    assert str(value).upper() in event.problem
    assert "280000 VND" in event.problem


def test_expired_order_closes_the_page(cards, begun, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        services.expire_order(order_id=begun.pk, now=timezone.now() + timedelta(hours=2))

    assert session_of(cards, begun)["status"] == "expired"


def test_card_paid_in_the_last_moment_is_found(begun, pay, django_capture_on_commit_callbacks):
    pay(begun)

    with django_capture_on_commit_callbacks(execute=True):
        services.expire_order(order_id=begun.pk, now=timezone.now() + timedelta(hours=2))

    begun.refresh_from_db()
    assert begun.status == Status.PAID
    assert money_problems() == []


def test_late_money_without_goods_goes_back_by_the_card(
    cards, begun, pay, deliver, django_capture_on_commit_callbacks
):
    pay(begun)
    services.expire_order(order_id=begun.pk, now=timezone.now() + timedelta(hours=2))
    begun.lines.get().variant.__class__.objects.update(stock=0)

    with django_capture_on_commit_callbacks(execute=True):
        deliver()
    deliver()

    refund = begun.refunds.get()
    begun.refresh_from_db()
    assert (begun.status, refund.reason, refund.status) == (Status.EXPIRED, "late", "done")
    assert cards.server.store.objects["charge"][begun.attempts.get().charge_id]["refunded"]
    assert money_problems() == []


def test_order_paid_twice_gives_one_payment_back(
    cards, begun, pay, deliver, django_capture_on_commit_callbacks
):
    first = begun.attempts.get()
    PaymentAttempt.objects.update(status="dropped", ended_at=timezone.now())
    services.start_payment(order=begun)
    for attempt in (first, begun.attempts.latest("pk")):
        cards.ask(f"sessions/{attempt.external_id}/pay")

    with django_capture_on_commit_callbacks(execute=True):
        deliver()
    deliver()

    refund = begun.refunds.get()
    assert (refund.amount, refund.reason, refund.status) == (280_000, "overpaid", "done")
    charges = cards.server.store.objects["charge"].values()
    assert sorted(charge["amount_refunded"] for charge in charges) == [0, 280_000]
    assert money_problems() == []


def test_card_is_not_offered_without_keys(settings, card_order):
    settings.STRIPE_WEBHOOK_SECRET = ""

    with pytest.raises(services.WayNotOffered):
        card_order()
