"""What the payment page of one order shows, worked out from the order and its money."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from core.money import format_money
from orders.models import BankAccount, Order, Refund
from orders.payments.transfer import vietqr
from orders.payments.transfer.banks import Bank, apps, bank_of
from orders.payments.transfer.gateway import paid_into
from orders.payments.transfer.memo import memo_for
from orders.services.ledger import unused_money

Status = Order.Status
ENDED = {
    Status.PAID: "paid",
    Status.COMPLETED: "paid",
    Status.CANCELLED: "cancelled",
    Status.EXPIRED: "over",
}


@dataclass(frozen=True)
class PaymentPage:
    """State, sums and addresses. `state` is waiting, short, paid, over, late, cancelled or closed.

    Money in dong. Addresses carry the key of a guest's link.
    """

    order: Order
    state: str
    received: int
    missing: int
    account: BankAccount | None
    now: datetime
    told_at: datetime | None
    query: str

    @property
    def is_waiting(self) -> bool:
        return self.state in ("waiting", "short")

    @property
    def until(self) -> datetime | None:
        return self.order.expires_at

    @property
    def bank(self) -> Bank:
        return bank_of(self.account.bank_bin)

    @property
    def apps(self) -> list[Bank]:
        return apps()

    @property
    def memo(self) -> str:
        return memo_for(self.order.number, settings.TRANSFER_MEMO_PREFIX)

    @property
    def code(self) -> str:
        """What the QR code says."""
        account = self.account
        return vietqr.payload(
            bank=account.bank_bin, account=account.number, amount=self.missing, memo=self.memo
        )

    @property
    def picture_name(self) -> str:
        return f"{self.order.number}.png"

    @property
    def seen(self) -> str:
        """What tells this page from what it was before: nothing is sent again otherwise."""
        return f"{self.state}-{self.missing}-{bool(self.told_at):d}"

    @property
    def poll_url(self) -> str:
        """Where the page asks whether something changed; "" once nothing will."""
        if self.state in ("paid", "cancelled", "late"):
            return ""
        sign = "&" if self.query else "?"
        return f"{self.here}{sign}seen={self.seen}"

    @property
    def order_url(self) -> str:
        return self._url("order_detail")

    @property
    def here(self) -> str:
        return self._url("transfer")

    @property
    def code_url(self) -> str:
        sign = "&" if self.query else "?"
        return f"{self._url('transfer_code', 'svg')}{sign}for={self.missing}"

    @property
    def picture_url(self) -> str:
        return self._url("transfer_code", "png")

    @property
    def note_url(self) -> str:
        return self._url("transfer_note")

    @property
    def pretend_url(self) -> str:
        return self._url("transfer_pretend")

    @property
    def missing_plain(self) -> str:
        """The amount as a bank's app takes it."""
        return str(self.missing)

    @property
    def missing_shown(self) -> str:
        return format_money(self.missing, self.order.currency, get_language() or "vi")

    def _url(self, name: str, *more: str) -> str:
        return reverse(f"orders:{name}", args=[self.order.number, *more]) + self.query


def payment_page(order: Order, *, key: str, now: datetime) -> PaymentPage:
    """Return what the page of an order paid by transfer shows; four queries at most."""
    received = unused_money(order) if order.status == Status.PLACED else 0
    account = paid_into()
    attempt = order.attempts.order_by("-pk").first()
    return PaymentPage(
        order=order,
        state=_state(order, received=received, account=account, now=now),
        received=received,
        missing=max(order.total - received, 0),
        account=account,
        now=now,
        told_at=attempt.claimed_at if attempt else None,
        query=f"?key={key}" if key else "",
    )


def _state(order: Order, *, received: int, account: BankAccount | None, now: datetime) -> str:
    if order.status == Status.EXPIRED and order.refunds.filter(reason=Refund.Reason.LATE).exists():
        return "late"
    if order.status in ENDED:
        return ENDED[order.status]
    if order.expires_at and order.expires_at <= now:  # none: paid on delivery
        return "over"
    if account is None:
        return "closed"
    return "short" if received else "waiting"
