"""The money side of one order, as its buyer reads it: what came, what went back, what is left."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from orders.models import Order, PaymentAttempt, PaymentEvent, Redemption, Refund
from orders.pay_ways import PayWay, pay_ways

Kind = PaymentEvent.Kind
Status = Order.Status


@dataclass(frozen=True)
class Payment:
    """One sum that moved, in words."""

    text: str
    amount: int  # smallest unit
    at: datetime


@dataclass(frozen=True)
class Receipt:
    """Everything about the money of an order. Amounts in the smallest unit."""

    order: Order
    payments: list[Payment]
    refunds: list[Refund]
    vouchers: list[Redemption]
    ways: list[PayWay]  # in which an unpaid order may be paid; else none
    attempt: PaymentAttempt | None  # the last one
    now: datetime

    @property
    def received(self) -> int:
        """What came for the whole order, before refunds."""
        return sum(payment.amount for payment in self.payments)

    @property
    def missing(self) -> int:
        """What an unpaid order still waits for."""
        return max(self.order.total - self.received, 0) if self.order.is_placed else 0

    @property
    def is_waiting(self) -> bool:
        """Whether it can still be paid."""
        return self.order.is_placed and self.order.expires_at > self.now

    @property
    def other_ways(self) -> list[PayWay]:
        return [way for way in self.ways if way.key != self.order.pay_by]

    @property
    def is_claimed(self) -> bool:
        """Whether she says that she has paid."""
        return bool(self.attempt and self.attempt.claimed_at)

    @property
    def is_over(self) -> bool:
        """Whether nothing comes of it any more."""
        return self.order.status in (Status.EXPIRED, Status.CANCELLED)

    @property
    def to_pay(self) -> int:
        """What all parcels cost now; of an order that came to nothing, what it would have."""
        if self.is_over:
            return self.order.total
        return sum(parcel.to_pay for parcel in self.order.parcels.all())

    @property
    def total_label(self) -> str:
        if self.is_over:
            return _("Together")
        if self.order.is_placed:
            return _("To pay")
        return _("Together") if self.order.is_prepaid else _("To pay on delivery")


def receipt_of(order: Order, *, now: datetime | None = None) -> Receipt:
    """Return the money side of an order loaded with `for_page`; six queries at most."""
    attempt = order.attempts.order_by("-pk").first() if order.is_prepaid else None
    ways = []
    if order.is_placed:
        ways = pay_ways(total=order.total, phone=order.phone, chosen=order.pay_by)
    return Receipt(
        order=order,
        payments=_payments(order),
        refunds=list(order.refunds.order_by("pk")),
        vouchers=list(order.redemptions.select_related("voucher").order_by("pk")),
        ways=ways,
        attempt=attempt,
        now=now or timezone.now(),
    )


def _payments(order: Order) -> list[Payment]:
    words = {
        Kind.RECEIVED: _("Paid"),
        Kind.COLLECTED: _("Paid in cash"),
        Kind.CHARGED_BACK: _("Taken back by your bank"),
    }
    events = order.payment_events.filter(kind__in=words).order_by("pk")
    return [Payment(words[event.kind], -event.amount, event.at) for event in events]
