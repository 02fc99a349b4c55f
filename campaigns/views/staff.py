"""The staff desk: all campaigns of an officer's units, and one of them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns import families, selectors
from campaigns.access import campaigns_seen_by, case_units, family_units, may_run
from campaigns.forms import HandoverForm
from campaigns.models import CampaignPage, Rescue
from campaigns.progress import progress_of
from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_percent
from union.access import APPROVERS, is_officer, may_act_for, units_for

Kind = CampaignPage.Kind


def seen_or_404(
    request: HttpRequest, campaign: UUID, kind: str = "", **more: object
) -> CampaignPage:
    """Return a campaign that this officer may see, as it was first written; else 404."""
    found = campaigns_seen_by(request.user).select_related("unit", "locale")
    wanted = {"kind": kind} if kind else {}
    return get_object_or_404(found, translation_key=campaign, **wanted, **more)


@require_safe
def campaign_desk(request: HttpRequest) -> HttpResponse:
    """Every campaign she may see with how far it is, those that run first."""
    if not is_officer(request.user):
        raise Http404
    return render(request, "campaigns/staff/desk.html", {"rows": _rows(request)})


@require_safe
def campaign_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS or not is_officer(request.user):
        raise Http404
    headings = [_("Campaign"), _("Kind"), _("Unit"), _("From"), _("Until"), _("Reached"), _("Goal")]
    rows = [
        [
            *(page.title, page.get_kind_display(), page.unit.name if page.unit else ""),
            *(page.starts_on, page.ends_on or "", now.reached, now.goal),
        ]
        for page, now, _state in _rows(request)
    ]
    return table_response(kind, "campaigns", headings, rows)


def _rows(request: HttpRequest) -> list[tuple[CampaignPage, object, str]]:
    today = localdate()
    pages = list(
        campaigns_seen_by(request.user)
        .defer_streamfields()
        .select_related("unit")
        .order_by("-starts_on", "-pk")
    )
    known = progress_of(pages)
    rows = [(page, known[page.translation_key], _state(page, today)) for page in pages]
    return sorted(rows, key=lambda row: not row[0].is_running(today))


def _state(page: CampaignPage, today: object) -> str:
    if not page.live:
        return _("not published")
    if page.is_running(today):
        return _("running")
    return _("coming") if page.starts_on > today else _("over")


@require_safe
def campaign_staff(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """One campaign: how far it is, commune by commune, and what this officer does in it."""
    page = seen_or_404(request, campaign)
    context = {
        "campaign": page,
        "progress": progress_of([page])[campaign],
        "state": _state(page, localdate()),
        "may_run": may_run(request.user, page),
        "may_edit": page.permissions_for_user(request.user).can_edit(),
    }
    if page.kind == Kind.HOUSEHOLD:
        context["totals"] = selectors.household_totals(page)
        context["has_families"] = family_units(request.user).exists()
        context["has_cases"] = case_units(request.user).exists()
    elif page.kind == Kind.INFORMATION:
        rows = selectors.units_taking_part(page)
        context["units"] = [(row, may_act_for(request.user, row.unit)) for row in rows]
    else:
        context["rescue"] = Rescue.objects.loaded().filter(campaign=page).first()
        context["handover"] = HandoverForm(units=units_for(request.user, roles=APPROVERS))
    return render(request, "campaigns/staff/campaign.html", context)


@require_safe
def campaign_totals(request: HttpRequest, campaign: UUID, kind: str) -> HttpResponse:
    """How far each commune or unit is, as a file: totals, no names."""
    if kind not in KINDS:
        raise Http404
    page = seen_or_404(request, campaign)
    if page.kind == Kind.HOUSEHOLD:
        headings = [_("Commune or ward"), _("Families"), _("Reached"), _("Share")]
        rows = [
            [row.name, row.families, row.reached, local_percent(row.share)]
            for row in families.reached_by_commune(page)
        ]
    else:
        headings = [_("Unit"), _("Reached"), _("Goal"), _("In a few words")]
        rows = [
            [row.unit.name, row.done, row.target or "", row.note]
            for row in selectors.units_taking_part(page)
        ]
    return table_response(kind, "campaign", headings, rows)
