"""The basket: looking at it, filling it, changing it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from core.money import format_money, format_money_off
from core.same_origin import same_origin_post
from orders import services
from orders.baskets import basket_of, basket_to_fill, remember
from orders.checkout import Checkout
from orders.forms import CodeForm, LineForm, QuantityForm
from orders.models import Basket
from orders.views.pricing import price_now
from orders.views.vouchers import enter_code
from places.forms import PlaceForm
from products.models import Variant


@never_cache
@require_safe
def basket(request: HttpRequest) -> HttpResponse:
    """What is in the basket, seller by seller, at today's prices."""
    return basket_page(request, basket_of(request))


def basket_page(
    request: HttpRequest,
    mine: Basket | None,
    *,
    problem: str = "",
    code_form: CodeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show `mine`, brought up to date, with what has changed since she last looked."""
    language = get_language()
    changes = services.settle_basket(basket=mine, language=language) if mine else []
    place_form = _where_to(request)
    price = price_now(request, mine)
    context = {
        "place_form": place_form,
        "price": price,
        "quote": price.quote,
        "code_form": code_form or CodeForm(),
        "changes": changes,
        "problem": problem,
        "removed": _removed_line(request),
        "totals": totals(price.quote),
    }
    response = render(request, "orders/basket.html", context, status=status)
    return remember(request, response, mine)


def _where_to(request: HttpRequest) -> PlaceForm:
    """Return the question where to; its answer is kept for the fees and for the checkout."""
    checkout = Checkout(request)
    form = PlaceForm(request.GET if "commune" in request.GET else None)
    if form.is_bound and form.is_valid():
        checkout.keep_commune(form.cleaned_data["commune"])
    form.initial = {"commune": checkout.commune()}
    return form


def less(amount: int) -> str:
    """Write what comes off a sum."""
    return format_money_off(amount, settings.CURRENCY, get_language())


def totals(price: object) -> list[dict[str, object]]:
    """Return the lines of the sum box: goods, and delivery of all sellers together."""
    lines = [
        {"name": _("Goods"), "amount": price.goods_total},
        {"name": _("Delivery"), "amount": price.delivery_total, "text": _delivery(price)},
    ]
    if price.discount_total:
        lines.append({"name": _("Vouchers"), "text": less(price.discount_total)})
    return lines


def _delivery(price: object) -> str:
    """Return words for the delivery of all parcels, "" where the amount says it all."""
    if getattr(price, "undecided", None):
        return _("not known yet")
    if not price.delivery_total:
        return _("free")
    if getattr(price, "is_estimate", False):
        amount = format_money(price.delivery_total, settings.CURRENCY, get_language())
        return _("from %(amount)s") % {"amount": amount}
    return ""


@require_POST
@same_origin_post
def basket_add(request: HttpRequest) -> HttpResponse:
    """Put a variant in the basket, then show the basket or go back where it was asked."""
    form = LineForm(request.POST)
    if not form.is_valid():
        return basket_page(request, basket_of(request), problem=form.default_error, status=422)
    mine = basket_to_fill(request)
    try:
        line, too_many = services.put_in(basket=mine, **form.wanted())
    except (services.NotForSale, services.BasketFull) as error:
        return basket_page(request, mine, problem=str(error), status=422)
    if too_many:
        sentence = _("Only %(count)d left. The basket now holds all of them.")
        messages.warning(request, sentence % {"count": line.quantity})
    return remember(request, redirect(_next_page(request)), mine)


@require_POST
@same_origin_post
def basket_line(request: HttpRequest, variant_id: int) -> HttpResponse:
    """Change how many there are of one line, or take it out."""
    mine = basket_of(request)
    form = QuantityForm(request.POST)
    if mine is None or not form.is_valid():
        problem = _("Write how many, from 1 to 999.")
        return basket_page(request, mine, problem=problem, status=422)
    wanted = form.wanted()
    before, now = services.set_quantity(basket=mine, variant_id=variant_id, quantity=wanted)
    address = reverse("orders:basket")
    if before and not now:
        address += "?" + urlencode({"removed": variant_id, "quantity": before})
    elif now < wanted:
        sentence = _("Only %(count)d left. The basket now holds all of them.")
        messages.warning(request, sentence % {"count": now})
    return remember(request, redirect(address), mine)


@require_POST
@same_origin_post
def basket_vouchers(request: HttpRequest) -> HttpResponse:
    """Enter a voucher's code, or take one out."""
    mine = basket_of(request)
    if mine is None:
        return redirect("orders:basket")
    form, status = enter_code(request, mine)
    if form is None:
        return redirect("orders:basket")
    return basket_page(request, mine, code_form=form, status=status)


def _next_page(request: HttpRequest) -> str:
    """Return where the form asks to go if that is a page of ours, else the basket."""
    wanted = request.POST.get("next", "")
    hosts, is_secure = {request.get_host()}, request.is_secure()
    is_ours = url_has_allowed_host_and_scheme(wanted, hosts, require_https=is_secure)
    if is_ours and "/" in wanted:  # anything else `redirect` takes for the name of a view
        return wanted
    return reverse("orders:basket")


def _removed_line(request: HttpRequest) -> dict[str, object] | None:
    """Return what was just taken out, so that one tap puts it back."""
    form = LineForm(
        {"variant": request.GET.get("removed"), "quantity": request.GET.get("quantity")}
    )
    if "removed" not in request.GET or not form.is_valid():
        return None
    wanted = form.wanted()
    variants = Variant.objects.on_sale().select_related("product").filter(pk=wanted["variant_id"])
    variant = variants.first()
    return variant and {"variant": variant, "quantity": wanted["quantity"]}
