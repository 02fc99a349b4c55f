"""Families of a household campaign, as a branch officer enters them on her phone."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from campaigns.access import cases_of, families_seen_by, family_units
from campaigns.families import criteria_of
from campaigns.forms import EvidenceForm, HouseholdForm, PlanForm, ResultForm
from campaigns.grid import cards_of
from campaigns.models import CampaignPage, CaseLook, EvidencePhoto, Household, Result
from campaigns.services import household as services
from campaigns.views.staff import seen_or_404
from core.spreadsheets import KINDS, table_response
from core.text import fold
from images.private import picture_response

PER_PAGE = 20
Kind = CampaignPage.Kind


def _campaign_or_404(request: HttpRequest, campaign: UUID) -> CampaignPage:
    """Return a household campaign in which this officer looks after families; else 404."""
    page = seen_or_404(request, campaign, Kind.HOUSEHOLD)
    if not family_units(request.user).exists():
        raise Http404
    return page


@never_cache
@require_safe
def household_grid(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Families of her units, a card each, with a switch for every criterion she may see."""
    page = _campaign_or_404(request, campaign)
    families, wanted = _found(request, page)
    shown = Paginator(families, PER_PAGE).get_page(request.GET.get("page"))
    criteria = list(criteria_of(page).ordinary())
    context = wanted | {
        "campaign": page,
        "page": shown,
        "cards": cards_of(shown.object_list, criteria),
        "units": family_units(request.user).filter(pk__in=_units_with_families(page)).in_order(),
    }
    return render(request, "campaigns/staff/households.html", context)


def _units_with_families(page: CampaignPage) -> QuerySet:
    return Household.objects.filter(campaign=page).values("unit")


def _found(request: HttpRequest, page: CampaignPage) -> tuple[QuerySet, dict[str, str]]:
    """Return the families that were asked for, and what was asked."""
    text = fold(request.GET.get("q", "")[:100])
    unit = request.GET.get("unit", "").replace("\0", "")[:100]
    families = families_seen_by(request.user).filter(campaign=page)
    if text:
        families = families.filter(same__contains=text)
    if unit:
        families = families.filter(unit__slug=unit)
    kept = {"text": request.GET.get("q", "").replace("\0", " ")[:100], "unit_slug": unit}
    return families.select_related("unit").order_by("unit__sort_key", "same", "pk"), kept


@require_safe
def household_export(request: HttpRequest, campaign: UUID, kind: str) -> HttpResponse:
    """Her families as a file that can be filled in and read again; nothing sensitive."""
    if kind not in KINDS:
        raise Http404
    from campaigns.files import headings_of

    page = _campaign_or_404(request, campaign)
    criteria = list(criteria_of(page).ordinary())
    families = _found(request, page)[0].prefetch_related(
        Prefetch("results", Result.objects.filter(criterion__in=criteria))
    )
    signs = {Result.State.MET: "x", Result.State.NOT_YET: 0}
    rows = []
    for family in families:
        states = {result.criterion_id: result.state for result in family.results.all()}
        marks = [signs.get(states.get(criterion.pk), "") for criterion in criteria]
        rows.append([family.head, family.hamlet, family.size, *marks, family.unit.name])
    return table_response(kind, "families", [*headings_of(criteria), _("Branch")], rows)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def household_new(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Write down a family; then at once the next one."""
    page = _campaign_or_404(request, campaign)
    sent = request.POST if request.method == "POST" else None
    form = HouseholdForm(sent, units=family_units(request.user), initial=_last(request))
    if form.is_bound and form.is_valid():
        try:
            made = services.add_household(campaign=page, by=request.user, **form.cleaned_data)
        except services.HouseholdStopped as error:
            form.add_error("head", str(error))
        else:
            messages.success(request, _("Saved: %s.") % made.head)
            again = {"hamlet": made.hamlet, "unit": made.unit_id}
            return redirect(f"{reverse('household_new', args=[campaign])}?{urlencode(again)}")
    context = {"campaign": page, "form": form, "title": _("Add a family")}
    context["back"] = reverse("household_grid", args=[campaign])
    status = 422 if form.errors else 200
    return render(request, "campaigns/staff/form.html", context, status=status)


def _last(request: HttpRequest) -> dict[str, str]:
    """Return branch and hamlet of the family before: the next lives next door."""
    known = {"hamlet": request.GET.get("hamlet", "").replace("\0", "")[:120]}
    unit = request.GET.get("unit", "")
    return known | ({"unit": unit} if unit.isascii() and unit.isdigit() and len(unit) < 9 else {})


def family_or_404(request: HttpRequest, key: str) -> Household:
    """Return a family that she may see by name; else 404."""
    found = families_seen_by(request.user).select_related("campaign", "unit")
    return get_object_or_404(found, key=key)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def household(request: HttpRequest, key: str) -> HttpResponse:
    """One family: what is written about it, help plans, pictures; nothing sensitive."""
    family = family_or_404(request, key)
    ordinary = criteria_of(family.campaign).ordinary()
    units = family_units(request.user)
    known = {name: getattr(family, name) for name in ("unit", "head", "hamlet", "size")}
    form = HouseholdForm(_act(request, "change"), units=units, initial=known)
    form.fields["unit"].disabled = True
    plan = PlanForm(_act(request, "plan"), criteria=ordinary)
    files = request.FILES if _act(request, "photo") else None
    evidence = EvidenceForm(_act(request, "photo"), files, criteria=ordinary)
    if request.method == "POST" and _did(request, family, form, plan, evidence):
        is_gone = request.POST.get("act") == "removal"
        grid = reverse("household_grid", args=[family.campaign.translation_key])
        return redirect(grid if is_gone else reverse("household", args=[key]))
    context = {
        "family": family,
        "campaign": family.campaign,
        "card": cards_of([family], list(ordinary))[0],
        "form": form,
        "plan_form": plan,
        "evidence_form": evidence,
        "plans": family.plans.exclude(criterion__is_sensitive=True).order_by("done_at", "pk"),
        "photos": family.photos.exclude(criterion__is_sensitive=True).order_by("pk"),
        "has_case": cases_of(request.user).filter(pk=family.pk).exists(),
    }
    status = 422 if form.errors or plan.errors or evidence.errors else 200
    return render(request, "campaigns/staff/household.html", context, status=status)


def _act(request: HttpRequest, name: str) -> object:
    return request.POST if request.method == "POST" and request.POST.get("act") == name else None


def _did(
    request: HttpRequest,
    family: Household,
    form: HouseholdForm,
    plan: PlanForm,
    evidence: EvidenceForm,
) -> bool:
    """Do what was asked; False if something has to be written otherwise."""
    act = request.POST.get("act")
    if act == "removal":
        services.remove_household(household=family)
        messages.success(request, _("The family is taken out, with everything about it."))
        return True
    if act == "done":
        number = request.POST.get("plan", "")
        is_number = number.isascii() and number.isdigit() and len(number) < 12
        plans = family.plans.exclude(criterion__is_sensitive=True)
        found = plans.filter(pk=number).first() if is_number else None
        return bool(found and services.finish_plan(plan=found)) or True
    try:
        if act == "change" and form.is_valid():
            words = {name: form.cleaned_data[name] for name in ("head", "hamlet", "size")}
            services.change_household(household=family, **words)
        elif act == "plan" and plan.is_valid():
            services.add_plan(household=family, by=request.user, **plan.cleaned_data)
        elif act == "photo" and evidence.is_valid():
            cleaned = evidence.cleaned_data
            services.add_photo(
                household=family,
                criterion=cleaned["criterion"],
                file=cleaned["photo"],
                alt=cleaned["alt"],
                by=request.user,
            )
        else:
            return not (form.errors or plan.errors or evidence.errors)
    except services.HouseholdStopped as error:
        messages.error(request, str(error))
    return True


@never_cache
@require_POST
def household_result(request: HttpRequest, key: str) -> HttpResponse:
    """One press on a switch; what is sensitive is not switched here."""
    family = family_or_404(request, key)
    press(request, family, criteria_of(family.campaign).ordinary())
    return redirect(_back(request, family))


def press(request: HttpRequest, family: Household, criteria: QuerySet) -> bool:
    """Set a result as a form asks, for one of `criteria`; else 404. True if it is as asked."""
    form = ResultForm(request.POST)
    if not form.is_valid():
        raise Http404
    asked = form.cleaned_data
    criterion = get_object_or_404(criteria, pk=asked["criterion"])
    try:
        services.set_result(
            household=family,
            criterion=criterion,
            seen=asked["seen"],
            state=asked["state"],
            by=request.user,
        )
    except services.ChangedMeanwhile as error:
        messages.error(request, f"{family.head}: {error}")
        return False
    return True


def _back(request: HttpRequest, family: Household) -> str:
    """Return where she was: the same page of the grid, at the same card; or the family."""
    if request.POST.get("from") != "grid":
        return reverse("household", args=[family.key])
    kept = {name: request.POST.get(name, "")[:100] for name in ("q", "unit", "page")}
    grid = reverse("household_grid", args=[family.campaign.translation_key])
    return f"{grid}?{urlencode({k: v for k, v in kept.items() if v})}#f-{family.key}"


@never_cache
@require_safe
def household_photo(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """A picture of a family; of something sensitive for case officers only, and noted."""
    photos = EvidencePhoto.objects.select_related("household", "criterion")
    photo = get_object_or_404(photos, household__key=key, pk=pk)
    is_sensitive = photo.criterion is not None and photo.criterion.is_sensitive
    may = cases_of(request.user) if is_sensitive else families_seen_by(request.user)
    if not may.filter(pk=photo.household_id).exists():
        raise Http404
    answer = picture_response(photo)
    if is_sensitive:
        act = CaseLook.Act.PHOTO
        services.note_look(household=photo.household, by=request.user, act=act)
    return answer
