"""The Union's side: parcels of the sellers it looks after. Nothing is changed here."""

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic import IndexView

from core.spreadsheets import safe_cell
from core.templatetags.ui import local_date, money
from orders.access import parcels_seen_by
from orders.models import Order, Parcel
from union.access import is_officer


class ParcelFilterSet(WagtailFilterSet):
    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"), choices=Parcel.Status.choices
    )

    class Meta:
        model = Parcel
        fields = ("status",)


class ParcelIndexView(IndexView):
    """Parcels of the officer's units, newest first; who bought them is not her business."""

    model = Parcel
    page_title = gettext_lazy("Orders")
    header_icon = "clipboard-list"
    index_url_name = "parcel_index"
    index_results_url_name = "parcel_index_results"
    filterset_class = ParcelFilterSet
    permission_policy = any_permission_required = None  # `dispatch` and the queryset decide
    default_ordering = ("-created_at", "-pk")
    is_searchable = True
    search_backend_name = None
    paginate_by = 30
    export_filename = "orders"
    list_export = (
        "number",
        "created_at",
        "seller.name",
        "get_status_display",
        "goods_total",
        "delivery_fee",
        "to_collect",
    )
    export_headings = {
        "number": gettext_lazy("Order"),
        "created_at": gettext_lazy("Ordered"),
        "seller.name": gettext_lazy("Seller"),
        "get_status_display": gettext_lazy("Status"),
        "goods_total": gettext_lazy("Goods"),
        "delivery_fee": gettext_lazy("Delivery"),
        "to_collect": gettext_lazy("To collect"),
    }

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not is_officer(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        return parcels_seen_by(self.request.user).select_related(
            "order__commune__province", "seller"
        )

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Find by the beginning of an order's number, as it is read out over the phone."""
        if not self.is_searching:
            return queryset
        wanted = "".join(letter for letter in self.search_query.upper() if letter.isalnum())
        number = f"{wanted[:4]}-{wanted[4:]}" if len(wanted) > 4 else wanted
        return queryset.filter(order__number__startswith=number)

    @property
    def columns(self) -> list[Column]:
        return [
            Column("number", label=_("Order"), accessor="order.number"),
            StatusTagColumn("status", label=_("Status"), accessor=_status, primary=_is_new),
            Column("seller", label=_("Seller"), accessor="seller.name"),
            Column("to", label=_("To"), accessor=_place),
            Column("total", label=_("To collect"), accessor=_to_collect),
            Column("created", label=_("Ordered"), accessor=lambda p: local_date(p.created_at)),
        ]

    def to_row_dict(self, item: Parcel) -> dict[str, object]:
        cells = super().to_row_dict(item)
        cells["created_at"] = local_date(item.created_at)
        cells["get_status_display"] = _status(item)
        return {name: safe_cell(value) for name, value in cells.items()}


def _is_new(parcel: Parcel) -> bool:
    return parcel.is_new and parcel.released_at is not None


def _status(parcel: Parcel) -> str:
    """Say that money is missing: an officer would call a seller who does not see it yet."""
    if parcel.is_new and parcel.released_at is None:
        return Order.Status.PLACED.label
    return parcel.get_status_display()


def _place(parcel: Parcel) -> str:
    return parcel.order.commune.label if parcel.order.commune else ""


def _to_collect(parcel: Parcel) -> str:
    return money(parcel.to_collect, parcel.order.currency)
