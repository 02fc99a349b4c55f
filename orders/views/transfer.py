"""Paying by bank transfer: the page with the code, its pictures, and "I have paid"."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from core.htmx import render_page, wants_fragment
from orders.models import Order
from orders.payments.transfer import pretend, vietqr
from orders.payments.transfer.claim import claim_paid
from orders.payments.transfer.page import PaymentPage, payment_page
from orders.views.buyer import own_order

NOTHING_NEW = 204


@never_cache
@require_safe
def transfer(request: HttpRequest, number: str) -> HttpResponse:
    """The code, what stands in it, and whether the money has come.

    The page asks again every ten seconds; it gets an empty answer while nothing has changed.
    """
    page = _own_page(request, number)
    if page.order.pay_by != Order.PayBy.TRANSFER:
        return redirect(page.order_url)
    if wants_fragment(request) and request.GET.get("seen") == page.seen:
        return HttpResponse(status=NOTHING_NEW)
    context = {"order": page.order, "page": page, "may_pretend": settings.DEBUG}
    response = render_page(
        request, "orders/transfer/payment.html", "orders/transfer/_payment.html", context
    )
    response["Referrer-Policy"] = "same-origin"  # a guest's address opens her order
    return response


@never_cache
@require_safe
def transfer_code(request: HttpRequest, number: str, kind: str) -> HttpResponse:
    """The code as a picture, to show (SVG) or to keep (PNG), while there is something to pay."""
    page = _own_page(request, number)
    if page.order.pay_by != Order.PayBy.TRANSFER or not page.is_waiting:
        raise Http404
    if kind == "svg":
        return HttpResponse(vietqr.svg(page.code), content_type="image/svg+xml")
    response = HttpResponse(vietqr.png(page.code), content_type="image/png")
    response["Content-Disposition"] = f'attachment; filename="{page.picture_name}"'
    return response


@never_cache
@require_POST
def transfer_note(request: HttpRequest, number: str) -> HttpResponse:
    """Write down that the buyer says she has paid. It moves no money and no time."""
    page = _own_page(request, number)
    if claim_paid(order=page.order, now=page.now):
        messages.success(request, _("Thank you. We are looking out for the money."))
    return redirect(page.here)


@never_cache
@require_POST
def transfer_pretend(request: HttpRequest, number: str) -> HttpResponse:
    """On a laptop: act as if the bank had told us that the money is here."""
    if not settings.DEBUG:
        raise Http404
    page = _own_page(request, number)
    if page.is_waiting:
        pretend.pretend_transfer(order=page.order, amount=page.missing, now=page.now)
    return redirect(page.here)


def _own_page(request: HttpRequest, number: str) -> PaymentPage:
    """Return the page of an order of this visitor; else 404."""
    order = own_order(request, number, Order.objects.all())
    return payment_page(order, key=request.GET.get("key", ""), now=timezone.now())
