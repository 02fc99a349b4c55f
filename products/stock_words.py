"""How much is left, in a sentence a buyer can act on."""

from django.utils.translation import gettext as _

from products.models import Product

FEW = 5  # units; fewer than this is said in so many words


def stock_words(product: Product) -> list[str]:
    """Return a sentence for a single size, or one for each size that is nearly gone."""
    sizes = [size for size in product.sizes if size.stock]
    unit = product.local_unit
    if len(product.sizes) == 1 and sizes:
        count = {"count": sizes[0].stock, "unit": unit}
        if sizes[0].stock <= FEW:
            return [_("Only %(count)d %(unit)s left.") % count]
        return [_("%(count)d %(unit)s in stock.") % count]
    return [
        _("%(size)s: only %(count)d left.") % {"size": size.local_label, "count": size.stock}
        for size in sizes
        if size.stock <= FEW
    ]
