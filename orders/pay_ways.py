"""The ways to pay, as a buyer chooses among them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from orders.models import Order
from orders.payments import registry


@dataclass(frozen=True)
class PayWay:
    """One way to pay: its words, and why it can't be chosen now ("" if it can)."""

    key: str  # one of Order.PayBy
    title: str
    sentence: str
    button: str  # what the last button of the checkout says
    icon: str
    reason: str
    is_chosen: bool


def pay_ways(*, total: int, phone: str = "", chosen: str = "") -> list[PayWay]:
    """Return every way this site has; `chosen`, or else the first that may be, is chosen."""
    reasons = registry.ways(total=total, phone=phone)
    offered = [way for way, reason in reasons.items() if not reason]
    if chosen not in offered:
        chosen = offered[0] if offered else ""
    words = _words()
    return [PayWay(way, *words[way], reason, way == chosen) for way, reason in reasons.items()]


def chosen_way(ways: list[PayWay]) -> PayWay | None:
    return next((way for way in ways if way.is_chosen), None)


def _words() -> dict[str, tuple[str, str, str, str]]:
    return {
        Order.PayBy.CASH: (
            _("In cash when it arrives"),
            _("Look at the goods first, then pay each parcel to whoever brings it."),
            _("Order, pay on delivery"),
            "wallet",
        ),
        Order.PayBy.TRANSFER: (
            _("By bank transfer"),
            _("Scan a code with your bank’s app. The goods are kept for you meanwhile."),
            _("Order and pay by transfer"),
            "qr",
        ),
        Order.PayBy.CARD: (
            _("By card"),
            _("Visa, Mastercard or JCB, on Stripe’s secure page. We never see your card."),
            _("Order and pay by card"),
            "card",
        ),
    }
