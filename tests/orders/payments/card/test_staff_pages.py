"""Staff see disputes, and messages that could not be used; they decide, and it is written down."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from orders.audit import money_problems
from orders.models import PaymentEvent, StripeEvent
from tests.factories import make_user
from tests.orders.builders import make_order
from tests.orders.payments.card.builders import make_dispute, make_stripe_event


@pytest.fixture
def staff(client):
    client.force_login(make_user(is_superuser=True, is_staff=True, email="thu@example.org"))
    return client


@pytest.mark.parametrize("count", [1, 3])
def test_disputes_take_the_same_queries_for_any_number(staff, django_assert_max_num_queries, count):
    for _ in range(count):
        make_dispute(make_order())
    staff.get(reverse("disputes"))

    with django_assert_max_num_queries(12):
        page = staff.get(reverse("disputes")).content.decode()

    assert page.count("280.000") == count


def test_decided_disputes_are_shown_on_request(staff):
    make_dispute(make_order(), status="won")

    assert "280.000" not in staff.get(reverse("disputes")).content.decode()
    assert "280.000" in staff.get(reverse("disputes") + "?show=all").content.decode()


def test_dispute_leads_to_stripe(staff):
    dispute = make_dispute(make_order())

    page = staff.get(reverse("dispute", args=[dispute.pk])).content.decode()

    assert f"https://dashboard.stripe.com/test/disputes/{dispute.external_id}" in page
    assert dispute.order.number in page
    assert "help-warning" in page


def test_late_dispute_and_unknown_words_are_shown(staff):
    dispute = make_dispute(
        make_order(), answer_by=timezone.now() - timedelta(days=1), reason="<b>new</b>"
    )

    page = staff.get(reverse("dispute", args=[dispute.pk])).content.decode()

    assert "help-critical" in page
    assert "&lt;b&gt;new&lt;/b&gt;" in page


@pytest.fixture
def doubtful(cards, begun, pay, deliver):
    """A payment of 200,000 for an order of 280,000, as both of its events tell it."""
    pay(begun)
    for event in cards.server.store.objects["event"].values():
        thing = event["data"]["object"]
        for name in {"amount_total", "amount_received"} & set(thing):
            thing[name] = 200_000
    deliver(only="checkout.session")
    return StripeEvent.objects.get(status="doubtful")


def decide(staff, event, decision):
    return staff.post(reverse("card_event", args=[event.pk]), {"decision": decision})


def test_staff_count_doubtful_money(staff, doubtful, begun):
    assert "200000 VND" in staff.get(reverse("card_events")).content.decode()

    decide(staff, doubtful, "count")
    decide(staff, doubtful, "count")

    doubtful.refresh_from_db()
    received = PaymentEvent.objects.get(kind="received")
    assert (doubtful.status, received.amount, received.by.email) == (
        "handled",
        -200_000,
        "thu@example.org",
    )
    assert "counted by" in doubtful.problem
    begun.refresh_from_db()
    assert begun.status == "placed"
    assert money_problems() == []


def test_doubtful_money_in_another_currency_is_never_counted(staff, doubtful):
    doubtful.payload["data"]["object"]["currency"] = "usd"
    doubtful.save()

    decide(staff, doubtful, "count")

    assert PaymentEvent.objects.filter(kind="received").count() == 0
    doubtful.refresh_from_db()
    assert doubtful.status == "doubtful"


def test_staff_try_again(staff, doubtful, begun):
    doubtful.payload["data"]["object"]["amount_total"] = 280_000
    doubtful.save()

    decide(staff, doubtful, "again")

    begun.refresh_from_db()
    assert begun.status == "paid"


def test_staff_put_a_message_aside(staff, doubtful):
    decide(staff, doubtful, "aside")

    doubtful.refresh_from_db()
    assert doubtful.status == "ignored"
    assert "put aside by" in doubtful.problem
    assert decide(staff, doubtful, "count").status_code == 404


@pytest.mark.parametrize("decision", ["", "x", "count", "again"])
def test_nonsense_changes_nothing(staff, decision):
    event = make_stripe_event(status="doubtful", payload={"data": {"object": {"id": "cs_1"}}})

    answer = decide(staff, event, decision)

    assert answer.status_code == 302
    assert PaymentEvent.objects.filter(kind="received").count() == 0
