"""A bank for demos and laptops: it says that money has come."""

from datetime import datetime

from django.conf import settings

from orders.models import Order
from orders.payments.transfer.entries import Source, keep_rows
from orders.payments.transfer.gateway import paid_into
from orders.payments.transfer.matching import match_new_entries
from orders.payments.transfer.memo import memo_for
from orders.payments.transfer.statements import Row


def pretend_transfer(*, order: Order, amount: int, now: datetime) -> None:
    """Act as if a notification service had told of a transfer for an order.

    The memo is mangled as banks do it. Goes through everything that real money goes through.
    """
    asked = memo_for(order.number, settings.TRANSFER_MEMO_PREFIX)
    memo = f"MBVCB.{now:%H%M%S%f}.{asked}.CT tu NGUYEN THI HOA"
    row = Row(1, now, True, amount, memo, reference=f"DEMO{now:%Y%m%d%H%M%S%f}")
    keep_rows(account=paid_into(), rows=[row], source=Source.WEBHOOK)
    match_new_entries()
