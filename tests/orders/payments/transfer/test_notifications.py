"""Messages of payment-notification services: signatures, and rows in their JSON."""

import contextlib
import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders.payments.transfer.notifications import (
    SERVICES,
    BadMessage,
    BadSignature,
    Told,
    check,
    read_message,
    sign,
)
from orders.payments.transfer.statements import Row

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = 1_795_000_000
SECRET = "known to both"
AT = datetime(2026, 11, 22, 14, 2, 37, tzinfo=HANOI)
ROW = Row(1, AT, True, 250_000, "DHK7TQ2MXP", "FT99", 1_250_000)
MESSAGES = {
    "generic": {
        "transactions": [
            {
                "account": "0011001234567",
                "amount": 250_000,
                "memo": "DHK7TQ2MXP",
                "reference": "FT99",
                "at": "2026-11-22T14:02:37",
                "balance": 1_250_000,
            }
        ]
    },
    "sepay": {
        "id": 92704,
        "gateway": "Vietcombank",
        "transactionDate": "2026-11-22 14:02:37",
        "accountNumber": "0011001234567",
        "content": "DHK7TQ2MXP",
        "transferType": "in",
        "transferAmount": 250_000,
        "accumulated": 1_250_000,
        "subAccount": None,
        "referenceCode": "FT99",
    },
    "casso": {
        "error": 0,
        "data": [
            {
                "tid": "FT99",
                "description": "DHK7TQ2MXP",
                "amount": 250_000,
                "cusum_balance": 1_250_000,
                "when": "2026-11-22 14:02:37",
                "bank_sub_acc_id": "0011001234567",
            }
        ],
    },
}


def read(message, service="generic"):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return read_message(body, SERVICES[service], HANOI)


@pytest.mark.parametrize("service", MESSAGES)
def test_each_service_says_the_same_in_its_own_words(service):
    assert read(MESSAGES[service], service) == [Told("0011001234567", ROW)]


def test_money_that_went_out_is_negative():
    told = read(MESSAGES["sepay"] | {"transferType": "out"}, "sepay")

    assert told[0].row.amount == -250_000


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b" " * 300_000,
        [],
        [1],
        None,
        "x",
        {"transactions": []},
        {"transactions": [{}] * 501},
        {"account": "1", "amount": 0, "at": "2026-11-22"},
        {"account": "1", "amount": "1e5", "at": "2026-11-22"},
        {"account": "1", "amount": {"a": 1}, "at": "2026-11-22"},
        {"account": "1", "amount": 5, "at": "then"},
        {"account": [], "amount": 5, "at": "2026-11-22"},
        b'{"account": "1", "amount": NaN, "at": "2026-11-22"}',
        b'{"account": "1", "amount": 1e999, "at": "2026-11-22"}',
    ],
)
def test_what_is_no_message_is_refused(message):
    with pytest.raises(BadMessage):
        read(message)


def test_odd_signs_of_a_memo_do_no_harm():
    message = {"account": "1", "amount": 5, "at": "2026-11-22", "memo": "a\0\ud800" + "x" * 900}

    assert len(read(message)[0].row.memo) == 500


def accepted(body=b"{}", timestamp=str(NOW), signature=None, secret=SECRET, now=NOW):
    signature = sign(body, timestamp, SECRET) if signature is None else signature
    try:
        check(body, timestamp=timestamp, signature=signature, secret=secret, now=now)
    except BadSignature:
        return False
    return True


def test_a_signature_by_our_secret_is_accepted_within_five_minutes():
    assert [accepted(now=NOW + late) for late in (-301, -300, 0, 300, 301)] == [
        *(False, True, True, True, False)
    ]


def test_a_signature_has_one_of_two_usual_forms():
    signature = sign(b"{}", str(NOW), SECRET)

    assert accepted(signature=f"sha256={signature.upper()}")
    assert accepted(timestamp=f"{NOW}000")


@pytest.mark.parametrize(
    "change",
    [
        {"signature": ""},
        {"signature": "ö"},
        {"signature": sign(b"{} ", str(NOW), SECRET)},
        {"signature": sign(b"{}", str(NOW - 1), SECRET)},
        {"signature": sign(b"{}", str(NOW), "guessed")},
        {"signature": sign(b"{}", str(NOW), ""), "secret": ""},
        {"timestamp": ""},
        {"timestamp": "-5"},
        {"timestamp": "٣"},
        {"timestamp": "9" * 400},
    ],
)
def test_any_other_signature_is_refused(change):
    assert not accepted(**change)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_no_message_breaks_the_reader(value):
    fields = ["account", "amount", "at", "memo", "reference", "balance", "direction"]
    with contextlib.suppress(BadMessage):
        read(dict.fromkeys(fields, value))
