"""Products that stand first for certain words: staff list, add, change and delete them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.typed import typed_text
from products import services
from products.forms.search import PromotionForm
from products.models import PromotedProduct
from products.views.staff_search import for_search_staff

FIELDS = ("text", "product", "position", "starts_on", "ends_on")


@require_safe
@for_search_staff
def promotion_list(request: HttpRequest) -> HttpResponse:
    """All promotions by their words; each says whether it is shown today."""
    promotions = PromotedProduct.objects.select_related("product__seller")
    promotions = promotions.order_by("folded", "position", "pk")
    rows = [{"promotion": promotion, "state": _state(promotion)} for promotion in promotions]
    context = {"rows": rows, "place": "promotions"}
    return render(request, "products/staff/search_promotions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_search_staff
def promotion_new(request: HttpRequest) -> HttpResponse:
    """Put a product first; the words may come from what was searched."""
    text = typed_text(request.GET, "text", longest=60)
    return _edit(request, None, PromotionForm(request.POST or None, initial={"text": text}))


@require_http_methods(["GET", "HEAD", "POST"])
@for_search_staff
def promotion_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change words, product, place or days."""
    promotion = get_object_or_404(PromotedProduct.objects.select_related("product"), pk=pk)
    initial = {name: getattr(promotion, name) for name in FIELDS}
    return _edit(request, promotion, PromotionForm(request.POST or None, initial=initial))


@require_http_methods(["GET", "HEAD", "POST"])
@for_search_staff
def promotion_deletion(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete."""
    promotion = get_object_or_404(PromotedProduct.objects.select_related("product"), pk=pk)
    if request.method == "POST":
        services.delete_promotion(promotion=promotion)
        messages.success(request, _("“%s” no longer stands first.") % promotion.product)
        return redirect("search_promotions")
    context = {
        "title": _("No longer put this product first?"),
        "what": str(promotion),
        "meaning": _("The product stays on the market. It stands where the search puts it."),
        "back": reverse("search_promotion_edit", args=[pk]),
    }
    return render(request, "products/staff/search_deletion.html", context)


def _edit(
    request: HttpRequest, promotion: PromotedProduct | None, form: PromotionForm
) -> HttpResponse:
    """Save what is valid, else show the form with what is wrong."""
    if request.method == "POST" and form.is_valid():
        try:
            saved = services.save_promotion(promotion=promotion, **form.cleaned_data)
        except services.PromotedAlready as error:
            form.add_error("product", str(error))
        else:
            words = {"product": saved.product, "text": saved.text}
            messages.success(request, _("“%(product)s” stands first for “%(text)s”.") % words)
            return redirect("search_promotions")
    context = {
        "form": form,
        "title": _("Change what stands first") if promotion else _("Put a product first"),
        "back": reverse("search_promotions"),
        "deletion": reverse("search_promotion_delete", args=[promotion.pk]) if promotion else "",
    }
    status = 422 if form.errors else 200
    return render(request, "products/staff/search_form.html", context, status=status)


def _state(promotion: PromotedProduct) -> str:
    """Return why the product is not shown first today; empty if it is."""
    today = timezone.localdate()
    if not promotion.product.is_public:
        return _("not on the market")
    if promotion.starts_on and promotion.starts_on > today:
        return _("to come")
    if promotion.ends_on and promotion.ends_on < today:
        return _("over")
    return ""
