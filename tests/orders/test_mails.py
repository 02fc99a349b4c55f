import pytest
from django.conf import settings
from django.core import mail

from cooperatives.models import Membership
from notices.models import Notice
from orders import services
from orders.links import order_key
from tests.factories import make_seller, make_user
from tests.orders.builders import make_contact, make_order, make_parcel


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    """Return what runs what follows from a change; what was told before is another test's."""

    def run():
        Notice.objects.all().delete()
        return django_capture_on_commit_callbacks(execute=True)

    return run


def sent_to():
    return sorted(letter.to[0] for letter in mail.outbox)


def test_an_order_writes_to_buyer_and_everybody_of_the_seller(on_commit):
    seller = make_seller(owner=make_user(email="lan@example.org"))
    Membership.objects.create(seller=seller, user=make_user(email="hue@example.org"), role="staff")
    gone = make_user(email="gone@example.org")
    Membership.objects.create(seller=seller, user=gone, ended_at="2026-01-01T00:00Z")

    with on_commit():
        make_order(seller=seller)

    assert sent_to() == ["hue@example.org", "lan@example.org", "mai@example.org"]


def test_a_buyer_without_address_gets_no_letter(on_commit):
    with on_commit():
        make_order(contact=make_contact(email=""))

    assert mail.outbox == []


def test_the_buyers_letter_holds_lines_total_and_her_link(on_commit):
    with on_commit():
        order = make_order(language="en")

    [letter] = mail.outbox
    line = order.lines.get()
    assert letter.subject == f"Your order {order.number}"
    assert f"- 2 × {line.full_name}: 250,000\u00a0₫\n" in letter.body
    assert "To pay on delivery: 280,000\u00a0₫" in letter.body
    link = f"{settings.SITE_URL}/en/orders/{order.number}/?key={order_key(order)}"
    assert f"Open your order: {link}" in letter.body
    assert f'href="{link}"' in letter.alternatives[0][0]


def test_the_sellers_letter_is_in_her_language(on_commit):
    seller = make_seller(owner=make_user(language="en", email="lan@example.org"))
    with on_commit():
        order = make_order(seller=seller, contact=make_contact(email=""), language="vi")

    [letter] = mail.outbox
    assert letter.subject == f"New order {order.number}"
    path = f"/en/orders/desk/{seller.slug}/{order.parcels.get().key}/"
    assert f"Open the parcel: {settings.SITE_URL}{path}" in letter.body


@pytest.mark.parametrize(
    ("step", "before", "words"),
    [
        ("send", "packed", "has sent your parcel"),
        ("deliver", "sent", "Your parcel has arrived"),
    ],
)
def test_steps_that_the_buyer_hears_of(on_commit, step, before, words):
    parcel = make_parcel(status=before, language="en")

    with on_commit():
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)

    [letter] = mail.outbox
    assert (letter.to, words in letter.subject) == (["mai@example.org"], True)


def test_the_buyer_reads_why_a_parcel_was_cancelled(on_commit):
    parcel = make_parcel(language="en")

    with on_commit():
        services.cancel_parcel(parcel=parcel, by=None, reason="Mưa bão")

    [letter] = mail.outbox
    assert (letter.to, "“Mưa bão”" in letter.body) == (["mai@example.org"], True)


def test_the_seller_hears_when_the_buyer_cancels(on_commit):
    seller = make_seller(owner=make_user(email="lan@example.org", language="en"))
    parcel = make_order(seller=seller).parcels.get()

    with on_commit():
        services.cancel_own_parcel(parcel=parcel, by=None)

    [letter] = mail.outbox
    assert letter.to == ["lan@example.org"]
    assert letter.subject == f"The buyer has cancelled {parcel.order.number}"


def test_a_repeated_step_writes_no_second_letter(on_commit):
    parcel = make_parcel(status="sent")

    with on_commit():
        services.send_parcel(parcel=parcel, by=None)

    assert mail.outbox == []


def test_a_failing_mail_server_breaks_no_order(on_commit, settings):
    settings.EMAIL_BACKEND = "tests.orders.builders.NoMailServer"

    with on_commit():
        order = make_order()

    assert order.number
