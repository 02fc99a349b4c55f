"""What pages, desks and checks read about orders and their money."""

from django.db.models import Count, Sum
from django.db.models.functions import Coalesce

from cooperatives.models import Seller
from orders.models import Basket, Order, Parcel, PaymentEvent


def unit_count(basket: Basket) -> int:
    """Return how many units of anything would be ordered now."""
    return basket.lines.to_order().aggregate(sum=Coalesce(Sum("quantity"), 0))["sum"]


def balance(*, order: Order | None = None, parcel: Parcel | None = None) -> int:
    """Return what is still to be paid for an order or a parcel: the sum of its events."""
    events = PaymentEvent.objects.filter(**({"parcel": parcel} if parcel else {"order": order}))
    return events.aggregate(sum=Coalesce(Sum("amount"), 0))["sum"]


def parcel_counts(seller: Seller) -> dict[str, int]:
    """Return how many parcels of a seller have each status; those without are left out."""
    rows = Parcel.objects.released().filter(seller=seller).order_by().values("status")
    return {row["status"]: row["many"] for row in rows.annotate(many=Count("pk"))}
