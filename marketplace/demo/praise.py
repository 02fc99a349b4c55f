"""What the demo's products are known by: certificates, reviews, units sold."""

import zlib
from datetime import date, timedelta

from django.utils import timezone

from marketplace.demo.files import read
from products.models import Certificate, Product, Review
from products.search.documents import write_documents
from products.services import recount_reviews, refresh_ocop_stars

SALES = 25_000_000  # dong that the best-selling products have taken at most
FEWEST, MOST = 6, 640  # units


def load_certificates() -> int:
    """Record the demo's certificates if there is none; return how many."""
    if Certificate.objects.exists():
        return 0
    products, today = _products(), timezone.localdate()
    papers = [_certificate(row, products, today) for row in read("certificates")]
    Certificate.objects.bulk_create(papers)
    refresh_ocop_stars({paper.product_id for paper in papers})
    return len(papers)


def _certificate(row: dict[str, object], products: dict[str, Product], today: date) -> Certificate:
    first = today - timedelta(days=row["issued_days_ago"])
    last = first + timedelta(days=365 * row["months"] // 12) if row["months"] else None
    return Certificate(
        product=products[row["product"]],
        issued_on=first,
        valid_until=last,
        **{name: row[name] for name in ("scheme", "stars", "number", "issued_by")},
    )


def load_reviews() -> int:
    """Write the demo's reviews if there is none, and what was sold; return how many."""
    if Review.objects.exists():
        return 0
    products, now = _products(), timezone.now()
    rows = list(enumerate(read("reviews")))
    reviews = Review.objects.bulk_create(_review(n, row, products, now) for n, row in rows)
    for review, (number, row) in zip(reviews, rows, strict=True):
        review.created_at = now - timedelta(days=row["days_ago"], minutes=37 * number % 600)
    Review.objects.bulk_update(reviews, ["created_at"])
    recount_reviews({review.product_id for review in reviews})
    _sell()
    return len(reviews)


def _review(
    number: int, row: dict[str, object], products: dict[str, Product], now: object
) -> Review:
    return Review(
        product=products[row["product"]],
        stars=row["stars"],
        text=row["text"],
        author_name=row["author"],
        language=row["language"],
        proof=f"demo:{number}",
        reply=row["reply"],
        replied_at=now - timedelta(days=row["days_ago"] - 1) if row["reply"] else None,
    )


def _sell() -> None:
    """Let every product have sold some: more of what costs little, the same on every machine.

    Far more than the demo's few orders; `manage.py count_sold` would count only those.
    """
    products = list(Product.objects.public().order_by("pk"))
    for product in products:
        most = min(max(SALES // max(product.price_from, 1), FEWEST), MOST)
        sold = zlib.crc32(product.slug.encode()) % most
        product.sold = max(sold, 4 * product.rating_count, product.sold)
    Product.objects.bulk_update(products, ["sold"])
    write_documents(product.pk for product in products)


def _products() -> dict[str, Product]:
    return {product.slug: product for product in Product.objects.only("slug")}
