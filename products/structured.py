"""A product as search engines read it: https://schema.org/Product in JSON-LD."""

import json

from django.conf import settings
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core.money import decimal_text
from products.models import Certificate, Product, ProductPhoto, Review, Variant

# The same as Django's json_script: nothing in it can end the element.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def product_json_ld(
    product: Product,
    photos: list[ProductPhoto],
    certificates: list[Certificate],
    request: HttpRequest,
) -> SafeString:
    """Return a script element of data: browsers never run it, so CSP does not mind."""
    described = _product(product, photos, request) | _praise(product, certificates)
    content = json.dumps(described, ensure_ascii=False)
    content = mark_safe(content.translate(ESCAPES))
    return format_html('<script type="application/ld+json">{}</script>', content)


def _product(
    product: Product, photos: list[ProductPhoto], request: HttpRequest
) -> dict[str, object]:
    address = request.build_absolute_uri(request.path)
    return {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": product.local_name,
        "description": product.local_summary or product.local_story[:500],
        "category": product.category.label,
        "url": address,
        "image": [request.build_absolute_uri(photo.url_800) for photo in photos],
        "brand": {"@type": "Brand", "name": product.seller.name},
        "offers": [_offer(variant, product, address) for variant in product.sizes],
    }


def _offer(variant: Variant, product: Product, address: str) -> dict[str, object]:
    stock = "InStock" if variant.stock else "OutOfStock"
    return {
        "@type": "Offer",
        "name": variant.in_words,
        "sku": variant.sku or f"v{variant.pk}",
        "price": decimal_text(variant.price, settings.CURRENCY),
        "priceCurrency": settings.CURRENCY,
        "availability": f"https://schema.org/{stock}",
        "url": address,
        "seller": {"@type": "Organization", "name": product.seller.name},
    }


def _praise(product: Product, certificates: list[Certificate]) -> dict[str, object]:
    """Return the mean of its reviews and its certificates, where there are any."""
    praise: dict[str, object] = {}
    if product.rating_count:
        praise["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": round(product.rating, 2),
            "reviewCount": product.rating_count,
            "bestRating": Review.MOST_STARS,
            "worstRating": 1,
        }
    if certificates:
        praise["hasCertification"] = [_certification(paper) for paper in certificates]
    return praise


def _certification(paper: Certificate) -> dict[str, object]:
    """https://schema.org/Certification"""
    described: dict[str, object] = {
        "@type": "Certification",
        "name": str(paper.get_scheme_display()),
        "certificationIdentification": paper.number,
        "issuedBy": {"@type": "Organization", "name": paper.issued_by},
        "validFrom": paper.issued_on.isoformat(),
    }
    if paper.valid_until:
        described["expires"] = paper.valid_until.isoformat()
    if paper.stars:
        stars = {"@type": "Rating", "ratingValue": paper.stars, "bestRating": Review.MOST_STARS}
        described["certificationRating"] = stars
    return described
