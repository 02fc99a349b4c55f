"""Papers as PDF, for those who may open the page about the same thing."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.pdf import pdf_response
from orders import papers
from orders.models import Parcel
from orders.privacy import contact_is_hidden
from orders.views.buyer import own_order
from orders.views.seller import own_parcel, own_seller

MOST_LABELS = 24  # in one file: six sheets, about three seconds of work
LABELLED = (Parcel.Status.ACCEPTED, Parcel.Status.PACKED)


@never_cache
@require_safe
def receipt(request: HttpRequest, number: str) -> HttpResponse:
    """The buyer's receipt."""
    order = own_order(request, number)
    return pdf_response(
        "orders/print/receipt.html", papers.receipt_context(order), f"{order.number}.pdf"
    )


@never_cache
@login_required
@require_safe
def slip(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The packing slip, to lie in the parcel."""
    parcel = own_parcel(request, slug, key)
    context = papers.slip_context(parcel, is_hidden=_is_hidden(parcel))
    return pdf_response("orders/print/slip.html", context, f"{parcel.number}-slip.pdf")


@never_cache
@login_required
@require_safe
def label(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One label of the size A6, to stick on the parcel."""
    parcel = own_parcel(request, slug, key)
    context = {"labels": [papers.label(parcel, is_hidden=_is_hidden(parcel))], "size": "a6"}
    return pdf_response("orders/print/labels.html", context, f"{parcel.number}.pdf")


@never_cache
@login_required
@require_safe
def labels(request: HttpRequest, slug: str) -> HttpResponse:
    """Labels of everything she is about to send, four on a sheet, the oldest first."""
    seller = own_seller(request, slug)
    waiting = seller.parcels.released().filter(status__in=LABELLED).for_page()
    parcels = list(waiting.order_by("created_at", "pk")[:MOST_LABELS])
    if not parcels:
        raise Http404
    found = [papers.label(parcel, is_hidden=_is_hidden(parcel)) for parcel in parcels]
    context = {"labels": found, "size": "a4"}
    return pdf_response("orders/print/labels.html", context, f"{seller.slug}-labels.pdf")


def _is_hidden(parcel: Parcel) -> bool:
    return contact_is_hidden(parcel, now=timezone.now(), days=settings.BUYER_DETAILS_DAYS)
