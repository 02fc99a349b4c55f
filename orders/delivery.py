"""What bringing one seller's goods costs: flat, free above an amount, nothing when fetched."""

from cooperatives.models import Seller
from orders.models import Parcel


def delivery_fee(seller: Seller, *, goods_total: int, delivery: str) -> int:
    """Return the fee in dong for goods worth `goods_total`, sent as `delivery` says."""
    if delivery == Parcel.Delivery.PICKUP:
        return 0
    free_from = seller.free_delivery_from
    if free_from is not None and goods_total >= free_from:
        return 0
    return seller.delivery_fee


def ways_of(seller: Seller) -> list[str]:
    """Return the ways in which goods of `seller` can come, the usual one first."""
    ways = [Parcel.Delivery.HOME]
    if seller.offers_pickup:
        ways.append(Parcel.Delivery.PICKUP)
    return ways
