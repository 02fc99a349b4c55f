"""Sizes, prices and stock: changed at once, without waiting for anybody."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from products import services
from products.forms.seller import PriceForm, SizeForm
from products.models import Product, Variant
from products.views.desk_pages import desk_page, own_product
from products.views.seller import price_form


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def product_sizes(request: HttpRequest, seller_slug: str, slug: str) -> HttpResponse:
    """All sizes of a product, and a form for one more."""
    product = own_product(request.user, seller_slug, slug)
    form = SizeForm(request.POST or None, product=product)
    if request.method == "POST" and form.is_valid():
        services.add_size(product=product, size=form.chosen_size(), by=request.user)
        messages.success(request, _("The new size is on the stall."))
        return redirect("products:seller_sizes", seller_slug, slug)
    return _sizes_page(request, product, form, status=422 if form.errors else 200)


@login_required
@require_POST
def quick_price(request: HttpRequest, seller_slug: str, slug: str, pk: int) -> HttpResponse:
    """Set price and stock of one size, or take the size off the stall."""
    product = own_product(request.user, seller_slug, slug)
    size = get_object_or_404(product.variants.filter(is_active=True), pk=pk)
    if request.POST.get("act") == "take-off":
        if services.take_off_size(variant=size, by=request.user):
            messages.success(request, _("That size is off the stall."))
        else:
            messages.error(request, _("One size must stay. Take the whole product off instead."))
        return _back(request, product)
    form = PriceForm(request.POST, auto_id=f"size-{size.pk}-%s")
    if form.is_valid() and _change(request, size, form):
        messages.success(request, _("Saved. Buyers see the new price and stock now."))
        return _back(request, product)
    return _sizes_page(request, product, SizeForm(product=product), bound={pk: form}, status=422)


def _change(request: HttpRequest, size: Variant, form: PriceForm) -> bool:
    given = form.cleaned_data
    try:
        services.change_price_and_stock(
            variant=size,
            price=given["price"],
            stock=given["stock"],
            seen_stock=given["seen_stock"],
            by=request.user,
        )
    except services.StockMoved as error:
        form.add_error("stock", str(error))
        form.data = form.data.copy()
        form.data["seen_stock"] = error.stock
        return False
    return True


def _back(request: HttpRequest, product: Product) -> HttpResponse:
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure()):
        return redirect(target)
    return redirect("products:seller_sizes", product.seller.slug, product.slug)


def _sizes_page(
    request: HttpRequest,
    product: Product,
    form: SizeForm,
    bound: dict[int, PriceForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    sizes = product.variants.in_order()
    lines = [(size, price_form(size, (bound or {}).get(size.pk))) for size in sizes]
    context = {"product": product, "lines": lines, "form": form}
    return desk_page(request, product.seller, "products/seller_sizes.html", context, status)
