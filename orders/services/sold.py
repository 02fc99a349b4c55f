"""Units sold: those of parcels that a seller accepted and that were not given up or refused."""

from collections import Counter
from collections.abc import Mapping

from django.db import transaction
from django.db.models import F, Sum

from orders.models import OrderLine, Parcel
from products.models import Variant
from products.services import count_sold, set_sold

Status = Parcel.Status
COUNTED = (Status.ACCEPTED, Status.PACKED, Status.SENT, Status.DELIVERED)
LEFT = F("quantity") - F("cancelled") - F("returned")


def parcel_moved(parcel: Parcel, before: str, after: str) -> None:
    """Count the goods of a parcel when it is accepted, take them off when it comes to nothing."""
    change = (after in COUNTED) - (before in COUNTED)
    if not change:
        return
    units: Counter[int] = Counter()
    lines = parcel.lines.exclude(variant=None)
    for product_id, left in lines.values_list("variant__product_id", LEFT):
        units[product_id] += change * left
    count_sold(units)


def count_units(parcel: Parcel, change: Mapping[int, int]) -> None:
    """Count units of variants that leave (negative) or join a parcel which is counted."""
    if parcel.status not in COUNTED:
        return
    products = dict(Variant.objects.filter(pk__in=change).values_list("pk", "product_id"))
    units: Counter[int] = Counter()
    for variant_id, many in change.items():
        if variant_id in products:
            units[products[variant_id]] += many
    count_sold(units)


@transaction.atomic
def recount_sold() -> int:
    """Count every product's sold units anew from all parcels; return how many were wrong."""
    lines = OrderLine.objects.filter(parcel__status__in=COUNTED).exclude(variant=None)
    sums = lines.order_by().values_list("variant__product_id").annotate(units=Sum(LEFT))
    return set_sold({product: units for product, units in sums if units})
