"""What a buyer sees of her orders: by a signed link, or in her account."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from orders import returns, services
from orders.links import is_key_of, order_path
from orders.models import Order
from orders.receipt import Receipt, receipt_of
from orders.reviews import opinions_of
from orders.timeline import timeline
from orders.views.basket import less, totals

ORDERS_PER_PAGE = 20


def own_order(request: HttpRequest, number: str, orders: QuerySet | None = None) -> Order:
    """Return an order of this visitor: she bought it, or has its link. Else 404.

    `orders` says what is loaded with it; all that the order's page shows, if left out.
    """
    found = Order.objects.for_page() if orders is None else orders
    order = found.filter(number=number).first()
    if order and is_key_of(order, request.GET.get("key", "")):
        return order
    if order and request.user.is_authenticated and order.buyer_id == request.user.pk:
        return order
    raise Http404


@never_cache
@require_safe
def order_detail(request: HttpRequest, number: str) -> HttpResponse:
    """One order: what, where to, and where each parcel is."""
    order = own_order(request, number)
    language = get_language()
    opinions = opinions_of(order, request.user, now=timezone.now())
    offers = returns.offers(order, now=timezone.now())
    parcels = [
        {
            "parcel": parcel,
            "steps": timeline(parcel, language),
            "opinions": opinions.get(parcel.pk),
            "offer": offers.get(parcel.pk),
        }
        for parcel in sorted(order.parcels.all(), key=lambda parcel: parcel.pk)
    ]
    receipt = receipt_of(order)
    context = {
        "order": order,
        "parcels": parcels,
        "receipt": receipt,
        "totals": order_totals(order, receipt),
        "key": request.GET.get("key", ""),
    }
    return render(request, "orders/order_detail.html", context)


def order_totals(order: Order, receipt: Receipt) -> list[dict[str, object]]:
    """Return the lines of an order's sum box; what was taken out or not taken is one of them."""
    lines = totals(order)
    if not receipt.is_over and order.total != receipt.to_pay:
        given_up = less(order.total - receipt.to_pay)
        lines.append({"name": _("No longer to be paid"), "text": given_up})
    return lines


@never_cache
@login_required
@require_safe
def order_list(request: HttpRequest) -> HttpResponse:
    """The orders of a signed-in buyer, newest first."""
    orders = Order.objects.of(request.user).order_by("-placed_at", "-pk")
    found = orders.prefetch_related("parcels__seller", "parcels__lines")
    page = Paginator(found, ORDERS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "orders/order_list.html", {"page": page})


@never_cache
@require_POST
def own_cancellation(request: HttpRequest, number: str, parcel_key: str) -> HttpResponse:
    """Let the buyer give up a parcel that the seller hasn't accepted yet."""
    order = own_order(request, number)
    parcel = get_object_or_404(order.parcels, key=parcel_key)
    try:
        services.cancel_own_parcel(parcel=parcel, by=request.user)
    except services.WrongStep as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Cancelled. Nothing is to be paid for this parcel."))
    return redirect(order_path(order))
