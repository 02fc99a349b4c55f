"""Every product of an officer's units, to search, narrow and take away as a file."""

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView

from core.spreadsheets import safe_cell
from core.templatetags.ui import local_date
from core.text import fold
from products.access import products_under
from products.models import Category, Product
from union.access import is_officer


class ProductFilterSet(WagtailFilterSet):
    """Status and group."""

    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"), choices=Product.Status.choices
    )
    top_category = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Category"),
        queryset=lambda request: Category.objects.filter(parent=None).order_by("position", "pk"),
    )
    in_stock = django_filters.BooleanFilter(label=gettext_lazy("In stock"))

    class Meta:
        model = Product
        fields = ("status", "top_category", "in_stock")


class ProductIndexView(IndexView):
    """Products of the officer's units, last changed first."""

    model = Product
    permission_policy = any_permission_required = None  # `dispatch` and the queryset decide
    page_title = gettext_lazy("Products")
    header_icon = "tag"
    index_url_name = "products_index"
    index_results_url_name = "products_index_results"
    filterset_class = ProductFilterSet
    default_ordering = ("-updated_at", "-pk")
    is_searchable = True
    search_backend_name = None
    paginate_by = 30
    export_filename = "products"
    list_export = (
        "name",
        "seller.name",
        "category.name",
        "commune.name",
        "get_status_display",
        "price_from",
        "in_stock",
        "listed_at",
        "updated_at",
        "slug",
    )
    export_headings = {
        "seller.name": gettext_lazy("Seller"),
        "category.name": gettext_lazy("Category"),
        "commune.name": gettext_lazy("Commune"),
        "get_status_display": gettext_lazy("Status"),
        "price_from": gettext_lazy("Price"),
        "in_stock": gettext_lazy("In stock"),
        "listed_at": gettext_lazy("On the market since"),
        "updated_at": gettext_lazy("Last changed"),
    }

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not is_officer(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        products = products_under(self.request.user)
        return products.select_related("seller", "category", "commune")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        words = fold(self.search_query or "").split()[:8] if self.is_searching else []
        for word in words:
            queryset = queryset.filter(search_text__contains=word)
        return queryset

    @property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("name", label=_("Product"), url_name="products_detail", id_accessor="slug"),
            StatusTagColumn("get_status_display", label=_("Status"), primary=_is_waiting),
            Column("seller", label=_("Seller")),
            Column("category", label=_("Category")),
            Column("commune", label=_("Commune"), accessor=lambda p: p.commune.name),
            Column("changed", label=_("Last changed"), accessor=lambda p: local_date(p.updated_at)),
        ]

    def to_row_dict(self, item: Product) -> dict[str, object]:
        row = super().to_row_dict(item)
        return {
            name: safe_cell(value) if isinstance(value, str) else value
            for name, value in row.items()
        }


def _is_waiting(product: Product) -> bool:
    return product.status == Product.Status.WAITING
