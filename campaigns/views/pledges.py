"""Promising to buy in a rescue, and turning the promise into an order."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from campaigns.forms import PledgeForm
from campaigns.models import CampaignPage, Pledge, Rescue
from campaigns.rescue_view import RescueView
from campaigns.services.pledge import (
    PledgeStopped,
    make_pledge,
    put_pledge_in_basket,
    release_pledge,
)
from core.text import national_phone
from orders.baskets import basket_to_fill, remember
from orders.services import BasketFull, NotForSale


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def pledge(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Promise some of what is at risk; who has promised already sees her promise."""
    rescue = get_object_or_404(
        Rescue.objects.loaded(), campaign__translation_key=campaign, campaign__live=True
    )
    mine = Pledge.objects.held().filter(rescue=rescue, user=request.user).first()
    if mine:
        return redirect("campaigns:own_pledge", mine.key)
    if not rescue.is_open:
        raise Http404
    known = {"name": request.user.name, "phone": national_phone(request.user.phone or "")}
    sent = request.POST if request.method == "POST" else None
    form = PledgeForm(sent, initial=known | {"quantity": 1})
    if form.is_bound and form.is_valid():
        try:
            made = make_pledge(rescue=rescue, user=request.user, **form.cleaned_data)
        except PledgeStopped as error:
            form.add_error("quantity", str(error))
        else:
            return redirect("campaigns:own_pledge", made.key)
    context = {"form": form, "rescue": rescue, "page": _page(rescue)}
    context["rescue_view"] = RescueView(rescue)
    status = 422 if form.errors else 200
    return render(request, "campaigns/pledge.html", context, status=status)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_pledge(request: HttpRequest, key: str) -> HttpResponse:
    """One's own promise: order it, or let it go."""
    loaded = Pledge.objects.select_related("rescue__variant__product", "rescue__campaign", "order")
    mine = get_object_or_404(loaded, key=key, user=request.user)
    if request.method == "POST" and request.POST.get("act") == "withdraw":
        if release_pledge(pledge=mine):
            messages.success(request, _("Your promise is withdrawn."))
        return redirect("campaigns:own_pledge", key)
    if request.method == "POST":
        return _order(request, mine)
    context = {"pledge": mine, "rescue": mine.rescue, "page": _page(mine.rescue)}
    return render(request, "campaigns/own_pledge.html", context)


def _order(request: HttpRequest, mine: Pledge) -> HttpResponse:
    basket = basket_to_fill(request)
    try:
        put_pledge_in_basket(pledge=mine, basket=basket)
    except (PledgeStopped, NotForSale, BasketFull) as error:
        messages.error(request, str(error))
        return redirect("campaigns:own_pledge", mine.key)
    return remember(request, redirect("orders:basket"), basket)


def _page(rescue: Rescue) -> CampaignPage:
    """Return the campaign's page in the reader's language, else as it was written."""
    language = translation.get_language()
    same = CampaignPage.objects.live().filter(translation_key=rescue.campaign.translation_key)
    return same.filter(locale__language_code=language).first() or rescue.campaign
