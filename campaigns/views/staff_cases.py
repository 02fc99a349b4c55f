"""What is sensitive about families: for case officers, each look kept."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from campaigns.access import cases_of, led_units
from campaigns.families import criteria_of
from campaigns.forms import CaseOfficerForm, PlanForm
from campaigns.grid import cards_of
from campaigns.models import CaseLook, CaseOfficer
from campaigns.services import household as services
from campaigns.services.case_officer import NamedAlready, end_case_officer, name_case_officer
from campaigns.views.staff_households import press
from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_date, local_time
from union.models import Officer, Unit

PER_PAGE = 50


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, key: str) -> HttpResponse:
    """What is sensitive about one family, and the plans for it. The look is noted first."""
    found = cases_of(request.user).select_related("campaign", "unit")
    family = get_object_or_404(found, key=key)
    sensitive = criteria_of(family.campaign).sensitive()
    is_change = request.method == "POST"
    act = CaseLook.Act.CHANGED if is_change else CaseLook.Act.LOOKED
    services.note_look(household=family, by=request.user, act=act)
    plan = PlanForm(request.POST if request.POST.get("act") == "plan" else None, criteria=sensitive)
    plan.fields["criterion"].required = True
    if is_change and plan.is_bound:
        if plan.is_valid():
            services.add_plan(household=family, by=request.user, **plan.cleaned_data)
            return redirect("case", key)
    elif is_change:
        press(request, family, sensitive)
        return redirect("case", key)
    context = {
        "family": family,
        "campaign": family.campaign,
        "card": cards_of([family], list(sensitive))[0],
        "plan_form": plan,
        "plans": family.plans.filter(criterion__is_sensitive=True).order_by("done_at", "pk"),
    }
    status = 422 if plan.errors else 200
    return render(request, "campaigns/staff/case.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def case_officers(request: HttpRequest) -> HttpResponse:
    """Whom a leader has named for her own unit, and how often they looked."""
    units = led_units(request.user)
    if not units.exists():
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = CaseOfficerForm(sent, units=units, people=_people(units))
    if form.is_bound and form.is_valid():
        try:
            name_case_officer(by=request.user, **form.cleaned_data)
        except NamedAlready as error:
            form.add_error("user", str(error))
        else:
            messages.success(request, _("Named. She may open the files of families from now on."))
            return redirect("case_officers")
    terms = CaseOfficer.objects.filter(unit__in=units).select_related("user", "unit")
    looks = CaseLook.objects.filter(unit__in=Unit.objects.beneath(_paths(units)))
    counts = dict(looks.values_list("user").annotate(Count("pk")).order_by())
    context = {
        "rows": [(term, counts.get(term.user_id, 0)) for term in terms.order_by("to_date", "pk")],
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "campaigns/staff/case_officers.html", context, status=status)


def _paths(units: QuerySet[Unit]) -> list[str]:
    return list(units.values_list("path", flat=True))


def _people(units: QuerySet[Unit]) -> QuerySet[User]:
    """Return officers in office at her unit or below: nobody from outside."""
    from django.utils.timezone import localdate

    beneath = Unit.objects.beneath(_paths(units))
    offices = Officer.objects.in_office(localdate()).filter(unit__in=beneath)
    return User.objects.filter(pk__in=offices.values("user"), is_active=True).order_by("name")


@require_POST
def case_officer_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Close the files to her from now on."""
    found = CaseOfficer.objects.filter(unit__in=led_units(request.user))
    if end_case_officer(term=get_object_or_404(found, pk=pk)):
        messages.success(request, _("She can’t open files of families any more."))
    return redirect("case_officers")


@require_safe
def case_looks(request: HttpRequest) -> HttpResponse:
    """Who opened which file when, newest first; files by number, no names of families."""
    page = Paginator(_looks(request), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "campaigns/staff/case_looks.html", {"page": page})


@require_safe
def case_look_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [_("When"), _("Who"), _("Unit"), _("File"), _("What")]
    rows = [
        [
            f"{local_date(look.at)} {local_time(look.at)}",
            *(look.user.name, look.unit.name, look.household_key, look.get_act_display()),
        ]
        for look in _looks(request)
    ]
    return table_response(kind, "case-looks", headings, rows)


def _looks(request: HttpRequest) -> QuerySet[CaseLook]:
    units = led_units(request.user)
    if not units.exists():
        raise Http404
    looks = CaseLook.objects.filter(unit__in=Unit.objects.beneath(_paths(units)))
    return looks.select_related("user", "unit").order_by("-at", "-pk")
