"""How many units of each product were sold. Who takes orders tells us."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest

from core.pagecache import touch
from products.models import Product
from products.search.documents import write_documents


@transaction.atomic
def count_sold(units: Mapping[int, int]) -> None:
    """Add units to what was sold of each product; negative ones were given back.

    Call it once for each change of a parcel, in that change's transaction. In primary-key
    order, so that two parcels can't wait on each other.
    """
    for product_id in sorted(units):
        after = Greatest(F("sold") + units[product_id], Value(0))
        Product.objects.filter(pk=product_id).update(sold=after)
    write_documents(units)
    touch(*(f"product:{product_id}" for product_id in units))


@transaction.atomic
def set_sold(units: Mapping[int, int]) -> int:
    """Correct what was sold of each product, 0 for all not named; return how many were wrong."""
    wrong = [
        (pk, units.get(pk, 0))
        for pk, sold in Product.objects.order_by("pk").values_list("pk", "sold").iterator()
        if sold != units.get(pk, 0)
    ]
    for product_id, sold in wrong:
        Product.objects.filter(pk=product_id).update(sold=sold)
    write_documents(product_id for product_id, _sold in wrong)
    touch(*(f"product:{product_id}" for product_id, _sold in wrong))
    return len(wrong)
