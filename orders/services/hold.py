"""Goods held for an order that isn't paid yet: how that ends without money."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from orders import chores, notices
from orders.models import Basket, Order, OrderEvent, Parcel, PaymentAttempt, Refund
from orders.services.basket import put_back
from orders.services.ledger import owe_back, parcel_balance, unused_money, waive
from orders.services.stock import give_back_units
from orders.services.voucher import give_vouchers_back

Status = Order.Status
GRACE = timedelta(minutes=3)  # a payment made in the last minute is still on its way to us
AT_ONCE = 200  # orders one run of the task ends


def expire_holds(*, now: datetime | None = None) -> int:
    """End every order whose time to pay is over; return how many. Safe to run at any time."""
    now = now or timezone.now()
    over = Order.objects.filter(status=Status.PLACED, expires_at__lte=now - GRACE)
    ids = list(over.order_by("expires_at", "pk").values_list("pk", flat=True)[:AT_ONCE])
    return sum(expire_order(order_id=pk, now=now) for pk in ids)


@transaction.atomic
def expire_order(*, order_id: int, now: datetime) -> bool:
    """Give the goods of one unpaid order back; False if it was paid or changed meanwhile."""
    order = Order.objects.select_for_update().get(pk=order_id)
    if order.status != Status.PLACED or order.expires_at > now - GRACE:
        return False
    _let_go(order, Status.EXPIRED, PaymentAttempt.Status.EXPIRED)
    notices.order_expired(order)
    return True


@transaction.atomic
def cancel_unpaid(*, order: Order, by: object) -> bool:
    """Let the buyer give up an order she hasn't paid; False if it isn't waiting any more."""
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.status != Status.PLACED:
        return False
    _let_go(order, Status.CANCELLED, PaymentAttempt.Status.DROPPED, by=by)
    return True


@transaction.atomic
def undo_order(*, order: Order, basket: Basket, note: str = "") -> bool:
    """Take an unpaid order back as if it had not been placed: its goods are in the basket.

    For a payment service that doesn't answer. False if it isn't waiting any more.
    """
    Basket.objects.select_for_update().get(pk=basket.pk)  # before stock, as `place_order` does
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.status != Status.PLACED:
        return False
    lines = list(order.lines.exclude(variant=None))
    _let_go(order, Status.CANCELLED, PaymentAttempt.Status.FAILED, note=note)
    put_back(basket=basket, units={line.variant_id: line.quantity for line in lines})
    return True


def _let_go(
    order: Order, after: str, attempts_after: str, *, by: object = None, note: str = ""
) -> None:
    """End an unpaid order: nothing is owed, stock and vouchers go back, money on its way too."""
    now, before = timezone.now(), order.status
    who = by if getattr(by, "pk", None) else None
    units: dict[int, int] = {}
    for line in order.lines.all():
        if line.variant_id:
            units[line.variant_id] = units.get(line.variant_id, 0) + line.left
    give_back_units(units)
    give_vouchers_back(order)
    for parcel in order.parcels.order_by("pk"):
        parcel.order = order
        waive(parcel, parcel_balance(parcel), reason=Refund.Reason.CANCELLED, by=who)
        OrderEvent.objects.create(
            order=order,
            parcel=parcel,
            from_status=parcel.status,
            to_status=Parcel.Status.CANCELLED,
            by=who,
        )
    order.parcels.update(status=Parcel.Status.CANCELLED, finished_at=now)
    order.lines.update(cancelled=F("quantity"))
    order.status = after
    order.save(update_fields=["status"])
    OrderEvent.objects.create(order=order, from_status=before, to_status=after, by=who, note=note)
    end_attempts(order, attempts_after)
    left = unused_money(order)
    if left > 0:
        owe_back(order, left, reason=Refund.Reason.LATE)


def end_attempts(order: Order, after: str) -> None:
    """Close what the buyer could still pay with."""
    for attempt in order.attempts.filter(status=PaymentAttempt.Status.OPEN):
        PaymentAttempt.objects.filter(pk=attempt.pk, status="open").update(
            status=after, ended_at=timezone.now()
        )
        chores.end_attempt.enqueue(attempt.pk)
