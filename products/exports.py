"""Products as rows of a spreadsheet."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from products.models import Variant

HEADINGS = [
    _("Product"),
    _("Size or pack"),
    _("Own code"),
    _("Price"),
    _("Stock"),
    _("Category"),
    _("Commune"),
    _("Seller"),
    _("Status"),
    _("Last changed"),
    _("Address"),
]


def product_rows(seller: Seller) -> Iterator[list[object]]:
    """Return a row for each size of each product of a seller."""
    sizes = Variant.objects.filter(product__seller=seller)
    return variant_rows(sizes.order_by("product__name", "product_id", "position", "pk"))


def variant_rows(sizes: Iterable[Variant]) -> Iterator[list[object]]:
    """Yield rows under `HEADINGS`; reads in batches."""
    loaded = sizes.filter(is_active=True).select_related(
        "product__category", "product__commune", "product__seller"
    )
    for size in loaded.iterator(chunk_size=500):
        product = size.product
        yield [
            product.name,
            f"{product.unit} {size.label}".strip(),
            size.sku,
            size.price,
            size.stock,
            product.category.label if product.category else "",
            product.commune.name,
            product.seller.name,
            product.get_status_display(),
            timezone.localtime(product.updated_at).strftime("%Y-%m-%d %H:%M"),
            product.slug,
        ]
