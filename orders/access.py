"""Who sees which parcels. See also `ParcelQuerySet.managed_by` and `views.buyer.own_order`."""

from django.db.models import QuerySet

from cooperatives.models import Seller
from orders.models import Parcel
from union.access import units_for


def parcels_seen_by(user: object) -> QuerySet:
    """Parcels that an officer's desk shows her: of sellers of her units and all below."""
    return Parcel.objects.filter(seller__in=Seller.objects.under(units_for(user)))
