"""What people are told about orders: the kinds, their short texts, and what their letters need.

Everything is loaded when a letter is made, in its reader's language, so that it says what is
true then. See also `notices.py`, which says what happened.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cooperatives.models import Seller
from core.templatetags.ui import local_date, money
from notices.kinds import Facts, Kind, register
from orders.links import order_key, order_url, payment_path
from orders.models import (
    Dispute,
    Order,
    OrderEvent,
    Parcel,
    Payout,
    Refund,
    ReturnRequest,
)

NUMBER, SELLER, LINK, AMOUNT, DATE = 9, 60, 200, 20, 20  # letters
SHORT = {"number": NUMBER, "link": LINK}


def of_order(facts: Facts) -> Facts | None:
    """What letters about a whole order need."""
    order = Order.objects.for_page().filter(pk=facts["order"]).first()
    return _about(order) if order else None


def of_unpaid(facts: Facts) -> Facts | None:
    """The same while there is something to pay."""
    shown = of_order(facts)
    return shown if shown and shown["order"].is_placed else None


def of_parcel(facts: Facts) -> Facts | None:
    """What the buyer's letters about a parcel need."""
    parcel = Parcel.objects.for_page().filter(pk=facts["parcel"]).first()
    return _about(parcel.order, parcel) if parcel else None


def of_sellers_parcel(facts: Facts) -> Facts | None:
    """The same for those who act for its seller."""
    parcel = Parcel.objects.for_page().filter(pk=facts["parcel"]).first()
    return _for_seller(parcel) if parcel else None


def of_refund(facts: Facts) -> Facts | None:
    refund = Refund.objects.select_related("order").filter(pk=facts["refund"]).first()
    return _about(refund.order, amount=refund.amount) | {"refund": refund} if refund else None


def of_return(facts: Facts) -> Facts | None:
    """What the buyer's letter about goods that she sends back needs."""
    asked = _return(facts)
    if asked is None:
        return None
    order, parcel = asked.parcel.order, asked.parcel
    path = reverse("orders:own_return", args=[order.number, parcel.key, asked.key])
    link = f"{settings.SITE_URL}{path}?key={order_key(order)}"
    return _leading(_about(order, parcel), path, link) | {"asked": asked}


def of_sellers_return(facts: Facts) -> Facts | None:
    asked = _return(facts)
    if asked is None:
        return None
    keys = [asked.parcel.seller.slug, asked.parcel.key, asked.key]
    path = reverse("orders:parcel_return", args=keys)
    shown = _leading(_for_seller(asked.parcel), path, settings.SITE_URL + path)
    return shown | {"asked": asked}


def of_payout(facts: Facts) -> Facts | None:
    payout = Payout.objects.select_related("seller").filter(pk=facts["payout"]).first()
    if payout is None:
        return None
    path = reverse("orders:money", args=[payout.seller.slug])
    amount = money(payout.amount, settings.CURRENCY)
    short = {"seller": payout.seller.name, "amount": amount}
    return {"payout": payout, "path": path, "link": settings.SITE_URL + path, "short": short}


def of_account(facts: Facts) -> Facts | None:
    """What everybody of a stall reads when its bank account was changed: it may not be hers."""
    seller = Seller.objects.filter(pk=facts["seller"]).first()
    by = User.objects.filter(pk=facts["by"]).first()
    if seller is None or by is None:
        return None
    path = reverse("orders:money_account", args=[seller.slug])
    link = settings.SITE_URL + path
    short = {"seller": seller.name, "link": link}
    return {"seller": seller, "by": by, "path": path, "link": link, "short": short}


def of_dispute(facts: Facts) -> Facts | None:
    dispute = Dispute.objects.select_related("order").filter(pk=facts["dispute"]).first()
    if dispute is None:
        return None
    path = reverse("dispute", args=[dispute.pk])
    return {"dispute": dispute, "path": path, "link": settings.SITE_URL + path}


def _return(facts: Facts) -> ReturnRequest | None:
    asked = ReturnRequest.objects.select_related("parcel__order", "parcel__seller")
    return asked.filter(pk=facts["returned"]).first()


def _about(order: Order, parcel: Parcel | None = None, *, amount: int | None = None) -> Facts:
    """Return what all letters to a buyer need."""
    if amount is None:
        amount = parcel.to_pay if parcel else order.total
    link = settings.SITE_URL + payment_path(order) if order.is_placed else order_url(order)
    until = local_date(order.expires_at) if order.expires_at else ""
    short = {
        "number": order.number,
        "seller": parcel.seller.name if parcel else "",
        "amount": money(amount, order.currency),
        "until": until,
        "link": link,
    }
    return {
        "order": order,
        "parcel": parcel,
        "amount": amount,
        "link": link,
        "path": reverse("orders:order_detail", args=[order.number]),
        "reason": _reason(parcel),
        "short": short,
    }


def _for_seller(parcel: Parcel) -> Facts:
    """Return what all letters to a seller about a parcel need."""
    path = reverse("orders:parcel_detail", args=[parcel.seller.slug, parcel.key])
    return _leading(_about(parcel.order, parcel), path, settings.SITE_URL + path)


def _leading(shown: Facts, path: str, link: str) -> Facts:
    """Return the same, but leading to another page."""
    return shown | {"path": path, "link": link, "short": shown["short"] | {"link": link}}


def _reason(parcel: Parcel | None) -> str:
    """Return what was written when the parcel last changed."""
    events = OrderEvent.objects.filter(parcel=parcel).order_by("-pk") if parcel else []
    return events[0].note if events else ""


KINDS = [
    Kind(
        "order_placed",
        _("Your order has reached us"),
        "orders/placed",
        of_order,
        text=_("Thank you. Order {number}, {amount}. Open it here: {link}"),
        longest=SHORT | {"amount": AMOUNT},
    ),
    Kind(
        "payment_received",
        _("Your payment has arrived"),
        "orders/payment_received",
        of_order,
        text=_("We have your {amount} for order {number}. The sellers begin to pack. {link}"),
        longest=SHORT | {"amount": AMOUNT},
    ),
    Kind(
        "payment_reminder",
        _("The time to pay is nearly over"),
        "orders/payment_reminder",
        of_unpaid,
        text=_("Order {number} waits for {amount} until {until}. Pay here: {link}"),
        longest=SHORT | {"amount": AMOUNT, "until": DATE},
        is_essential=False,
    ),
    Kind(
        "order_expired",
        _("An order was not paid in time"),
        "orders/expired",
        of_order,
        text=_("Order {number} was not paid in time, and is no longer held. {link}"),
        longest=SHORT,
    ),
    Kind(
        "parcel_sent",
        _("A parcel is on its way"),
        "orders/sent",
        of_parcel,
        text=_("{seller} has sent your parcel of order {number}. {link}"),
        longest=SHORT | {"seller": SELLER},
    ),
    Kind(
        "parcel_delivered",
        _("A parcel has arrived"),
        "orders/delivered",
        of_parcel,
        is_essential=False,
    ),
    Kind(
        "parcel_cancelled",
        _("A seller can’t deliver"),
        "orders/cancelled",
        of_parcel,
        text=_("We are sorry: {seller} can’t deliver your parcel of order {number}. {link}"),
        longest=SHORT | {"seller": SELLER},
    ),
    Kind(
        "lines_cancelled",
        _("A part of a parcel won’t come"),
        "orders/lines_cancelled",
        of_parcel,
        text=_("{seller} has to leave something out of order {number}. {link}"),
        longest=SHORT | {"seller": SELLER},
    ),
    Kind(
        "refund_sent",
        _("Money comes back to you"),
        "orders/refund_sent",
        of_refund,
        text=_("We have sent {amount} for order {number} back to you. {link}"),
        longest=SHORT | {"amount": AMOUNT},
    ),
    Kind(
        "return_answered",
        _("An answer about goods you send back"),
        "orders/return_answered",
        of_return,
        text=_("There is an answer about what you send back of order {number}. {link}"),
        longest=SHORT,
    ),
    Kind(
        "new_parcel",
        _("A new order for your stall"),
        "orders/new_parcel",
        of_sellers_parcel,
        text=_("New order {number} for {seller}, {amount}. Please accept it: {link}"),
        longest=SHORT | {"seller": SELLER, "amount": AMOUNT},
        for_sellers=True,
    ),
    Kind(
        "cancelled_by_buyer",
        _("A buyer has cancelled"),
        "orders/cancelled_by_buyer",
        of_sellers_parcel,
        text=_("The buyer has cancelled {number} of {seller}. Don’t pack it. {link}"),
        longest=SHORT | {"seller": SELLER},
        for_sellers=True,
    ),
    Kind(
        "refused_at_door",
        _("A buyer did not take a parcel"),
        "orders/refused_at_door",
        of_sellers_parcel,
        for_sellers=True,
    ),
    Kind(
        "return_asked",
        _("A buyer wants to send something back"),
        "orders/return_asked",
        of_sellers_return,
        text=_("A buyer wants to send back goods of order {number}. Please answer: {link}"),
        longest=SHORT,
        for_sellers=True,
    ),
    Kind(
        "payout_sent",
        _("Money is on its way to you"),
        "orders/payout_sent",
        of_payout,
        text=_("{amount} is on its way to the account of {seller}."),
        longest={"amount": AMOUNT, "seller": SELLER},
        for_sellers=True,
    ),
    Kind(
        "account_changed",
        _("The account your money goes to was changed"),
        "orders/account_changed",
        of_account,
        text=_("The bank account of {seller} was changed. Was it none of you? {link}"),
        longest={"seller": SELLER, "link": LINK},
        for_sellers=True,
    ),
    Kind(
        "dispute_opened",
        _("A buyer disputes a card payment"),
        "orders/dispute_opened",
        of_dispute,
        for_staff=True,
    ),
]


def register_all() -> None:
    """Make them known; called when the site starts."""
    for kind in KINDS:
        register(kind)
