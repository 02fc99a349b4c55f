"""A notification over HTTP: signed, kept, counted once."""

import json
import time

import pytest
import time_machine
from django.utils import timezone

from orders.models import BankEntry
from orders.payments.transfer.matching import match_new_entries
from orders.payments.transfer.notifications import sign
from tests.orders.payments.transfer.builders import TOTAL, make_waiting_order

URL = "/webhooks/bank/"


@pytest.fixture(autouse=True)
def secret(settings):
    settings.BANK_HOOK_SECRET = "known to both"
    settings.BANK_HOOK_SERVICE = "sepay"


@pytest.fixture
def order(db):
    return make_waiting_order()


def message(order, **fields):
    usual = {
        "id": 92704,
        "transactionDate": timezone.localtime().strftime("%Y-%m-%d %H:%M:%S"),
        "accountNumber": "0011001234567",
        "content": f"DH{order.number.replace('-', '')}",
        "transferType": "in",
        "transferAmount": TOTAL,
        "referenceCode": "FT99",
    }
    return json.dumps(usual | fields).encode()


def post(client, body, *, timestamp=None, signature=None):
    stamp = str(int(time.time())) if timestamp is None else timestamp
    signature = sign(body, stamp, "known to both") if signature is None else signature
    headers = {"X-SePay-Signature": f"sha256={signature}", "X-SePay-Timestamp": stamp}
    answer = client.post(URL, body, content_type="application/json", headers=headers)
    match_new_entries()
    return answer


def test_a_notification_pays_its_order(client, order):
    answer = post(client, message(order))

    order.refresh_from_db()
    assert (answer.status_code, answer.json()["success"], order.status) == (200, True, "paid")


def test_the_same_message_again_changes_nothing(client, order):
    body = message(order)
    news = [post(client, body).json()["new"] for _thrice in range(3)]

    assert news == [1, 0, 0]
    assert BankEntry.objects.count() == 1
    assert not order.refunds.exists()


def test_an_old_message_is_refused_even_if_it_was_signed(client, order):
    body, stamp = message(order), str(int(time.time()))
    with time_machine.travel(time.time() + 301, tick=False):
        answer = post(client, body, timestamp=stamp)

    assert (answer.status_code, BankEntry.objects.count()) == (401, 0)


@pytest.mark.parametrize("signature", ["", "0" * 64, "ö", "x" * 9000])
def test_a_message_that_others_signed_is_refused(client, order, signature):
    assert post(client, message(order), signature=signature).status_code == 401
    assert not BankEntry.objects.exists()


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"\xff\0", b'{"transferAmount": "x"}'])
def test_a_signed_message_without_sense_is_refused_in_words(client, order, body):
    answer = post(client, body)

    assert (answer.status_code, answer.json()["success"]) == (400, False)


def test_money_that_goes_out_or_elsewhere_is_not_kept(client, order):
    out = post(client, message(order, transferType="out"))
    elsewhere = post(client, message(order, accountNumber="999"))

    assert (out.json()["new"], elsewhere.json()["other_accounts"]) == (0, 1)
    assert not BankEntry.objects.exists()


def test_without_a_secret_nobody_can_tell_us_anything(client, order, settings):
    settings.BANK_HOOK_SECRET = ""
    body, stamp = message(order), str(int(time.time()))

    assert post(client, body, timestamp=stamp, signature=sign(body, stamp, "")).status_code == 403
    assert not BankEntry.objects.exists()


def test_only_posts_are_taken(client):
    assert client.get(URL).status_code == 405
