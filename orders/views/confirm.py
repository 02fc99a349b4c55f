"""The last screen of the checkout: everything once more, one button, and off to pay."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.same_origin import same_origin_post
from orders import services
from orders.baskets import remember
from orders.changes import changes_since, what_is_shown
from orders.checkout import Checkout
from orders.forms import CodeForm, ConfirmForm
from orders.links import order_path, payment_path
from orders.models import Basket, Order
from orders.pay_ways import chosen_way, pay_ways
from orders.payments.protocol import Unreachable
from orders.stopped import OrderStopped
from orders.views.checkout import checkout_screen, show_screen
from orders.views.pricing import price_now
from orders.views.vouchers import enter_code

SEE_OTHER = 303


class PaymentOutOfReach(OrderStopped):
    """The service behind a way to pay doesn't answer; the goods are back in the basket."""

    def __str__(self) -> str:
        return _("This way to pay doesn’t answer at the moment. No money was taken.")


class TakenBack(OrderStopped):
    """The same button again, after its order was taken back."""

    def __str__(self) -> str:
        return _("That order was taken back. No money was taken.")


@checkout_screen
def checkout_confirm(request: HttpRequest, basket: Basket, checkout: Checkout) -> HttpResponse:
    """Show everything once more, and order at one tap."""
    contact = checkout.contact()
    if not contact or not checkout.has_deliveries:
        return redirect("orders:checkout_delivery" if contact else "orders:checkout")
    if request.method != "POST":
        return show_confirm(request, basket, checkout)
    form = ConfirmForm(request.POST)
    if not form.is_valid():
        return show_confirm(request, basket, checkout, is_wrong=True)
    agreed = form.cleaned_data
    checkout.keep_way(agreed["pay_by"] or checkout.way or Order.PayBy.CASH)
    try:
        order = services.place_order(
            basket=basket,
            contact=contact,
            deliveries=checkout.deliveries,
            language=get_language(),
            **agreed | {"pay_by": checkout.way},
            voucher_codes=checkout.codes,
        )
    except services.OrderStopped as error:
        return show_confirm(request, basket, checkout, problem=error)
    return _to_payment(request, order, basket, checkout)


@same_origin_post
@checkout_screen
def checkout_vouchers(request: HttpRequest, basket: Basket, checkout: Checkout) -> HttpResponse:
    """Enter a voucher's code on the last screen, or take one out."""
    contact = checkout.contact()
    if request.method != "POST" or not contact or not checkout.has_deliveries:
        return redirect("orders:checkout_confirm")
    form, status = enter_code(request, basket, contact=contact)
    if form is None:
        return redirect("orders:checkout_confirm")
    return show_confirm(request, basket, checkout, code_form=form, status=status)


def show_confirm(
    request: HttpRequest,
    basket: Basket,
    checkout: Checkout,
    *,
    problem: OrderStopped | None = None,
    is_wrong: bool = False,
    code_form: CodeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show the order as it would be placed now; after a problem, with what has changed."""
    changes: list[object] = []
    if problem or is_wrong:
        status = 422
        changes += services.settle_basket(basket=basket, language=get_language())
    contact = checkout.contact()
    price = price_now(request, basket, contact=contact)
    if not price.quote.parcels:
        messages.error(request, str(problem or _("The basket is empty.")))
        return redirect("orders:basket")
    if price.quote.undecided:
        for part in price.quote.undecided:
            messages.warning(request, part.problem)
        return redirect("orders:checkout_delivery")
    if problem:
        changes += changes_since(checkout.shown, price.quote, get_language())
    checkout.keep_shown(what_is_shown(price.quote))
    ways = pay_ways(total=price.quote.total, phone=contact.phone, chosen=checkout.way)
    way = chosen_way(ways)
    asks_way = isinstance(problem, PaymentOutOfReach | services.WayNotOffered)
    asks_way = asks_way or bool(way and checkout.way and way.key != checkout.way)
    agreed = {
        "token": checkout.token(),
        "expected_total": price.quote.total,
        "pay_by": way.key if way else "",
    }
    context = {
        "form": ConfirmForm(initial=agreed),
        "code_form": code_form or CodeForm(),
        "price": price,
        "contact": contact,
        "problem": problem,
        "changes": changes,
        "ways": ways,
        "way": way,
        "asks_way": asks_way or way is None,
    }
    return show_screen(request, "confirm", context, status=status)


def _to_payment(
    request: HttpRequest, order: Order, basket: Basket, checkout: Checkout
) -> HttpResponse:
    """Send the buyer where she pays, or to her order. No transaction is open here."""
    if order.status == Order.Status.CANCELLED:  # the button of an order that was taken back
        checkout.renew()
        return show_confirm(request, basket, checkout, problem=TakenBack())
    address = order_path(order)
    if order.is_placed:
        try:
            address = services.start_payment(order=order).url or payment_path(order)
        except services.NotWaiting:
            pass  # paid or over meanwhile: its page says so
        except Unreachable:
            if services.undo_order(order=order, basket=basket, note=_("No answer when paying.")):
                checkout.renew()
                return show_confirm(request, basket, checkout, problem=PaymentOutOfReach())
    else:
        messages.success(request, _("Thank you. Your order is with the sellers now."))
    checkout.forget()
    return remember(request, HttpResponseRedirect(address, status=SEE_OTHER), basket)
