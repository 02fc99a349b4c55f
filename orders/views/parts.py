"""A part of a parcel that isn't sent: the seller has too little, or the buyer wants less."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from orders import parts, services
from orders.forms import ReasonForm
from orders.links import back_to
from orders.models import Parcel
from orders.views.buyer import own_order
from orders.views.seller import own_parcel


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def parcel_part(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """What the seller can't send: how many, what the buyer gets back, why."""
    parcel = own_parcel(request, slug, key)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _taken_out(request, parcel, form.cleaned_data["reason"])
    context = _chosen(request, parcel) | {"seller": parcel.seller, "form": form}
    status = 422 if form.errors else 200
    page = context | {"desk_place": "parcels", "opened": not parcel.can_be_cancelled}
    return render(request, "orders/parcel_part.html", page, status=status)


def _taken_out(request: HttpRequest, parcel: Parcel, reason: str) -> HttpResponse:
    units = parts.units_of(parts.choices(request.POST, parcel.lines.all()))
    try:
        if parcel.is_new:
            services.accept_parcel(parcel=parcel, by=request.user, without=units, note=reason)
        else:
            services.cancel_lines(parcel=parcel, units=units, by=request.user, reason=reason)
    except (services.WrongStep, services.TooMany) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Taken out. The buyer has been told."))
    return redirect("orders:parcel_detail", parcel.seller.slug, parcel.key)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_part(request: HttpRequest, number: str, parcel_key: str) -> HttpResponse:
    """What the buyer no longer wants of a parcel that the seller hasn't accepted."""
    order = own_order(request, number)
    parcel = get_object_or_404(order.parcels.for_page(), key=parcel_key)
    if request.method == "POST":
        units = parts.units_of(parts.choices(request.POST, parcel.lines.all()))
        try:
            services.cancel_own_lines(parcel=parcel, units=units, by=request.user)
        except (services.WrongStep, services.TooMany) as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Taken out of your order."))
        return redirect(back_to(order, request.GET.get("key", "")))
    if not (parcel.is_new and parcel.released_at):
        raise Http404
    context = _chosen(request, parcel) | {
        "back": back_to(order, request.GET.get("key", "")),
        "key": request.GET.get("key", ""),
    }
    return render(request, "orders/own_part.html", context)


def _chosen(request: HttpRequest, parcel: Parcel) -> dict[str, object]:
    """Return what both pages show: lines with their numbers, and what comes of it."""
    answers = request.POST if request.method == "POST" else request.GET
    found = parts.choices(answers, sorted(parcel.lines.all(), key=lambda line: line.pk))
    worth = parts.worth(parcel, found)
    return {
        "parcel": parcel,
        "order": parcel.order,
        "choices": found,
        "is_chosen": any(choice.many for choice in found),
        "is_all": all(choice.many == choice.line.left for choice in found),
        "worth": worth,
        "rest": parcel.to_pay - worth,
    }
