"""Paying by card: back from Stripe's page, and what Stripe tells us. Going there: `paying`."""

import logging

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from core.limits import seconds_to_wait
from orders.links import order_path
from orders.models import Order, PaymentAttempt
from orders.payments.card import inbox
from orders.payments.card.client import BadSignature, is_configured, read_webhook
from orders.payments.card.looking import look_up
from orders.payments.protocol import Unreachable
from orders.views.buyer import own_order

MOST_BYTES = 1024 * 1024  # Stripe's events are some kilobytes
SECONDS_BETWEEN_LOOKS = 5
LOOKS_A_MINUTE = 20  # one address; more only wait for the webhook

logger = logging.getLogger(__name__)


@never_cache
@require_safe
def card_back(request: HttpRequest, number: str) -> HttpResponse:
    """The buyer comes back from Stripe's page: her order, or "a moment" until we know."""
    order = own_order(request, number, Order.objects.all())
    waits = order.status == Order.Status.PLACED
    if waits and not seconds_to_wait(request, name="card-back", per_minute=LOOKS_A_MINUTE):
        _ask_stripe(order, request.GET.get("session", ""))
        order.refresh_from_db()
    if order.status == Order.Status.PAID:
        messages.success(request, _("Thank you. Your payment has arrived."))
    if order.status != Order.Status.PLACED or not _is_under_way(order):
        return redirect(order_path(order))
    context = {"order": order, "order_path": order_path(order), "seconds": SECONDS_BETWEEN_LOOKS}
    response = render(request, "orders/card_waiting.html", context)
    response["Refresh"] = str(SECONDS_BETWEEN_LOOKS)  # the same page again, without JavaScript
    return response


def _is_under_way(order: Order) -> bool:
    """Whether money may still come by what she did at Stripe's page."""
    return order.attempts.filter(way=Order.PayBy.CARD, status=PaymentAttempt.Status.OPEN).exists()


def _ask_stripe(order: Order, session_id: str) -> None:
    """Look her session up, so that a late webhook doesn't frighten her. Failing is no harm."""
    begun = order.attempts.filter(way=Order.PayBy.CARD).exclude(external_id="")
    attempt = next((each for each in begun if each.external_id == session_id), None)
    if attempt is None:
        return
    try:
        look_up(attempt)
    except Unreachable:
        logger.info("Stripe doesn't answer about %s; its webhook will.", order.number)


@csrf_exempt
@require_POST
def stripe_webhook(request: HttpRequest) -> HttpResponse:
    """Keep what Stripe says, answer at once, handle it afterwards."""
    if not is_configured():
        return JsonResponse({"error": "cards are not taken here"}, status=503)
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > MOST_BYTES:
        return JsonResponse({"error": "too large"}, status=413)
    try:
        event = read_webhook(request.body, request.headers.get("Stripe-Signature", ""))
        inbox.receive(event)
    except (BadSignature, KeyError, TypeError, ValueError):
        return JsonResponse({"error": "not signed by Stripe"}, status=400)
    return JsonResponse({"received": True})
