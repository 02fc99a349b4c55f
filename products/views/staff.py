"""The Union's side: what waits for a decision, and every product of an officer's units."""

from dataclasses import asdict

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView

from core.spreadsheets import safe_cell
from core.templatetags.ui import local_date
from core.text import fold
from products import services
from products.access import (
    decidable_sellers,
    products_under,
    waiting_changes,
    waiting_products,
)
from products.comparison import changed_lines
from products.models import Category, Product, ProductChange
from products.staff_queue import waiting_items
from union.access import is_officer

MOST_WAITING = 200  # lines of the queue; the oldest come first


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


@require_safe
def product_waiting(request: HttpRequest) -> HttpResponse:
    """Everything that waits for this officer, oldest first."""
    if not is_officer(request.user):
        raise Http404
    context = {"items": waiting_items(decidable_sellers(request.user), MOST_WAITING)}
    return render(request, "products/staff/waiting.html", context)


@require_safe
def product_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A product as the seller wrote it, with its history."""
    product = _under_or_404(request, slug)
    change = waiting_changes(decidable_sellers(request.user)).filter(product=product).exists()
    context = _shown(product) | {
        "events": product.events.select_related("by").order_by("-at", "-pk"),
        "may_decide": waiting_products(decidable_sellers(request.user))
        .filter(pk=product.pk)
        .exists(),
        "has_change": change,
    }
    return render(request, "products/staff/product_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def product_decision(request: HttpRequest, slug: str) -> HttpResponse:
    """Approve a new product, or hand it back with what is to be changed."""
    product = get_object_or_404(
        _loaded(waiting_products(decidable_sellers(request.user))), slug=slug
    )
    if request.method != "POST":
        return _decision_page(request, product)
    try:
        if request.POST.get("act") == "approve":
            seen = _time(request.POST.get("seen", ""))
            services.approve_product(product=product, by=request.user, seen=seen)
            messages.success(request, _("“%s” is on the market.") % product.name)
        else:
            reason = _typed_reason(request)
            services.refuse_product(product=product, by=request.user, reason=reason)
            messages.success(request, _("“%s” went back to its seller.") % product.name)
    except services.ProductError as error:
        product.refresh_from_db()
        return _decision_page(request, product, error=str(error))
    return redirect("products_waiting")


@require_http_methods(["GET", "HEAD", "POST"])
def change_decision(request: HttpRequest, slug: str) -> HttpResponse:
    """Old and new side by side; approve the new, or say why not."""
    changes = waiting_changes(decidable_sellers(request.user)).select_related("product", "asked_by")
    change = get_object_or_404(changes, product__slug=slug)
    if request.method != "POST":
        return _change_page(request, change)
    try:
        if request.POST.get("change") != str(change.pk):
            raise services.MovedOn
        if request.POST.get("act") == "approve":
            services.approve_change(change=change, by=request.user)
            messages.success(request, _("The new words of “%s” are shown.") % change.product.name)
        else:
            reason = _typed_reason(request)
            services.refuse_change(change=change, by=request.user, reason=reason)
            messages.success(request, _("The change of “%s” went back.") % change.product.name)
    except services.ProductError as error:
        return _change_page(request, change, error=str(error))
    return redirect("products_waiting")


def _loaded(products: QuerySet[Product]) -> QuerySet[Product]:
    return products.select_related(
        "seller__commune", "seller__unit", "commune__province", "category__parent"
    )


def _under_or_404(request: HttpRequest, slug: str) -> Product:
    return get_object_or_404(_loaded(products_under(request.user)), slug=slug)


def _shown(product: Product) -> dict[str, object]:
    return {
        "product": product,
        "photos": product.photos.filter(is_live=True).order_by("position", "pk"),
        "sizes": product.variants.in_order(),
        "facts": product.facts.order_by("language", "position", "pk"),
        "texts": product.texts.all(),
    }


def _decision_page(request: HttpRequest, product: Product, error: str = "") -> HttpResponse:
    context = _shown(product) | {"error": error, "reason": _typed_reason(request)}
    context["seen"] = product.updated_at.isoformat()
    template = "products/staff/product_decision.html"
    return render(request, template, context, status=422 if error else 200)


def _change_page(request: HttpRequest, change: ProductChange, error: str = "") -> HttpResponse:
    live = asdict(services.words_of(change.product))
    context = {
        "change": change,
        "product": change.product,
        "lines": changed_lines(change.product, live, change.values),
        "error": error,
        "reason": _typed_reason(request),
    }
    template = "products/staff/change_decision.html"
    return render(request, template, context, status=422 if error else 200)


def _typed_reason(request: HttpRequest) -> str:
    return request.POST.get("reason", "").replace("\0", "").strip()[:2000]


def _time(text: str) -> object:
    """Return the time an officer's page was made; nonsense was never."""
    try:
        return parse_datetime(text) or _never()
    except ValueError:
        return _never()


def _never() -> object:
    return parse_datetime("1970-01-01T00:00:00Z")
