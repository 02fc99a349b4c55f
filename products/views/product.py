"""The page of one product."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.kept import KeptShown
from core.languages import FIRST, to_try
from core.pagecache import public_page, show
from places.forms import PlaceForm
from products.models import Product
from products.paging import home_crumb
from products.promises import promises_of
from products.ratings import ratings_of
from products.selectors import Neighbours, neighbours
from products.stock_words import stock_words
from products.structured import product_json_ld
from products.translations import note_of

_kept = KeptShown(limit=500)  # what pages of products say; some 20 kB each


@require_safe
@public_page
def product_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything a buyer wants to know, and the form that puts it in the basket."""
    address = request.build_absolute_uri(request.path)
    key = (get_language(), address)
    about = _kept.get(key, request, partial(_about, request, slug, address))
    # Read when drawn: most often the whole page but its frame is kept.
    around = SimpleLazyObject(partial(_around, request, about["product"]))
    return render(request, "products/product_detail.html", about | {"around": around})


def _about(request: HttpRequest, slug: str, address: str) -> dict[str, object]:
    """Return what the page says of the product itself."""
    product = get_object_or_404(Product.objects.public().for_page(), slug=slug)
    stamps = (f"product:{product.pk}", f"seller:{product.seller_id}")
    show(request, *stamps)
    photos = list(product.photos.filter(is_live=True).order_by("position", "pk"))
    certificates = list(product.certificates.in_force().best_first())
    return {
        "product": product,
        "stamps": stamps,
        "photos": photos,
        "chosen": product.shown_variant,
        "stock_words": stock_words(product),
        "facts": facts_of(product),
        "certificates": certificates,
        "translated": note_of(product, _original_address(product)),
        "ratings": ratings_of(product),
        "promises": promises_of(product.seller),
        "place_form": PlaceForm(),
        "crumbs": _crumbs(product),
        "json_ld": product_json_ld(product, photos, certificates, request),
        "canonical_url": address,
        "counted": (f"product:{product.pk}", product.seller.unit_id),
        "meta_description": product.local_summary or product.local_name,
        "share_title": product.local_name,
        "share_type": "product",
        "share_image": request.build_absolute_uri(photos[0].url_800) if photos else "",
    }


def _original_address(product: Product) -> str:
    with translation.override(FIRST):
        return product.get_absolute_url()


def _around(request: HttpRequest, product: Product) -> Neighbours:
    around = neighbours(product)
    show(request, *(f"product:{card.pk}" for card in (*around.of_seller, *around.of_kind)))
    return around


def facts_of(product: Product) -> list[object]:
    """Return the table of facts in the best language there is for the reader."""
    facts: dict[str, list[object]] = {}
    for fact in product.facts.order_by("position", "pk"):
        facts.setdefault(fact.language, []).append(fact)
    return next((facts[code] for code in to_try() if code in facts), [])


def _crumbs(product: Product) -> list[dict[str, str]]:
    kind = product.category
    path = [kind.parent, kind] if kind.parent else [kind]
    crumbs = [{"title": category.label, "url": category.get_absolute_url()} for category in path]
    return [home_crumb(), *crumbs]
