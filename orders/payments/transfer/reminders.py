"""Reminding buyers who have not transferred yet, once, before the goods go back on sale."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from orders import notices
from orders.models import Order, PaymentAttempt

BEFORE = timedelta(hours=3)  # the end of the hold
SHORTEST_HOLD = timedelta(hours=6)  # whoever has less has just read the page
AT_ONCE = 200


def remind_of_transfers(*, now: datetime | None = None) -> int:
    """Remind buyers whose time is soon over; return how many. Safe to run at any time.

    Who has said that she has paid is left in peace. Telling the same thing twice is one.
    """
    now = now or timezone.now()
    soon = Order.objects.filter(
        status=Order.Status.PLACED,
        pay_by=Order.PayBy.TRANSFER,
        expires_at__range=(now, now + BEFORE),
        placed_at__lte=now - (SHORTEST_HOLD - BEFORE),
    )
    claimed = PaymentAttempt.objects.filter(claimed_at__isnull=False)
    orders = soon.exclude(pk__in=claimed.values("order_id")).order_by("expires_at", "pk")
    found = list(orders[:AT_ONCE])
    for order in found:
        with transaction.atomic():
            notices.payment_reminder(order)
    return len(found)
