"""Money that comes in before the goods go out: counted once, used, or given back."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders import notices
from orders.models import Order, OrderEvent, OrderLine, Parcel, PaymentAttempt, PaymentEvent, Refund
from orders.services.hold import end_attempts
from orders.services.ledger import allocate, owe_back, unused_money
from orders.services.stock import GoneMeanwhile, take_again
from orders.services.voucher import take_vouchers_again

Status = Order.Status
AttemptStatus = PaymentAttempt.Status


class WrongMoney(Exception):
    """A payment that doesn't fit its order: another currency, or no amount at all."""


@dataclass(frozen=True)
class Received:
    """What a payment led to."""

    is_new: bool  # False: this source was counted before, nothing changed
    order_status: str
    missing: int = 0  # what is still to be paid, smallest unit


@transaction.atomic
def record_payment(
    *,
    order: Order,
    amount: int,
    currency: str,
    source: str,
    attempt: PaymentAttempt | None = None,
    by: object = None,
) -> Received:
    """Count money that arrived for an order, once for each `source`.

    Enough of it makes the order paid and shows it to the sellers; too much goes on the list
    of refunds; too little waits for the rest. Money for an order that expired brings it back
    if all its goods are still there, else it goes on the list of refunds.

    Args:
        amount: in the smallest unit of `currency`, more than nothing.
        source: what names this sum for ever, such as "stripe:pi_…" or "bank:12".

    Raises:
        WrongMoney: another currency than the order's, or an amount that is not positive.
    """
    if currency.upper() != order.currency or amount <= 0:
        raise WrongMoney(f"{amount} {currency} for {order.number}, in {order.currency}")
    order = Order.objects.select_for_update().get(pk=order.pk)
    _event, is_new = PaymentEvent.objects.get_or_create(
        source=source,
        defaults={
            "order": order,
            "kind": PaymentEvent.Kind.RECEIVED,
            "amount": -amount,
            "attempt": attempt,
            "by": by,
        },
    )
    if is_new:
        _mark_paid(attempt)
        _use(order, by)
    return Received(is_new, order.status, _missing(order))


def _mark_paid(attempt: PaymentAttempt | None) -> None:
    """Note which attempt brought money, be it one that had ended: refunds go back that way."""
    if attempt:
        others = PaymentAttempt.objects.filter(pk=attempt.pk).exclude(status=AttemptStatus.PAID)
        others.update(status=AttemptStatus.PAID, ended_at=timezone.now())


def _missing(order: Order) -> int:
    return max(order.total - unused_money(order), 0) if order.status == Status.PLACED else 0


def _use(order: Order, by: object) -> None:
    """Do what the order's unused money allows."""
    is_enough = unused_money(order) >= order.total
    if order.status == Status.PLACED:
        if not is_enough:
            return  # the rest may still come
        settle_paid(order, by=by)
    elif order.status == Status.EXPIRED and is_enough and _bring_back(order):
        settle_paid(order, by=by)
    left = unused_money(order)
    if left > 0:
        late = order.status in (Status.EXPIRED, Status.CANCELLED)
        owe_back(order, left, reason=Refund.Reason.LATE if late else Refund.Reason.OVERPAID)


def settle_paid(order: Order, *, by: object = None) -> None:
    """Say that an order is paid in full, and hand it to the sellers. Its row is locked."""
    before, now = order.status, timezone.now()
    allocate(order)
    order.status, order.paid_at = Status.PAID, now
    order.save(update_fields=["status", "paid_at"])
    OrderEvent.objects.create(order=order, from_status=before, to_status=Status.PAID, by=by)
    end_attempts(order, AttemptStatus.DROPPED)  # other ways that she had begun
    release(order)


def release(order: Order) -> None:
    """Show an order's parcels to their sellers, and tell everybody."""
    order.parcels.filter(released_at=None).update(released_at=timezone.now())
    if order.is_prepaid:
        notices.payment_received(order)
    else:
        notices.order_placed(order)


def _bring_back(order: Order) -> bool:
    """Take an expired order's goods from stock again; False, and no change, if any is gone."""
    try:
        with transaction.atomic():
            take_again(order)
            take_vouchers_again(order)
            _reopen(order)
    except GoneMeanwhile:
        return False
    return True


def _reopen(order: Order) -> None:
    parcels = list(order.parcels.order_by("pk"))
    note = _("The money came after all.")
    for parcel in parcels:
        if parcel.waived:
            PaymentEvent.objects.create(
                order=order,
                parcel=parcel,
                kind=PaymentEvent.Kind.REINSTATED,
                amount=parcel.waived,
            )
        OrderEvent.objects.create(
            order=order,
            parcel=parcel,
            from_status=parcel.status,
            to_status=Parcel.Status.NEW,
            note=note,
        )
    order.parcels.update(status=Parcel.Status.NEW, finished_at=None, waived=0)
    OrderLine.objects.filter(order=order).update(cancelled=0)
