"""Everything people are told about orders reaches the right ones, in words that are true."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from notices.models import Notice
from notices.sending import deliver
from orders import notices
from orders.models import (
    Dispute,
    Order,
    Payout,
    PayoutBatch,
    Refund,
    ReturnRequest,
)
from orders.notice_kinds import KINDS
from tests.factories import make_officer, make_seller, make_unit, make_user
from tests.orders.builders import make_order


@pytest.fixture
def order():
    """Return an order by Mai at Lan's stall, of which nobody was told yet."""
    seller = make_seller(owner=make_user(email="lan@example.org", language="en"))
    order = make_order(seller=seller, language="en")
    Notice.objects.all().delete()
    return order


@pytest.fixture
def made(order):
    """Return what each function takes."""
    parcel = order.parcels.get()
    officer = make_officer(make_unit(), user=make_user(email="hoi@example.org")).user
    batch = PayoutBatch.objects.create(until=timezone.now(), total=9, made_by=officer)
    return {
        "order": order,
        "parcel": parcel,
        "refund": Refund.objects.create(order=order, amount=9000, way="cash", reason="late"),
        "request": ReturnRequest.objects.create(
            parcel=parcel, reason="damaged", words="Vỡ", status="asked"
        ),
        "payout": Payout.objects.create(
            batch=batch,
            seller=parcel.seller,
            amount=9000,
            bank_bin="970436",
            bank_account="0011001234567",
            bank_holder="LAN",
        ),
        "dispute": Dispute.objects.create(
            order=order,
            external_id="dp_1",
            amount=9000,
            currency="VND",
            reason="fraudulent",
            status="needs_response",
            created_at=timezone.now(),
            answer_by=timezone.now(),
        ),
    }


@pytest.mark.parametrize(
    ("call", "what", "readers"),
    [
        ("order_placed", "order", ["lan", "mai"]),
        ("payment_received", "order", ["lan", "mai"]),
        ("order_expired", "order", ["mai"]),
        ("parcel_sent", "parcel", ["mai"]),
        ("parcel_delivered", "parcel", ["mai"]),
        ("parcel_cancelled", "parcel", ["mai"]),
        ("lines_cancelled", "parcel", ["mai"]),
        ("cancelled_by_buyer", "parcel", ["lan"]),
        ("refused_at_door", "parcel", ["lan"]),
        ("refund_sent", "refund", ["mai"]),
        ("return_asked", "request", ["lan"]),
        ("return_answered", "request", ["mai"]),
        ("payout_sent", "payout", ["lan"]),
        ("dispute_opened", "dispute", ["hoi"]),
    ],
)
def test_each_event_reaches_its_readers_once(made, call, what, readers):
    for _ in range(2):
        getattr(notices, call)(made[what])
    if call == "lines_cancelled":  # which may happen again
        Notice.objects.order_by("pk").last().delete()

    deliver()

    assert sorted(letter.to[0].partition("@")[0] for letter in mail.outbox) == readers
    for letter in mail.outbox:
        assert letter.subject
        assert "{{" not in letter.body + letter.alternatives[0][0]


def test_who_waits_to_pay_is_reminded_and_who_has_paid_is_not(order):
    soon = timezone.now() + timedelta(hours=2)
    Order.objects.update(status="placed", pay_by="transfer", expires_at=soon)
    order.refresh_from_db()
    notices.payment_reminder(order)
    deliver()
    Order.objects.update(status="paid", paid_at=timezone.now())
    Notice.objects.all().delete()

    notices.payment_reminder(order)
    deliver()

    [letter] = mail.outbox
    assert letter.subject == f"Order {order.number} waits for your payment"


def test_a_buyer_without_email_gets_a_short_message_with_her_link(order, caplog):
    Order.objects.update(email="")
    order.refresh_from_db()

    notices.parcel_sent(order.parcels.get())
    deliver()

    message = Notice.objects.get().messages.get()
    assert (message.channel, message.to) == ("sms", order.phone)


def test_sellers_of_an_unpaid_order_hear_nothing(order):
    order.parcels.update(released_at=None)

    notices.order_placed(order)
    deliver()

    assert [letter.to for letter in mail.outbox] == [["mai@example.org"]]


@pytest.mark.parametrize("stalls", [1, 3])
def test_telling_of_an_order_takes_three_queries(django_assert_num_queries, stalls):
    order = make_order()
    for _ in range(stalls - 1):
        make_order().parcels.update(order=order)

    with django_assert_num_queries(3):
        notices.order_placed(order)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_gone_is_not_told(kind):
    names = "order parcel refund returned payout dispute seller by"
    gone = dict.fromkeys(names.split(), 0)

    assert kind.load(gone | {"reader": None}) is None
