"""Money that goes back to cards: all of it, a part, later, or not after all."""

import pytest

from orders import services
from orders.audit import money_problems
from orders.models import PaymentEvent, Refund, StripeEvent

SLOW, DEAD = "4000000000007726", "4000000000005126"


@pytest.fixture
def paid_with(begun, pay, deliver):
    """Return a function that pays the order with a card."""

    def paid_with(card):
        pay(begun, card)
        deliver()
        begun.refresh_from_db()
        return begun

    return paid_with


@pytest.fixture
def cancel(django_capture_on_commit_callbacks):
    """Return a function that cancels the only parcel, or units of its only line."""

    def cancel(order, units: int = 0) -> Refund:
        parcel = order.parcels.get()
        with django_capture_on_commit_callbacks(execute=True):
            if units:
                lines = {parcel.lines.get().pk: units}
                services.cancel_lines(parcel=parcel, units=lines, by=None)
            else:
                services.cancel_parcel(parcel=parcel, by=None, reason="x")
        return order.refunds.latest("pk")

    return cancel


def at_stripe(cards) -> list[tuple[int, str]]:
    refunds = cards.server.store.objects["refund"].values()
    return [(refund["amount"], refund["status"]) for refund in refunds]


def test_cancelled_order_is_refunded_to_the_card(cards, paid, cancel, deliver):
    refund = cancel(paid)
    assert (refund.amount, refund.status) == (280_000, "sent")

    deliver()

    refund.refresh_from_db()
    assert refund.status == "done"
    assert at_stripe(cards) == [(280_000, "succeeded")]
    assert money_problems() == []


def test_cancelled_unit_is_refunded_in_part(cards, paid, cancel, deliver):
    cancel(paid, units=1)
    cancel(paid)
    deliver()

    assert at_stripe(cards) == [(125_000, "succeeded"), (155_000, "succeeded")]
    assert set(paid.refunds.values_list("status", flat=True)) == {"done"}
    assert money_problems() == []


def test_refund_is_asked_for_once(cards, paid, cancel):
    refund = cancel(paid)
    Refund.objects.update(status="asked", external_id="")  # the answer was lost

    services.send_refund(refund_id=refund.pk)
    services.send_refund(refund_id=refund.pk)

    assert at_stripe(cards) == [(280_000, "succeeded")]


def test_webhook_may_be_quicker_than_the_answer(cards, paid, cancel, deliver):
    refund = cancel(paid)
    Refund.objects.update(status="asked", external_id="")

    deliver(only="refund")
    services.send_refund(refund_id=refund.pk)

    refund.refresh_from_db()
    assert (refund.status, refund.external_id[:3]) == ("done", "re_")
    assert PaymentEvent.objects.filter(refund=refund).count() == 1


@pytest.mark.parametrize(("fails", "status"), [("", "done"), ("1", "failed")])
def test_slow_refund_is_waited_for(cards, paid_with, cancel, deliver, fails, status):
    refund = cancel(paid_with(SLOW))
    deliver()
    refund.refresh_from_db()
    assert refund.status == "sent"

    cards.ask(f"refunds/{refund.external_id}/settle", fails=fails)
    deliver()

    refund.refresh_from_db()
    assert refund.status == status
    assert money_problems() == []


def test_refund_that_failed_is_tried_as_a_new_one(cards, paid_with, cancel, deliver):
    refund = cancel(paid_with(SLOW))
    cards.ask(f"refunds/{refund.external_id}/settle", fails="1")
    deliver()
    first = Refund.objects.get(status="failed").external_id

    services.retry_refund(refund=refund)
    services.send_refund(refund_id=refund.pk)
    deliver(only="refund")  # again, with all that is known of the first

    refund.refresh_from_db()
    assert refund.external_id not in ("", first)
    assert refund.status == "sent"
    assert [status for _amount, status in at_stripe(cards)] == ["failed", "pending"]


@pytest.mark.parametrize("backwards", [False, True])
def test_refund_that_came_back_waits_for_a_person(paid_with, cancel, deliver, backwards):
    order = paid_with(DEAD)
    cancel(order)

    deliver(backwards=backwards)
    deliver()

    by_hand = Refund.objects.by_hand().get()
    assert (by_hand.amount, by_hand.problem) == (280_000, "Stripe: expired_or_canceled_card")
    assert money_problems() == []
    services.finish_refund(refund=by_hand, by=None, note="bank transfer")
    assert money_problems() == []


def test_refund_that_stripe_refuses_waits_for_a_person(cards, paid, cancel):
    charge = paid.attempts.get().charge_id
    cards.ask(f"charges/{charge}/dispute")

    refund = cancel(paid)

    assert refund.status == "failed"
    assert "charged back" in refund.problem
    assert money_problems() == []


def test_refund_without_keys_waits_for_a_person(settings, paid, cancel):
    settings.STRIPE_SECRET_KEY = ""

    refund = cancel(paid)

    assert refund.status == "failed"
    assert list(Refund.objects.by_hand()) == [refund]


def test_refund_waits_while_stripe_is_down(cards, paid, cancel):
    cards.ask("weather", down=503, times=3)
    refund = cancel(paid)
    assert refund.status == "asked"

    services.send_refund(refund_id=refund.pk)

    refund.refresh_from_db()
    assert refund.status == "sent"


def test_refund_made_at_stripe_by_hand_is_shown_to_staff(cards, paid, deliver):
    client = cards.client()
    client.v1.refunds.create({"payment_intent": paid.attempts.get().payment_id, "amount": 1000})

    deliver(only="refund.created")

    event = StripeEvent.objects.get(type="refund.created")
    assert event.status == "doubtful"
    assert "1000 VND" in event.problem
    assert paid.number in event.problem
    assert PaymentEvent.objects.filter(kind="refunded").count() == 0
