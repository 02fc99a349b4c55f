"""Ordering in three screens: who and where, how it comes, check and order."""

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
from orders.baskets import basket_of, remember
from orders.checkout import Checkout
from orders.delivery.words import why_not
from orders.forms import ConfirmForm, ContactForm, DeliveryForm
from orders.links import order_path
from orders.models import Basket, Order
from orders.quotes import Quote, quote
from orders.views.basket import totals


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
        if changes or not (basket and basket.lines.to_order().exists()):
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
    price = quote(basket.lines.to_order().for_page(), checkout.deliveries)
    return _show(request, "contact", {"form": form, "quote": price})


@checkout_screen
def checkout_delivery(request: HttpRequest, basket: Basket, checkout: Checkout) -> HttpResponse:
    """Ask how the goods of each seller come; payment is in cash on delivery."""
    contact = checkout.contact()
    if not contact:
        return redirect("orders:checkout")
    lines = basket.lines.to_order().for_page()
    price = quote(lines, checkout.deliveries, commune=contact.commune)
    form = DeliveryForm(_sent(request), quote=price, commune=contact.commune)
    if request.method == "POST" and form.is_valid():
        checkout.keep_deliveries(form.deliveries())
        return redirect("orders:checkout_confirm")
    return _show(request, "delivery", {"form": form, "parts": form.parts(), "quote": price})


@checkout_screen
def checkout_confirm(request: HttpRequest, basket: Basket, checkout: Checkout) -> HttpResponse:
    """Show everything once more, and order at one tap."""
    contact = checkout.contact()
    if not contact or not checkout.has_deliveries:
        return redirect("orders:checkout_delivery" if contact else "orders:checkout")
    problem = None
    form = ConfirmForm(_sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            order = services.place_order(
                basket=basket,
                contact=contact,
                deliveries=checkout.deliveries,
                language=get_language(),
                **form.cleaned_data,
            )
        except services.OrderStopped as error:
            problem = error
        else:
            return _to_order(request, order, basket, checkout)
    return _show_confirm(request, basket, checkout, problem, is_wrong=bool(problem or form.errors))


def _show_confirm(
    request: HttpRequest,
    basket: Basket,
    checkout: Checkout,
    problem: services.OrderStopped | None,
    *,
    is_wrong: bool,
) -> HttpResponse:
    """Show the order as it would be placed now; after a problem, with what has changed."""
    changes = []
    if is_wrong:
        changes = services.settle_basket(basket=basket, language=get_language())
    contact = checkout.contact()
    lines = basket.lines.to_order().for_page()
    price = quote(lines, checkout.deliveries, commune=contact.commune)
    if not price.parcels:
        messages.error(request, str(problem))
        return redirect("orders:basket")
    if price.undecided:
        for part in price.undecided:
            messages.warning(request, why_not(part, contact.commune))
        return redirect("orders:checkout_delivery")
    agreed = {"token": checkout.token(), "expected_total": price.total}
    context = {
        "form": ConfirmForm(initial=agreed),
        "quote": price,
        "contact": contact,
        "problem": problem,
        "changes": changes,
    }
    return _show(request, "confirm", context, status=422 if is_wrong else 200)


def _to_order(
    request: HttpRequest, order: Order, basket: Basket, checkout: Checkout
) -> HttpResponse:
    checkout.forget()
    messages.success(request, _("Thank you. Your order is with the sellers now."))
    return remember(request, redirect(order_path(order)), basket)


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


def _show(
    request: HttpRequest, screen: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    price: Quote = context["quote"]
    form = context["form"]
    context |= {"steps": _steps(screen), "totals": totals(price)}
    status = 422 if form.is_bound and form.errors else status
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
    if not request.user.is_authenticated:
        return {}
    user = request.user
    address = str(addresses[0].pk) if addresses else ContactForm.OTHER
    return {"name": user.name, "phone": user.phone, "email": user.email, "address": address}
