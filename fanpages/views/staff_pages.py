"""The staff desk: which units have a fan page, and opening those that are missing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Locale

from core.spreadsheets import KINDS, table_response
from fanpages.forms import OpeningForm
from fanpages.models import FanPage, FanPageOpening
from fanpages.services.opening import open_fan_pages, units_without_page
from union.access import APPROVERS, units_for
from union.models import Unit, UnitQuerySet

NAMES_SHOWN = 200


def _top_units(request: HttpRequest) -> UnitQuerySet:
    """Return the units from which this officer may open pages downwards."""
    return units_for(request.user, roles=APPROVERS).in_force(timezone.localdate())


@require_http_methods(["GET", "HEAD", "POST"])
def fan_pages(request: HttpRequest) -> HttpResponse:
    """How many of her units have a page, which have none, and the one button."""
    units = _top_units(request)
    top = units.order_by("depth", "path").first()
    if top is None:
        raise Http404
    last = FanPageOpening.objects.filter(unit__in=units.values("pk")).order_by("-pk").first()
    form = OpeningForm(request.POST or None, last=last)
    if request.method == "POST" and form.is_valid():
        opening = open_fan_pages(unit=top, by=request.user, **form.texts())
        return redirect("fan_pages_opening", opening.pk)
    missing = units_without_page(unit=top, user=request.user, today=timezone.localdate())
    total = Unit.objects.beneath([top.path]).in_force(timezone.localdate()).count()
    missing_count = missing.count()
    context = {
        "top": top,
        "form": form,
        "missing": missing[:NAMES_SHOWN],
        "missing_count": missing_count,
        "total": total,
        "there": total - missing_count,
    }
    status = 422 if form.errors else 200
    return render(request, "fanpages/staff/fan_pages.html", context, status=status)


@require_safe
def opening_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the opening is; the page loads itself again until it is done."""
    openings = FanPageOpening.objects.filter(unit__in=_top_units(request).values("pk"))
    opening = get_object_or_404(openings.select_related("unit"), pk=pk)
    return render(request, "fanpages/staff/opening.html", {"opening": opening})


@require_safe
def fan_pages_export(request: HttpRequest, kind: str) -> HttpResponse:
    """Every unit of hers and whether it has a page, as a file."""
    units = _top_units(request).for_rows().order_by("path")
    if kind not in KINDS or not units:
        raise Http404
    pages = FanPage.objects.filter(locale=Locale.get_default()).select_related("unit")
    addresses = {page.unit_id: page.full_url for page in pages}
    headings = [_("Unit"), _("Place"), _("Fan page")]
    rows = [[unit.name, unit.place, addresses.get(unit.pk, "")] for unit in units]
    return table_response(kind, "fan-pages", headings, rows)
