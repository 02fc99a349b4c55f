"""What a buyer does about an order she hasn't paid: pay, pay otherwise, give it up, start anew."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from core.limits import seconds_to_wait
from orders import services
from orders.baskets import basket_to_fill, remember
from orders.links import back_to, payment_path
from orders.models import Order
from orders.payments import registry
from orders.payments.protocol import Unreachable
from orders.views.buyer import own_order

SEE_OTHER = 303
TRIES_A_MINUTE = 12


def order_post(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a POST about an order that order, if it is this visitor's; not too often."""

    @never_cache
    @require_POST
    @wraps(view)
    def wrapped(request: HttpRequest, number: str) -> HttpResponse:
        order = own_order(request, number, Order.objects.all())
        if seconds_to_wait(request, name="paying", per_minute=TRIES_A_MINUTE):
            messages.error(request, _("That was very often. Wait a minute, then try again."))
            return redirect(back_to(order, request.GET.get("key", "")))
        return view(request, order)

    return wrapped


@order_post
def order_payment(request: HttpRequest, order: Order) -> HttpResponse:
    """Go and pay, as often as it takes: an attempt that stands is used again."""
    return _go_and_pay(request, order)


@order_post
def order_way(request: HttpRequest, order: Order) -> HttpResponse:
    """Pay in another way."""
    way = request.POST.get("pay_by", "")
    if way not in registry.names():
        messages.error(request, _("Choose one of the ways to pay."))
        return _back(request, order)
    try:
        order = services.change_way(order=order, way=way, by=request.user)
    except (services.NotWaiting, services.WayNotOffered) as error:
        messages.error(request, str(error))
        return _back(request, order)
    if order.is_placed:
        return _go_and_pay(request, order)
    messages.success(
        request, _("You pay in cash when it arrives. The sellers have your order now.")
    )
    return _back(request, order)


@order_post
def order_cancellation(request: HttpRequest, order: Order) -> HttpResponse:
    """Give up an order that isn't paid."""
    if services.cancel_unpaid(order=order, by=request.user):
        messages.success(request, _("The order is given up. There is nothing to pay."))
    else:
        messages.error(request, _("This order is not waiting for a payment any more."))
    return _back(request, order)


@order_post
def order_again(request: HttpRequest, order: Order) -> HttpResponse:
    """Put what was ordered back into the basket; pressed twice is pressed once."""
    basket = basket_to_fill(request)
    services.fill_again(basket=basket, order=order)
    return remember(request, redirect("orders:basket"), basket)


def _go_and_pay(request: HttpRequest, order: Order) -> HttpResponse:
    """Send the buyer where she pays. No transaction is open here."""
    try:
        address = services.start_payment(order=order).url or payment_path(order)
    except services.NotWaiting as error:
        messages.error(request, str(error))
    except Unreachable:
        sentence = _("This way to pay doesn’t answer at the moment. Try another, or again later.")
        messages.error(request, sentence)
    else:
        return HttpResponseRedirect(address, status=SEE_OTHER)
    return _back(request, order)


def _back(request: HttpRequest, order: Order) -> HttpResponse:
    return redirect(back_to(order, request.GET.get("key", "")))
