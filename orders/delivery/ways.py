"""The ways in which one seller's goods can come, and what each costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cooperatives.models import Seller
from orders.models import Parcel
from places.models import Commune

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote


@dataclass(frozen=True)
class DeliveryWay:
    """One answer to "how does it come?", with its price for these goods and this place."""

    key: str  # what a form sends: "home", "pickup", "method-12", "point-12-7"
    kind: str  # one of Parcel.Delivery
    fee: int  # smallest unit
    name: str = ""  # the seller's own name for it, "" for her simple fee
    free_from: int | None = None  # goods worth this much come free
    method_id: int | None = None
    point_id: int | None = None

    @property
    def is_pickup(self) -> bool:
        return self.kind != Parcel.Delivery.HOME


def delivery_fee(seller: Seller, *, goods_total: int, delivery: str) -> int:
    """Return the fee in dong for goods worth `goods_total`, sent as `delivery` says."""
    if delivery == Parcel.Delivery.PICKUP:
        return 0
    free_from = seller.free_delivery_from
    if free_from is not None and goods_total >= free_from:
        return 0
    return seller.delivery_fee


def ways_of(
    parts: Iterable[ParcelQuote], *, commune: Commune | None = None
) -> dict[int, list[DeliveryWay]]:
    """Return the ways of each seller, by her id, the usual one first; never none."""
    return {part.seller.pk: _simple_ways(part) for part in parts}


def _simple_ways(part: ParcelQuote) -> list[DeliveryWay]:
    """Return what a seller offers who has set nothing but a fee."""
    seller = part.seller
    home = Parcel.Delivery.HOME
    fee = delivery_fee(seller, goods_total=part.goods_total, delivery=home)
    ways = [DeliveryWay(home, home, fee, free_from=seller.free_delivery_from)]
    if seller.offers_pickup:
        ways.append(DeliveryWay(Parcel.Delivery.PICKUP, Parcel.Delivery.PICKUP, 0))
    return ways
