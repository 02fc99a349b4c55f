"""Builders of accounts, orders that wait for a transfer, and rows of banks."""

import secrets
from datetime import datetime

from django.utils import timezone

from orders import services
from orders.models import BankAccount, BankEntry, Order
from orders.payments.transfer.memo import memo_for
from orders.payments.transfer.statements import Row
from tests.orders.builders import make_order

TOTAL = 280_000  # what `make_waiting_order` costs, dong


def make_account(**fields: object) -> BankAccount:
    usual = {
        "bank_bin": "970436",
        "number": "0011001234567",
        "holder": "HOI LHPN",
        "is_active": True,
    }
    return BankAccount.objects.get_or_create(**usual | fields)[0]


def make_waiting_order(**fields: object) -> Order:
    """An order of 280,000 dong that waits for a transfer, with the attempt begun."""
    make_account()
    order = make_order(pay_by="transfer", **fields)
    services.start_payment(order=order)
    return order


def make_row(order: Order | None = None, **fields: object) -> Row:
    """A row of a bank: the whole sum for `order`, with its memo."""
    usual = {
        "line": 1,
        "at": timezone.now(),
        "has_time": True,
        "amount": TOTAL,
        "memo": f"MBVCB.1.{memo_for(order.number, 'DH')}.CT tu 123" if order else "chuyen tien",
        "reference": "",
    }
    return Row(**usual | fields)


def make_entry(**fields: object) -> BankEntry:
    """A doubtful sum of 280,000 dong, of which nobody knows what for."""
    usual = {
        "account": fields.pop("account", None) or make_account(),
        "source": "statement",
        "fingerprint": secrets.token_hex(32),
        "booked_at": timezone.now(),
        "amount": TOTAL,
        "memo": "chuyen tien",
        "status": "doubtful",
    }
    return BankEntry.objects.create(**usual | fields)


def day(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))
