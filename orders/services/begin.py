"""Paying in advance: beginning it, and choosing another way."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders.models import Order, OrderEvent, Parcel, PaymentAttempt
from orders.payments import registry
from orders.services.hold import end_attempts
from orders.services.ledger import unused_money
from orders.services.order import WayNotOffered
from orders.services.payment import release

Status = Order.Status


class NotWaiting(Exception):
    """The order isn't waiting for money any more. `str()` tells the buyer."""

    def __str__(self) -> str:
        return _("This order is not waiting for a payment any more.")


def start_payment(*, order: Order) -> PaymentAttempt:
    """Make an unpaid order ready to be paid; return the attempt, with where the buyer goes.

    An attempt that still stands is used again. Asks the payment service, so it must not be
    called in a transaction.

    Raises:
        NotWaiting: it was paid, expired or cancelled meanwhile.
        Unreachable: the service doesn't answer; see `undo_order`.
    """
    attempt = _open_attempt(order)
    if attempt.external_id or attempt.memo:
        return attempt
    begun = registry.gateway(attempt.way).begin(attempt)
    values = {"url": begun.url, "external_id": begun.external_id, "memo": begun.memo}
    PaymentAttempt.objects.filter(pk=attempt.pk).update(**values)
    attempt.refresh_from_db()
    return attempt


@transaction.atomic
def _open_attempt(order: Order) -> PaymentAttempt:
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.status != Status.PLACED or order.expires_at <= timezone.now():
        raise NotWaiting
    missing = order.total - unused_money(order)
    for attempt in order.attempts.filter(status=PaymentAttempt.Status.OPEN):
        if attempt.way == order.pay_by and attempt.amount == missing:
            return attempt
        end_attempts(order, PaymentAttempt.Status.DROPPED)
    return PaymentAttempt.objects.create(
        order=order,
        way=order.pay_by,
        amount=missing,
        currency=order.currency,
        expires_at=order.expires_at,
    )


@transaction.atomic
def change_way(*, order: Order, way: str, by: object = None) -> Order:
    """Let the buyer pay an unpaid order in another way; return it as it is now.

    Raises:
        NotWaiting: it was paid, expired or cancelled meanwhile.
        WayNotOffered: not for this order.
    """
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.status != Status.PLACED:
        raise NotWaiting
    if way == order.pay_by:
        return order
    gateway = registry.gateway(way)
    reason = gateway.reason_against(total=order.total, phone=order.phone)
    hold = gateway.hold()
    if not reason and hold is None and unused_money(order):
        reason = _("Part of it is paid already.")
    if reason:
        raise WayNotOffered(reason)
    end_attempts(order, PaymentAttempt.Status.DROPPED)
    order.pay_by = way
    if hold is None:
        _collect_at_the_door(order, by)
    else:
        order.expires_at = max(order.expires_at, order.placed_at + hold)
    order.save(update_fields=["pay_by", "status", "expires_at"])
    return order


def _collect_at_the_door(order: Order, by: object) -> None:
    who = by if getattr(by, "pk", None) else None
    OrderEvent.objects.create(
        order=order, from_status=order.status, to_status=Status.TO_COLLECT, by=who
    )
    order.status = Status.TO_COLLECT
    order.parcels.update(cash=Parcel.Cash.EXPECTED)
    release(order)
