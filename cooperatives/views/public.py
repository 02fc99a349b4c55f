"""What every visitor sees: the list of sellers and each one's storefront."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cooperatives.delivery import terms_of
from cooperatives.forms import KINDS, SellerSearchForm
from cooperatives.keyset import page_of
from cooperatives.models import Seller
from cooperatives.selectors import communes_with_sellers
from cooperatives.storefront import heads, sections
from core.kept import KeptShown
from core.languages import FIRST
from core.pagecache import public_page, show

SELLERS_PER_PAGE = 24
_kept = KeptShown(limit=500)  # what storefronts say; some 10 kB each


@require_safe
@public_page
def seller_list(request: HttpRequest) -> HttpResponse:
    """List who sells, by name, kind and place."""
    show(request, "sellers")
    form = SellerSearchForm(request.GET)
    wanted = form.wanted()
    sellers = Seller.objects.approved().matching(**wanted).for_cards()
    context = {
        "form": form,
        "wanted": wanted,
        "is_filtered": any(wanted.values()),
        "page": page_of(sellers, request.GET, SELLERS_PER_PAGE),
        "communes": communes_with_sellers(),
        "kinds": KINDS,
    }
    return render(request, "cooperatives/seller_list.html", context)


@require_safe
@public_page
def storefront(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who sells, her story and what the apps above add: products, news."""
    address = request.build_absolute_uri(request.path)
    key = (get_language(), address)
    about = _kept.get(key, request, partial(_about, request, slug))
    # Drawn when shown: most often the whole page but its frame is kept.
    parts = SimpleLazyObject(partial(sections.render, request, about["seller"]))
    beside = SimpleLazyObject(partial(heads.render, request, about["seller"]))
    context = about | {"sections": parts, "heads": beside, "address": address}
    return render(request, "cooperatives/storefront.html", context)


def _translated(seller: Seller) -> dict[str, object] | None:
    """Return what a reader of a translation should know; None for her own words."""
    said = seller.local_story or seller.local_quote
    text = next((t for t in seller.texts.all() if t.language == said.language), None)
    if text is None:
        return None
    with translation.override(FIRST):
        url = seller.get_absolute_url()
    note = {"is_older": text.is_older(), "is_by_machine": text.is_machine}
    return {"code": FIRST, "url": url, **note}


def _about(request: HttpRequest, slug: str) -> dict[str, object]:
    """Return what the page says of the seller herself."""
    seller = get_object_or_404(Seller.objects.approved().for_page(), slug=slug)
    stamp = f"seller:{seller.pk}"
    show(request, stamp)
    picture = seller.cover or seller.logo
    return {
        "seller": seller,
        "stamp": stamp,
        "counted": (stamp, seller.unit_id),
        "terms": terms_of([seller])[seller.pk],
        "translated": _translated(seller),
        "meta_description": Truncator(seller.local_quote or seller.local_story).chars(150),
        "share_title": seller.name,
        "share_image": request.build_absolute_uri(picture.url_800) if picture else "",
    }
