"""What a unit has done in an information campaign."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.forms import ReportForm
from campaigns.models import CampaignPage, UnitReport
from campaigns.services.report import ReportedMeanwhile, report
from campaigns.views.staff import seen_or_404
from union.access import units_for
from union.models import Unit


@require_http_methods(["GET", "HEAD", "POST"])
def unit_report(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Write how much one of her units has done so far."""
    page = seen_or_404(request, campaign, CampaignPage.Kind.INFORMATION)
    units = units_for(request.user)
    if not units.exists():
        raise Http404
    if request.method == "POST":
        form = ReportForm(request.POST, units=units)
        if form.is_valid() and _saved(request, page, form):
            return redirect("campaign_staff", campaign)
    else:
        form = ReportForm(units=units, initial=_known(page, units, request.GET.get("unit", "")))
    context = {"campaign": page, "form": form, "title": _("What your unit has done")}
    status = 422 if form.errors else 200
    return render(request, "campaigns/staff/form.html", context, status=status)


def _known(page: CampaignPage, units: object, slug: str) -> dict[str, object]:
    """Return what stands there for the unit that was asked for, or the only one."""
    wanted = units.filter(slug=slug[:100].replace("\0", "")).first() if slug else None
    unit: Unit | None = wanted or (units[0] if units.count() == 1 else None)
    said = UnitReport.objects.filter(campaign=page, unit=unit).first() if unit else None
    known = {"unit": unit} if unit else {}
    if said is None:
        return known | {"amount": 0, "seen": 0}
    return known | {"amount": said.amount, "seen": said.amount, "note": said.note}


def _saved(request: HttpRequest, page: CampaignPage, form: ReportForm) -> bool:
    try:
        report(campaign=page, by=request.user, **form.cleaned_data)
    except ReportedMeanwhile as error:
        form.data = form.data.copy()
        form.data["seen"] = error.amount
        form.add_error("amount", str(error))
        return False
    messages.success(request, _("Saved. The public page shows it now."))
    return True
