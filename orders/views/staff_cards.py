"""Staff: disputes of card payments, and webhooks that could not be handled."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from orders.access import for_money_staff
from orders.models import Dispute, StripeEvent
from orders.payments.card import inbox
from orders.payments.card.disputes import DECIDED
from orders.payments.card.matching import Doubtful
from orders.payments.card.staff import count_anyway, may_count, put_aside

PER_PAGE = 30


@require_safe
@for_money_staff
def dispute_list(request: HttpRequest) -> HttpResponse:
    """Disputes that wait for an answer first, the most urgent on top."""
    open_only = request.GET.get("show") != "all"
    disputes = Dispute.objects.select_related("order")
    if open_only:
        disputes = disputes.exclude(status__in=DECIDED).order_by("answer_by", "pk")
    else:
        disputes = disputes.order_by("-created_at", "-pk")
    page = Paginator(disputes, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "open_only": open_only, "decided": DECIDED}
    return render(request, "orders/staff/dispute_list.html", context)


@require_safe
@for_money_staff
def dispute_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One dispute: what it is about, until when to answer, and where."""
    dispute = get_object_or_404(Dispute.objects.select_related("order"), pk=pk)
    context = {
        "dispute": dispute,
        "parcels": dispute.order.parcels.select_related("seller").order_by("pk"),
        "is_open": dispute.status not in DECIDED,
        "is_late": bool(dispute.answer_by and dispute.answer_by < timezone.now()),
        "at_stripe": _at_stripe(dispute),
    }
    return render(request, "orders/staff/dispute_detail.html", context)


@require_safe
@for_money_staff
def card_event_list(request: HttpRequest) -> HttpResponse:
    """What Stripe told us and nobody could use: doubtful, failed, or still waiting."""
    page = Paginator(_open_events(), PER_PAGE).get_page(request.GET.get("page"))
    events = [{"event": event, "may_count": may_count(event)} for event in page]
    return render(request, "orders/staff/card_events.html", {"page": page, "events": events})


@require_POST
@for_money_staff
def card_event_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Try an event again, count its money all the same, or put it aside."""
    event = get_object_or_404(_open_events(), pk=pk)
    decide = {"again": _again, "count": _count, "aside": _aside}.get(request.POST.get("decision"))
    if decide:
        decide(request, event)
    return redirect("card_events")


def _open_events() -> QuerySet:
    open_ones = StripeEvent.objects.filter(status__in=[*inbox.OPEN, StripeEvent.Status.DOUBTFUL])
    return open_ones.order_by("-received_at", "-pk")


def _again(request: HttpRequest, event: StripeEvent) -> None:
    try:
        status = inbox.take_in(event_id=event.pk, again=True)
    except Exception as error:  # noqa: BLE001  it is written down; staff shall read it
        messages.error(request, _("It failed again: %s") % error)
        return
    messages.info(request, _("It is %s now.") % StripeEvent.Status(status).label)


def _count(request: HttpRequest, event: StripeEvent) -> None:
    try:
        order = count_anyway(event_id=event.pk, by=request.user)
    except Doubtful as error:
        messages.error(request, str(error))
        return
    messages.success(request, _("Counted for order %s.") % order.number)


def _aside(request: HttpRequest, event: StripeEvent) -> None:
    put_aside(event_id=event.pk, by=request.user)
    messages.success(request, _("Put aside."))


def _at_stripe(dispute: Dispute) -> str:
    """Return the address of a dispute in Stripe's dashboard."""
    is_test = settings.STRIPE_SECRET_KEY.startswith(("sk_test_", "rk_test_"))
    return (
        f"https://dashboard.stripe.com/{'test/' if is_test else ''}disputes/{dispute.external_id}"
    )
