"""The Union's side: what waits for a decision, and the decisions."""

from dataclasses import asdict
from datetime import UTC, datetime

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from products import services
from products.access import (
    decidable_sellers,
    products_under,
    waiting_changes,
    waiting_products,
)
from products.comparison import changed_lines
from products.models import Product, ProductChange
from products.staff_queue import waiting_items
from union.access import is_officer

MOST_WAITING = 200  # lines of the queue; the oldest come first
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


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
    sellers = decidable_sellers(request.user)
    context = _shown(product) | {
        "events": product.events.select_related("by").order_by("-at", "-pk"),
        "may_decide": waiting_products(sellers).filter(pk=product.pk).exists(),
        "has_change": waiting_changes(sellers).filter(product=product).exists(),
    }
    return render(request, "products/staff/product_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def product_decision(request: HttpRequest, slug: str) -> HttpResponse:
    """Approve a new product, or hand it back with what is to be changed."""
    waiting = waiting_products(decidable_sellers(request.user))
    product = get_object_or_404(_loaded(waiting), slug=slug)
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
        "facts": product.facts.filter(language="vi").order_by("position", "pk"),
        "english_facts": product.facts.filter(language="en").order_by("position", "pk"),
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


def _time(text: str) -> datetime:
    """Return the time an officer's page was made; nonsense was never."""
    try:
        return parse_datetime(text) or NEVER
    except ValueError:
        return NEVER
