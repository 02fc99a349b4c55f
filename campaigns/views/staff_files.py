"""A branch's list of families as a file: looked at first, written down only when clean."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.access import family_units
from campaigns.families import criteria_of
from campaigns.files import FamilyFile, Unreadable, read_families, seal, unseal
from campaigns.forms import FamilyFileForm
from campaigns.models import CampaignPage, Household
from campaigns.services.household import same_key, save_households
from campaigns.views.staff_households import _campaign_or_404
from union.models import Unit

SHOWN = 50  # rows of a preview


@require_http_methods(["GET", "HEAD", "POST"])
def household_file(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Read a file and show what it would do, or everything that is wrong with it."""
    page = _campaign_or_404(request, campaign)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FamilyFileForm(*sent, units=family_units(request.user))
    read = None
    if sent and form.is_valid():
        try:
            content = form.cleaned_data["file"].read()
            read = read_families(content, list(criteria_of(page).ordinary()))
        except Unreadable as error:
            form.add_error("file", str(error))
    context = {"campaign": page, "form": form}
    if read is not None:
        context |= _preview(page, form.cleaned_data["unit"], read)
    status = 422 if form.errors or (read and read.problems) else 200
    return render(request, "campaigns/staff/household_file.html", context, status=status)


def _preview(page: CampaignPage, unit: Unit, read: FamilyFile) -> dict[str, object]:
    keys = [] if read.problems else [same_key(row["head"], row["hamlet"]) for row in read.rows]
    known = Household.objects.filter(campaign=page, unit=unit, same__in=keys).count()
    is_clean = bool(read.rows) and not read.problems
    return {
        "read": read,
        "unit": unit,
        "known": known,
        "fresh": len(read.rows) - known,
        "shown": read.rows[:SHOWN],
        "sealed": seal(campaign_id=page.pk, unit_id=unit.pk, rows=read.rows) if is_clean else "",
    }


@require_POST
def household_file_confirmation(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Write down the file that was shown."""
    page = _campaign_or_404(request, campaign)
    told = unseal(request.POST.get("sealed", ""))
    if told is None or told["campaign"] != page.pk:
        messages.error(request, _("That took too long. Choose the file again."))
        return redirect("household_file", campaign)
    unit = get_object_or_404(family_units(request.user), pk=told["unit"])
    allowed = {str(pk) for pk in criteria_of(page).ordinary().values_list("pk", flat=True)}
    rows = [row | {"states": _only(row["states"], allowed)} for row in told["rows"]]
    fresh, known = save_households(campaign=page, unit=unit, rows=rows, by=request.user)
    sentence = _("%(fresh)d families added, %(known)d brought up to date.")
    messages.success(request, sentence % {"fresh": fresh, "known": known})
    return redirect("household_grid", campaign)


def _only(states: dict[str, str], allowed: set[str]) -> dict[str, str]:
    """Drop what counts no more, or became sensitive, since the file was read."""
    return {pk: state for pk, state in states.items() if pk in allowed}
