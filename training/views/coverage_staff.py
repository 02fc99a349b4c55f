"""The staff desk: what officers have to learn in a year, and how many have."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_date
from training import coverage
from training.models import Requirement
from training.services import requirements as services
from training.session_access import requirements_of
from training.session_staff_forms import RequirementForm, led_units
from union.access import is_officer
from union.models import Unit

SHOWN = 30  # requirements; one has some each year
NAMES_SHOWN = 50


@require_safe
def coverage_list(request: HttpRequest) -> HttpResponse:
    """What her units have to learn, year by year, with the share reached."""
    if not is_officer(request.user):
        raise Http404
    required = requirements_of(request.user).select_related("unit")
    rows = [
        {"requirement": one, "share": coverage.share_of(one, _first_unit(request, one))}
        for one in required.order_by("-year", "title", "pk")[:SHOWN]
    ]
    context = {"rows": rows, "may_require": led_units(request.user).exists()}
    return render(request, "training/staff/coverage_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def requirement_new(request: HttpRequest) -> HttpResponse:
    """Require something of all officers of a unit."""
    if not led_units(request.user).exists():
        raise Http404
    initial = {"year": timezone.localdate().year}
    form = RequirementForm(request.POST or None, user=request.user, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            requirement = services.require(by=request.user, **form.cleaned_data)
        except services.RequirementRefused as error:
            form.add_error(None, str(error))
        else:
            return redirect(requirement.staff_url)
    context = {"form": form, "title": _("Require something"), "icon": "tasks"}
    status = 422 if form.errors else 200
    return render(request, "training/staff/session_form.html", context, status=status)


@require_safe
def coverage_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One requirement at one unit: the share, the units below, the names of the missing."""
    requirement, unit = _asked(request, pk)
    found = coverage.coverage_of(requirement, unit)
    above = unit.get_parent()
    seen = coverage.units_seen(request.user, requirement)
    context = {
        "requirement": requirement,
        "unit": unit,
        "above": above if above and seen.filter(pk=above.pk).exists() else None,
        "found": found,
        "page": Paginator(found.missing, NAMES_SHOWN).get_page(request.GET.get("page")),
        "query": urlencode({"unit": unit.slug}),
    }
    return render(request, "training/staff/coverage_detail.html", context)


@require_POST
def coverage_reminder(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the missing; each at most once a week."""
    requirement, unit = _asked(request, pk)
    count = services.remind_missing(requirement=requirement, unit=unit, now=timezone.now())
    if count:
        messages.success(request, _("%(count)d officers are told.") % {"count": count})
    else:
        messages.info(request, _("All of them were told in the last seven days."))
    return redirect(f"{requirement.staff_url}?{urlencode({'unit': unit.slug})}")


@require_safe
def coverage_export(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Every officer who has to, and when she did, as a file."""
    requirement, unit = _asked(request, pk)
    if kind not in KINDS:
        raise Http404
    found = coverage.coverage_of(requirement, unit)
    rows = [
        (
            person.user.name,
            person.user.phone_shown if person.user.phone else "",
            person.unit.name,
            person.terms[0].get_role_display(),
            local_date(person.done_on) if person.done_on else _("not yet"),
        )
        for person in [*found.missing, *found.done]
    ]
    headings = [_("Name"), _("Phone number"), _("Unit"), _("Role"), _("Learnt on")]
    return table_response(kind, f"coverage-{requirement.year}-{unit.slug}", headings, rows)


def _asked(request: HttpRequest, pk: int) -> tuple[Requirement, Unit]:
    """Return the requirement and the unit of the address; a stranger's are not there."""
    if not is_officer(request.user):
        raise Http404
    known = requirements_of(request.user).select_related("unit")
    requirement = get_object_or_404(known, pk=pk)
    slug = (request.GET.get("unit") or "").replace("\0", "")
    if not slug:
        return requirement, _first_unit(request, requirement)
    units = coverage.units_seen(request.user, requirement)
    return requirement, get_object_or_404(units, slug=slug)


def _first_unit(request: HttpRequest, requirement: Requirement) -> Unit:
    """Return the highest unit for which she looks at it."""
    units = coverage.units_seen(request.user, requirement).order_by("depth", "path")
    own = units.filter(path__startswith=requirement.unit.path).first()
    return own or units.first()
