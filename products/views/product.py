"""The page of one product."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.pagecache import public_page, show
from products.models import Product
from products.paging import home_crumb
from products.promises import promises_of
from products.ratings import ratings_of
from products.selectors import neighbours
from products.stock_words import stock_words
from products.structured import product_json_ld


@require_safe
@public_page
def product_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything a buyer wants to know, and the form that puts it in the basket."""
    product = get_object_or_404(Product.objects.public().for_page(), slug=slug)
    photos = list(product.photos.filter(is_live=True).order_by("position", "pk"))
    certificates = list(product.certificates.in_force().best_first())
    around = neighbours(product)
    cards = [*around.of_seller, *around.of_kind]
    show(request, f"product:{product.pk}", f"seller:{product.seller_id}")
    show(request, *(f"product:{card.pk}" for card in cards))
    address = request.build_absolute_uri(request.path)
    share_image = request.build_absolute_uri(photos[0].url_800) if photos else ""
    context = {
        "product": product,
        "photos": photos,
        "chosen": product.shown_variant,
        "stock_words": stock_words(product),
        "facts": facts_of(product),
        "certificates": certificates,
        "ratings": ratings_of(product),
        "promises": promises_of(product.seller),
        "around": around,
        "crumbs": _crumbs(product),
        "json_ld": product_json_ld(product, photos, certificates, request),
        "canonical_url": address,
        "meta_description": product.local_summary or product.local_name,
        "share_title": product.local_name,
        "share_type": "product",
        "share_image": share_image,
    }
    return render(request, "products/product_detail.html", context)


def facts_of(product: Product) -> list[object]:
    """Return the table of facts in the reader's language, else in the site's first."""
    facts = list(product.facts.order_by("position", "pk"))
    own = [fact for fact in facts if fact.language == get_language()]
    return own or [fact for fact in facts if fact.language == "vi"]


def _crumbs(product: Product) -> list[dict[str, str]]:
    kind = product.category
    path = [kind.parent, kind] if kind.parent else [kind]
    crumbs = [{"title": category.label, "url": category.get_absolute_url()} for category in path]
    return [home_crumb(), *crumbs]
