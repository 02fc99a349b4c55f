"""The payment page: what it shows in each state, to whom, and what its buttons do."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from orders import services
from orders.audit import money_problems
from orders.links import order_key, payment_path
from orders.models import BankAccount, Order, PaymentAttempt
from orders.payments.transfer.page import payment_page
from orders.payments.transfer.vietqr import payload
from tests.factories import make_user
from tests.orders.builders import make_order
from tests.orders.payments.transfer.builders import TOTAL, make_waiting_order

POLL = {"HX-Request": "true"}
PAGES = [("transfer", ()), ("transfer_code", ("svg",)), ("transfer_code", ("png",))]


@pytest.fixture
def order():
    return make_waiting_order()


def at(order, name="transfer", *more, key=True):
    path = reverse(f"orders:{name}", args=[order.number, *more])
    return f"{path}?key={order_key(order)}" if key else path


def pay(order, amount, source="bank:1"):
    services.record_payment(order=order, amount=amount, currency="VND", source=source)
    order.refresh_from_db()


def page_of(order):
    return payment_page(order, key="k", now=timezone.now())


def test_the_page_says_how_much_where_to_and_with_which_words(client, order):
    html = client.get(at(order)).content.decode()

    memo = f"DH{order.number.replace('-', '')}"
    assert "280.000\u00a0₫" in html
    for words in ("Vietcombank", "0011001234567", "HOI LHPN", memo):
        assert f'value="{words}"' in html
    assert f'data-value="{TOTAL}"' in html


def test_the_way_to_the_page_is_the_guests_own_link(client, order):
    assert client.get(payment_path(order)).status_code == 200
    assert payment_path(make_order()).startswith("/vi/orders/")


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_a_stranger_finds_neither_page_nor_code(client, order, name, more):
    other = make_waiting_order()
    wrong_key = f"{at(order, name, *more, key=False)}?key={order_key(other)}"

    assert client.get(at(order, name, *more, key=False)).status_code == 404
    assert client.get(wrong_key).status_code == 404
    client.force_login(make_user())
    assert client.get(at(order, name, *more, key=False)).status_code == 404


def test_the_buyer_finds_her_page_without_a_key(client):
    buyer = make_user()
    order = make_waiting_order(buyer=buyer)
    client.force_login(buyer)

    html = client.get(at(order, key=False)).content.decode()

    assert f"/vi/orders/{order.number}/transfer/code.png" in html


def test_the_code_holds_what_is_missing(order):
    pay(order, 200_000)

    page = page_of(order)

    assert (page.state, page.received, page.missing) == ("short", 200_000, 80_000)
    assert page.code == payload(
        bank="970436", account="0011001234567", amount=80_000, memo=page.memo
    )


@pytest.mark.parametrize(("kind", "start"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_the_code_is_a_picture(client, order, kind, start):
    response = client.get(at(order, "transfer_code", kind))

    assert response.content.startswith(start)
    assert "no-store" in response["Cache-Control"]


def test_a_paid_order_says_so_and_shows_no_code(client, order):
    pay(order, TOTAL)

    html = client.get(at(order)).content.decode()

    assert "hx-get" not in html
    assert "transfer__qr" not in html
    assert client.get(at(order, "transfer_code", "svg")).status_code == 404
    assert page_of(order).state == "paid"


def test_each_ending_has_its_own_words(order):
    late = order.expires_at + timedelta(minutes=4)
    with time_machine.travel(late, tick=False):
        assert page_of(order).state == "over"
        services.expire_holds(now=late)
        order.refresh_from_db()
        assert page_of(order).state == "over"
    order.lines.get().variant.product.variants.update(stock=0)
    pay(order, TOTAL)
    assert page_of(order).state == "late"
    assert money_problems() == []


def test_a_cancelled_order_asks_for_nothing(client, order):
    services.cancel_unpaid(order=order, by=None)

    assert "transfer__qr" not in client.get(at(order)).content.decode()


def test_without_an_account_the_page_asks_for_another_way(client, order):
    BankAccount.objects.update(is_active=False)

    assert client.get(at(order)).status_code == 200
    order.refresh_from_db()
    assert page_of(order).state == "closed"


def test_an_order_paid_otherwise_leads_to_its_own_page(client):
    order = make_order()

    response = client.get(at(order))

    assert response["Location"] == f"/vi/orders/{order.number}/?key={order_key(order)}"


def test_asking_again_gets_an_empty_answer_until_something_changes(client, order):
    url = page_of(order).poll_url.replace("key=k", f"key={order_key(order)}")

    assert client.get(url, headers=POLL).status_code == 204
    pay(order, 100_000)
    changed = client.get(url, headers=POLL)
    assert changed.status_code == 200
    assert b"<html" not in changed.content


def test_i_have_paid_is_a_note_that_extends_nothing(client, order):
    before = Order.objects.values_list("expires_at", "status").get()

    for _twice in range(2):
        assert client.post(at(order, "transfer_note")).status_code == 302

    attempt = PaymentAttempt.objects.get()
    assert attempt.claimed_at is not None
    assert (attempt.status, attempt.amount) == ("open", TOTAL)
    assert Order.objects.values_list("expires_at", "status").get() == before


def test_nobody_says_for_others_that_they_have_paid(client, order):
    assert client.post(at(order, "transfer_note", key=False)).status_code == 404
    assert PaymentAttempt.objects.get().claimed_at is None


def test_pretending_works_on_laptops_only(client, order, settings):
    assert client.post(at(order, "transfer_pretend")).status_code == 404

    settings.DEBUG = True
    client.post(at(order, "transfer_pretend"))

    order.refresh_from_db()
    assert order.status == "paid"
    assert money_problems() == []


def test_asking_again_takes_few_queries(client, order, django_assert_max_num_queries):
    url = page_of(order).poll_url.replace("key=k", f"key={order_key(order)}")

    with django_assert_max_num_queries(6):
        client.get(url, headers=POLL)


def test_who_has_paid_a_part_says_it_of_the_rest(client, order):
    client.post(at(order, "transfer_note"))
    pay(order, 100_000)

    client.post(at(order, "transfer_note"))

    attempt = order.attempts.get(status="open")
    assert (attempt.amount, attempt.claimed_at is not None) == (TOTAL - 100_000, True)


def test_nobody_says_of_a_paid_order_that_she_has_paid(client, order):
    pay(order, TOTAL)

    client.post(at(order, "transfer_note"))

    assert order.attempts.get().claimed_at is None
