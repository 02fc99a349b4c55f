"""A Checkout Session: what the buyer sees on Stripe's page, and until when."""

from datetime import datetime, timedelta
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from orders.links import order_key
from orders.models import Order, PaymentAttempt
from orders.payments.card.amounts import to_stripe

STEP = timedelta(minutes=5)
SOONEST = timedelta(minutes=31)  # Stripe: 30, by its own clock
LATEST = timedelta(hours=23, minutes=50)  # Stripe: 24 h
MOST_LINES = 90  # Stripe: 100
LONGEST_NAME = 250  # letters


def session_end(attempt: PaymentAttempt, now: datetime) -> datetime:
    """Return when Stripe closes its page: with the order's hold, but never sooner than it may.

    In steps, so that asking again a moment later asks for exactly the same.
    """
    soonest = now + SOONEST + STEP
    soonest -= timedelta(seconds=soonest.timestamp() % STEP.total_seconds())
    end = max(soonest, attempt.expires_at) if attempt.expires_at else soonest
    return min(end, now + LATEST).replace(microsecond=0)


def session_params(attempt: PaymentAttempt, *, ends_at: datetime) -> dict[str, object]:
    """Return what Stripe is asked for; a pure function of the attempt, its order and the end."""
    order = attempt.order
    ours = {"order": order.number, "attempt": attempt.key}
    with override(order.language):
        params = {
            "mode": "payment",
            "ui_mode": "hosted_page",
            "client_reference_id": order.number,
            "metadata": ours,
            "line_items": line_items(attempt),
            "payment_intent_data": {
                "transfer_group": order.number,
                "metadata": ours,
                "description": f"{settings.SITE_NAME} {order.number}",
            },
            "locale": order.language if order.language in ("vi", "en", "de") else "auto",
            "success_url": _address("orders:card_back", order, session="{CHECKOUT_SESSION_ID}"),
            "cancel_url": _address("orders:order_detail", order),
            "expires_at": int(ends_at.timestamp()),
        }
    return params | ({"customer_email": order.email} if order.email else {})


def line_items(attempt: PaymentAttempt) -> list[dict[str, object]]:
    """Return a line for each thing bought and one for delivery; one for all if that is unclear.

    Their sum is always the attempt's amount: with a voucher, or when a part is paid already,
    only the whole can be named.
    """
    order, currency = attempt.order, attempt.currency
    lines = list(order.lines.order_by("pk"))
    plain = attempt.amount == order.total and not order.discount_total
    if not plain or len(lines) > MOST_LINES:
        name = _("Order %(number)s") % {"number": order.number}
        return [_item(name, attempt.amount, currency)]
    items = [_item(line.full_name, line.unit_price, currency, line.quantity) for line in lines]
    if order.delivery_total:
        items.append(_item(_("Delivery"), order.delivery_total, currency))
    return items


def _item(name: str, amount: int, currency: str, quantity: int = 1) -> dict[str, object]:
    price = {
        "currency": currency.lower(),
        "unit_amount": to_stripe(amount, currency),
        "product_data": {"name": name[:LONGEST_NAME]},
    }
    return {"quantity": quantity, "price_data": price}


def _address(name: str, order: Order, *, session: str = "") -> str:
    """Return an address with the order's signed key; Stripe fills in the session."""
    path = reverse(name, args=[order.number])
    asked = f"?key={quote(order_key(order))}" + (f"&session={session}" if session else "")
    return settings.SITE_URL + path + asked


def idempotency_key(attempt: PaymentAttempt, ends_at: datetime) -> str:
    """Return the key of one attempt and one end: the same request again makes nothing new."""
    return f"attempt-{attempt.key}-{int(ends_at.timestamp())}"
