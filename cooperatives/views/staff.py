"""The Union's side: every stall of an officer's units, and the decisions about it."""

from datetime import datetime

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView

from cooperatives import access, services
from cooperatives.decisions import DECISIONS, decisions_for
from cooperatives.forms import ReasonForm
from cooperatives.models import Seller
from cooperatives.selectors import people_of
from core.spreadsheets import safe_cell
from core.templatetags.ui import local_date
from union.access import is_officer, units_for
from union.models import Unit


class SellerFilterSet(WagtailFilterSet):
    """Status, kind and unit; the units offered are those of the officer."""

    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"), choices=Seller.Status.choices
    )
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=Seller.Kind.choices)
    unit = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Unit"), queryset=lambda request: _units_with_sellers(request)
    )

    class Meta:
        model = Seller
        fields = ("status", "kind", "unit")


class SellerIndexView(IndexView):
    """Stalls of the officer's units: those that wait first, the oldest on top."""

    model = Seller
    permission_policy = any_permission_required = None  # `dispatch` and the queryset decide
    page_title = gettext_lazy("Stalls")
    header_icon = "group"
    index_url_name = "seller_index"
    index_results_url_name = "seller_index_results"
    filterset_class = SellerFilterSet
    default_ordering = ("is_settled", "created_at", "pk")
    is_searchable = True
    search_backend_name = None
    paginate_by = 30
    export_filename = "stalls"
    list_export = (
        "name",
        "legal_name",
        "get_kind_display",
        "get_status_display",
        "commune.full_name",
        "unit.name",
        "phone_shown",
        "tax_code",
        "women_share",
        "women_benefiting",
        "created_at",
        "approved_at",
    )
    export_headings = {
        "get_kind_display": gettext_lazy("Kind"),
        "get_status_display": gettext_lazy("Status"),
        "commune.full_name": gettext_lazy("Commune or ward"),
        "unit.name": gettext_lazy("Unit"),
        "phone_shown": gettext_lazy("Contact phone"),
        "created_at": gettext_lazy("Applied on"),
        "approved_at": gettext_lazy("Open since"),
    }

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not is_officer(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        sellers = access.sellers_seen_by(self.request.user).waiting_first()
        return sellers.select_related("commune__province", "unit")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset.matching(text=self.search_query) if self.is_searching else queryset

    @property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("name", label=_("Stall"), url_name="seller_detail", id_accessor="slug"),
            StatusTagColumn("get_status_display", label=_("Status"), primary=_is_waiting),
            Column("waits", label=_("Waits for"), accessor=_age),
            Column("get_kind_display", label=_("Kind"), classname="staff-wide"),
            Column("unit", label=_("Unit"), classname="staff-wide"),
            Column("created", label=_("Applied on"), accessor=_applied_on, classname="staff-wide"),
        ]

    def to_row_dict(self, item: Seller) -> dict[str, object]:
        return {name: _cell(value) for name, value in super().to_row_dict(item).items()}


@require_safe
def seller_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything about a stall, its people and its history."""
    seller = _seen_or_404(request, slug)
    context = {
        "seller": seller,
        "people": people_of(seller),
        "events": seller.events.select_related("by").order_by("-at", "-pk"),
        "decisions": decisions_for(request.user, seller),
        "same_tax_code": _others_with_tax_code(seller),
    }
    return render(request, "cooperatives/staff/seller_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def seller_decision(request: HttpRequest, slug: str, decision: str) -> HttpResponse:
    """One decision on one screen: what it means, a reason if it needs one, one button."""
    seller = _seen_or_404(request, slug)
    chosen = DECISIONS.get(decision)
    if chosen is None or not access.may_decide(request.user, seller):
        raise Http404
    form = ReasonForm(request.POST or None) if chosen.needs_reason else None
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            chosen.service(seller=seller, by=request.user, **(form.cleaned_data if form else {}))
        except services.AlreadyDecided as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, chosen.done % {"seller": seller})
        return redirect("seller_detail", seller.slug)
    context = {"seller": seller, "decision": chosen, "form": form}
    status = 422 if form and form.errors else 200
    return render(request, "cooperatives/staff/seller_decision.html", context, status=status)


def _seen_or_404(request: HttpRequest, slug: str) -> Seller:
    sellers = access.sellers_seen_by(request.user).for_page()
    return get_object_or_404(sellers, slug=slug)


def _units_with_sellers(request: HttpRequest | None) -> QuerySet:
    if request is None:
        return Unit.objects.none()
    return units_for(request.user).filter(sellers__isnull=False).distinct().order_by("sort_key")


def _others_with_tax_code(seller: Seller) -> list[Seller]:
    if not seller.tax_code:
        return []
    return list(Seller.objects.filter(tax_code=seller.tax_code).exclude(pk=seller.pk)[:5])


def _is_waiting(seller: Seller) -> bool:
    return seller.is_applied


def _applied_on(seller: Seller) -> str:
    return local_date(seller.created_at)


def _age(seller: Seller) -> SafeString | str:
    return timesince(seller.created_at, depth=1) if seller.is_applied else ""


def _cell(value: object) -> object:
    """Write times as days, and keep what somebody typed from being run as a formula."""
    return safe_cell(local_date(value) if isinstance(value, datetime) else value)
