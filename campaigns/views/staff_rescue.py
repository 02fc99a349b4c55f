"""A rescue from the inside: prepared, opened, closed, thanked for."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from campaigns.access import may_run
from campaigns.forms import HandoverForm, ReasonForm, RescueForm, ThanksForm
from campaigns.models import CampaignPage, Rescue
from campaigns.progress import rescue_progress
from campaigns.services.handover import add_handover
from campaigns.services.rescue import (
    RescueStopped,
    close_rescue,
    open_rescue,
    prepare_rescue,
    thank_buyers,
)
from campaigns.views.staff import seen_or_404
from core.spreadsheets import KINDS, table_response
from core.text import national_phone
from orders.models import PickupPoint
from products.models import Variant
from union.access import APPROVERS, units_for

Outcome = Rescue.Outcome


def run_or_404(request: HttpRequest, campaign: UUID) -> CampaignPage:
    """Return a rescue campaign that this officer decides for; else 404."""
    page = seen_or_404(request, campaign, CampaignPage.Kind.RESCUE)
    if not may_run(request.user, page):
        raise Http404
    return page


def _rescue_or_404(request: HttpRequest, campaign: UUID) -> Rescue:
    return get_object_or_404(Rescue.objects.loaded(), campaign=run_or_404(request, campaign))


@require_http_methods(["GET", "HEAD", "POST"])
def rescue_desk(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """What is at risk and how far it is; every step of a rescue begins here."""
    page = run_or_404(request, campaign)
    rescue = Rescue.objects.loaded().filter(campaign=page).first()
    form = _form(request, rescue)
    if form.is_bound and form.is_valid():
        try:
            prepare_rescue(campaign=page, **form.cleaned_data)
        except RescueStopped as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("rescue_desk", campaign)
    context = {
        "campaign": page,
        "rescue": rescue,
        "form": form,
        "progress": rescue_progress(rescue) if rescue else None,
        "pledges": rescue.pledges.select_related("order").order_by("-pk")[:100] if rescue else [],
    }
    status = 422 if form.errors else 200
    return render(request, "campaigns/staff/rescue.html", context, status=status)


def _form(request: HttpRequest, rescue: Rescue | None) -> RescueForm:
    units = units_for(request.user, roles=APPROVERS)
    on_sale = Variant.objects.on_sale().filter(product__seller__unit__in=units)
    if rescue:
        on_sale = on_sale | Variant.objects.filter(pk=rescue.variant_id)
    return RescueForm(
        request.POST if request.method == "POST" else None,
        variants=on_sale.select_related("product").order_by("product__name", "pk"),
        points=PickupPoint.objects.filter(is_active=True).select_related("unit").order_by("name"),
        rescue=rescue,
    )


@require_POST
def rescue_step(request: HttpRequest, campaign: UUID, step: str) -> HttpResponse:
    """Open, close, call off, or thank."""
    steps = {"opening": _open, "closing": _close, "calling-off": _call_off, "thanks": _thank}
    if step not in steps:
        raise Http404
    rescue = _rescue_or_404(request, campaign)
    try:
        problem = steps[step](request, rescue)
    except RescueStopped as error:
        problem = str(error)
    if problem:
        messages.error(request, problem)
    return redirect("rescue_desk", campaign)


def _open(request: HttpRequest, rescue: Rescue) -> str:
    open_rescue(rescue=rescue, by=request.user)
    messages.success(request, _("The rescue is open. People can order and promise."))
    return ""


def _close(request: HttpRequest, rescue: Rescue, outcome: str = Outcome.OFFICER) -> str:
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _("Say why: buyers read it.")
    reason = form.cleaned_data["reason"]
    if close_rescue(rescue=rescue, outcome=outcome, reason=reason, by=request.user):
        messages.success(request, _("The rescue is closed."))
    return ""


def _call_off(request: HttpRequest, rescue: Rescue) -> str:
    return _close(request, rescue, Outcome.CALLED_OFF)


def _thank(request: HttpRequest, rescue: Rescue) -> str:
    form = ThanksForm(request.POST)
    if not form.is_valid():
        return _("Write a few words of thanks.")
    if thank_buyers(rescue=rescue, words=form.cleaned_data["words"]):
        messages.success(request, _("Everybody who bought reads it."))
    return ""


@require_POST
def rescue_photo(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Show a picture of the handing over on the campaign's page."""
    page = seen_or_404(request, campaign, CampaignPage.Kind.RESCUE)
    rescue = get_object_or_404(Rescue.objects.loaded().exclude(status="draft"), campaign=page)
    units = units_for(request.user, roles=APPROVERS)
    form = HandoverForm(request.POST, request.FILES, units=units)
    if form.is_valid():
        add_handover(rescue=rescue, by=request.user, **form.cleaned_data)
        messages.success(request, _("The picture is on the campaign’s page."))
    else:
        messages.error(request, " ".join(_first_words(form)))
    return redirect("campaign_staff", campaign)


def _first_words(form: HandoverForm) -> list[str]:
    return [f"{form.fields[name].label}: {errors[0]}" for name, errors in form.errors.items()]


@require_safe
def pledge_export(request: HttpRequest, campaign: UUID, kind: str) -> HttpResponse:
    """All promises as a file."""
    if kind not in KINDS:
        raise Http404
    rescue = _rescue_or_404(request, campaign)
    headings = [_("Name"), _("Phone"), _("How many"), _("Status"), _("Order"), _("Promised on")]
    rows = [
        [
            *(each.name, national_phone(each.phone), each.quantity, each.get_status_display()),
            *(each.order.number if each.order else "", each.made_at.date()),
        ]
        for each in rescue.pledges.select_related("order").order_by("pk")
    ]
    return table_response(kind, "promises", headings, rows)
