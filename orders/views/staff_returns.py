"""The Union between buyer and seller: what to decide, and what was decided."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from images.private import picture_at, picture_response
from orders import services
from orders.access import decidable_returns, returns_seen_by
from orders.models import ReturnRequest
from orders.return_forms import ReceivedForm, VerdictForm
from orders.views.returns import answer_form, loaded, returned_context
from union.access import is_officer

PER_PAGE = 30
SHOWN = {
    "waiting": [ReturnRequest.Status.APPEALED],
    "open": ReturnRequest.OPEN,
    "all": ReturnRequest.Status.values,
}


@require_safe
def return_list(request: HttpRequest) -> HttpResponse:
    """Returns of the sellers of this officer's units; what waits for her first."""
    if not is_officer(request.user):
        raise Http404
    show = request.GET.get("show", "")
    show = show if show in SHOWN else "waiting"
    found = returns_seen_by(request.user).filter(status__in=SHOWN[show])
    rows = found.select_related("parcel__order", "parcel__seller").order_by("asked_at", "pk")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    tabs = [("waiting", _("Waits for the Union")), ("open", _("Open")), ("all", _("All"))]
    context = {"page": page, "show": show, "tabs": tabs}
    return render(request, "orders/staff/return_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def return_decision(request: HttpRequest, key: str) -> HttpResponse:
    """Both sides of one return; the officer decides, or notes that the goods are back."""
    asked = _seen_or_404(request, returns_seen_by(request.user), key)
    may_decide = decidable_returns(request.user).filter(pk=asked.pk).exists()
    if request.method == "POST" and not may_decide:
        raise Http404
    form = answer_form(asked, VerdictForm, request)
    if request.method == "POST" and request.POST.get("act") == "received":
        return _received(request, asked)
    if request.method == "POST" and form.is_valid() and _decided(request, asked, form):
        return redirect("orders_returns")
    photo = partial(_photo_url, asked)
    context = returned_context(asked, photo) | {
        "received": ReceivedForm(),
        "may_decide": may_decide,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/return_decision.html", context, status=status)


def _photo_url(asked: ReturnRequest, place: int) -> str:
    return reverse("orders_return_photo", args=[asked.key, place])


def _seen_or_404(request: HttpRequest, found: QuerySet, key: str) -> ReturnRequest:
    return get_object_or_404(loaded(found), key=key)


def _decided(request: HttpRequest, asked: ReturnRequest, form: VerdictForm) -> bool:
    no = {"amount": 0, "goods_come_back": False, "words": form.cleaned_data["words"]}
    try:
        services.decide_return(request=asked, by=request.user, **(no if form.is_no else form.yes()))
    except services.ReturnStopped as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("Decided. Buyer and seller have been told."))
    return True


def _received(request: HttpRequest, asked: ReturnRequest) -> HttpResponse:
    form = ReceivedForm(request.POST)
    sold_again = form.is_valid() and form.cleaned_data["can_be_sold"]
    try:
        services.receive_return(request=asked, can_be_sold=sold_again, by=request.user)
    except services.ReturnStopped as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Noted. The buyer gets her money back."))
    return redirect("orders_return", asked.key)


@require_safe
def return_photo(request: HttpRequest, key: str, place: int) -> HttpResponse:
    asked = _seen_or_404(request, returns_seen_by(request.user), key)
    return picture_response(picture_at(asked.photos, place))
