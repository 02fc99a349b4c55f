"""Ordering in three screens: who and where, how it comes and is paid, check and order.

The third is in `views.confirm`.
"""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from orders import services
from orders.baskets import basket_of
from orders.checkout import Checkout
from orders.forms import ConfirmForm, ContactForm, DeliveryForm, PayForm
from orders.held import page_lines
from orders.links import order_path
from orders.models import Basket, Order
from orders.pay_ways import pay_ways
from orders.views.basket import totals
from orders.views.pricing import Price, price_now


def checkout_screen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a screen its basket, settled; without one, or after a change, show the basket."""

    @wraps(view)
    def wrapped(request: HttpRequest) -> HttpResponse:
        basket = basket_of(request)
        changes = []
        if basket and request.method != "POST":
            changes = services.settle_basket(basket=basket, language=get_language())
        for change in changes:
            messages.warning(request, str(change))
        if changes or not (basket and _has_goods(request, basket)):
            order = _order_just_placed(request)
            return redirect(order_path(order)) if order else redirect("orders:basket")
        return view(request, basket, Checkout(request))

    return never_cache(require_http_methods(["GET", "HEAD", "POST"])(wrapped))


@checkout_screen
def checkout_contact(request: HttpRequest, basket: Basket, checkout: Checkout) -> HttpResponse:
    """Ask who gets the goods, and where."""
    addresses = _addresses(request)
    form = ContactForm(
        _sent(request), addresses=addresses, initial=_known(request, checkout, addresses)
    )
    if request.method == "POST" and form.is_valid():
        checkout.keep_contact(form.contact())
        return redirect("orders:checkout_delivery")
    return show_screen(request, "contact", {"form": form, "price": price_now(request, basket)})


@checkout_screen
def checkout_delivery(request: HttpRequest, basket: Basket, checkout: Checkout) -> HttpResponse:
    """Ask how the goods of each seller come, and how they are paid."""
    contact = checkout.contact()
    if not contact:
        return redirect("orders:checkout")
    price = price_now(request, basket, contact=contact)
    form = DeliveryForm(_sent(request), quote=price.quote)
    ways = pay_ways(total=price.quote.total, phone=contact.phone, chosen=checkout.way)
    pay_form = PayForm(_sent(request), ways=ways)
    if request.method == "POST" and form.is_valid() and pay_form.is_valid():
        checkout.keep_deliveries(form.deliveries())
        checkout.keep_way(pay_form.cleaned_data["pay_by"])
        return redirect("orders:checkout_confirm")
    context = {"form": form, "parts": form.parts(), "price": price, "pay_form": pay_form}
    return show_screen(request, "delivery", context | {"ways": ways})


def _has_goods(request: HttpRequest, basket: Basket) -> bool:
    """Return True if something in the basket can be ordered, as far as a screen must know."""
    if request.method != "POST":
        return not all(line.is_set_aside for line in page_lines(basket))
    if "token" in request.POST and Checkout(request).has_deliveries:
        return True  # the last button: `place_order` looks itself, with the basket locked
    return basket.lines.to_order().exists()


def _order_just_placed(request: HttpRequest) -> Order | None:
    """Return the order that the first of two taps on the last button has made.

    Only this browser knows the token: 128 random bits.
    """
    form = ConfirmForm(_sent(request))
    return (
        Order.objects.filter(token=form.cleaned_data["token"]).first() if form.is_valid() else None
    )


def _sent(request: HttpRequest) -> QueryDict | None:
    """Return what a form sent, be it nothing; None when nothing was sent."""
    return request.POST if request.method == "POST" else None


def show_screen(
    request: HttpRequest, screen: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    """Show one of the three screens; `context` has at least its form and the price."""
    price: Price = context["price"]
    forms = (context["form"], context.get("pay_form"), context.get("code_form"))
    context |= {"steps": _steps(screen), "quote": price.quote, "totals": totals(price.quote)}
    is_wrong = any(form and form.is_bound and form.errors for form in forms)
    status = 422 if is_wrong and status == 200 else status
    return render(request, f"orders/checkout_{screen}.html", context, status=status)


def _steps(screen: str) -> list[dict[str, str]]:
    """Return the three screens and how far this one is."""
    all_steps = [
        ("contact", _("Who and where"), reverse("orders:checkout")),
        ("delivery", _("Delivery and payment"), reverse("orders:checkout_delivery")),
        ("confirm", _("Check and order"), reverse("orders:checkout_confirm")),
    ]
    now = [name for name, _title, _url in all_steps].index(screen)
    states = ["done"] * now + ["now"] + [""] * (2 - now)
    return [
        {"title": title, "url": url, "state": state}
        for (_name, title, url), state in zip(all_steps, states, strict=True)
    ]


def _addresses(request: HttpRequest) -> list:
    if not request.user.is_authenticated:
        return []
    mine = request.user.addresses.select_related("commune__province")
    return list(mine.order_by("-is_default", "-pk"))


def _known(request: HttpRequest, checkout: Checkout, addresses: list) -> dict[str, object]:
    """Return what need not be typed again: kept answers, else what the account knows."""
    if contact := checkout.contact():
        same = [
            a for a in addresses if (a.street, a.commune_id) == (contact.street, contact.commune.pk)
        ]
        address = str(same[0].pk) if same else ContactForm.OTHER
        return vars(contact) | {"address": address}
    place = {"commune": checkout.commune()}
    if not request.user.is_authenticated:
        return place
    user = request.user
    address = str(addresses[0].pk) if addresses else ContactForm.OTHER
    return place | {"name": user.name, "phone": user.phone, "email": user.email, "address": address}
