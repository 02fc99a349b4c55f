"""Units sold: those of parcels that a seller accepted and that were not given up or refused."""

from collections import Counter

from django.db import transaction
from django.db.models import Sum

from orders.models import OrderLine, Parcel
from products.services import count_sold, set_sold

Status = Parcel.Status
COUNTED = (Status.ACCEPTED, Status.PACKED, Status.SENT, Status.DELIVERED)


def parcel_moved(parcel: Parcel, before: str, after: str) -> None:
    """Count the goods of a parcel when it is accepted, take them off when it comes to nothing."""
    change = (after in COUNTED) - (before in COUNTED)
    if not change:
        return
    units: Counter[int] = Counter()
    lines = parcel.lines.exclude(variant=None)
    for product_id, quantity in lines.values_list("variant__product_id", "quantity"):
        units[product_id] += change * quantity
    count_sold(units)


@transaction.atomic
def recount_sold() -> int:
    """Count every product's sold units anew from all parcels; return how many were wrong."""
    lines = OrderLine.objects.filter(parcel__status__in=COUNTED).exclude(variant=None)
    sums = lines.order_by().values_list("variant__product_id").annotate(units=Sum("quantity"))
    return set_sold(dict(sums))
