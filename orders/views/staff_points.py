"""The staff desk: pick-up points of an officer's units."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.spreadsheets import KINDS, table_response
from core.text import fold
from core.typed import typed_text
from orders.access import points_of
from orders.delivery.point_form import PointForm
from orders.models import Parcel, PickupPoint
from orders.services.point import PointExists, save_point
from union.access import APPROVERS, is_officer, units_for

POINTS_PER_PAGE = 50


@require_safe
def point_list(request: HttpRequest) -> HttpResponse:
    """The points of her units, those in use first."""
    text = typed_text(request.GET)
    page = Paginator(_found(request, text), POINTS_PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "text": text, "may_add": _units(request).exists()}
    return render(request, "orders/staff/points.html", context)


@require_safe
def point_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        *(_("Name"), _("Street"), _("Commune"), _("Province"), _("Unit")),
        *(_("When it is open"), _("Phone"), _("Open for parcels"), _("Parcels on their way")),
    ]
    rows = [
        [
            *(point.name, point.street, point.commune.full_name, point.commune.province.name),
            *(point.unit.name, point.hours, point.phone),
            _("yes") if point.is_active else _("no"),
            point.many,
        ]
        for point in _found(request, "")
    ]
    return table_response(kind, "pickup-points", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def point_new(request: HttpRequest) -> HttpResponse:
    units = _units(request)
    if not units.exists():
        raise Http404
    return _edit(request, PointForm(_sent(request), units=units))


@require_http_methods(["GET", "HEAD", "POST"])
def point_edit(request: HttpRequest, pk: int) -> HttpResponse:
    units = _units(request)
    point = get_object_or_404(_with_parcels(PickupPoint.objects.filter(unit__in=units)), pk=pk)
    return _edit(request, PointForm(_sent(request), units=units, point=point), point)


def _edit(request: HttpRequest, form: PointForm, point: PickupPoint | None = None) -> HttpResponse:
    if form.is_bound and form.is_valid():
        try:
            saved = save_point(point=point, **form.cleaned_data)
        except PointExists as error:
            form.add_error("name", str(error))
        else:
            messages.success(request, _("Saved: %s.") % saved)
            return redirect("pickup_points")
    context = {
        "form": form,
        "point": point,
        "title": _("Change a pick-up point") if point else _("Add a pick-up point"),
        "back": reverse("pickup_points"),
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/point_form.html", context, status=status)


def _units(request: HttpRequest) -> QuerySet:
    """Return the units for which she may open and close points: editors may not."""
    return units_for(request.user, roles=APPROVERS)


def _found(request: HttpRequest, text: str) -> list[PickupPoint]:
    """Return the points whose name, street or commune has the words; few enough for that."""
    if not is_officer(request.user):
        raise Http404
    points = _with_parcels(points_of(request.user)).order_by("-is_active", "unit__sort_key", "pk")
    wanted = fold(text)
    return [p for p in points if wanted in fold(f"{p.name} {p.address} {p.unit.name}")]


def _with_parcels(points: QuerySet) -> QuerySet:
    """Load what a row shows, and how many open parcels go there."""
    open_ones = Q(parcels__status__in=Parcel.OPEN, parcels__released_at__isnull=False)
    loaded = points.select_related("unit", "commune__province")
    return loaded.annotate(many=Count("parcels", filter=open_ones))


def _sent(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None
