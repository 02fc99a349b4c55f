"""The ways in which one seller's goods can come, and what each costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cooperatives.models import Seller
from orders.models import Parcel, PickupPoint
from orders.models.delivery import days_in_words

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote

Delivery = Parcel.Delivery
POINTS_SHOWN = 3  # the nearest; the rest is folded


@dataclass(frozen=True)
class DeliveryWay:
    """One answer to "how does it come?", with its price for these goods and this place."""

    key: str  # what a form sends: "home", "pickup", "method-12", "point-12-7"
    kind: str  # one of Parcel.Delivery
    fee: int  # smallest unit
    name: str = ""  # the seller's own name for it, "" for her simple fee
    free_from: int | None = None  # goods worth this much come free
    method_id: int | None = None
    point: PickupPoint | None = None  # with its commune and province
    days: tuple[int | None, int | None] = (None, None)  # at least, at most
    is_from: bool = False  # the fee is at least this: the place isn't known
    problem: str = ""  # "far" or "heavy": nobody can choose it

    @property
    def is_pickup(self) -> bool:
        return self.kind != Delivery.HOME

    @property
    def is_possible(self) -> bool:
        return not self.problem

    @property
    def point_id(self) -> int | None:
        return self.point.pk if self.point else None

    @property
    def label(self) -> str:
        """What a buyer reads first."""
        if self.point:
            return self.point.name
        usual = {
            Delivery.HOME: _("Brought to the address"),
            Delivery.PICKUP: _("Fetch it yourself"),
        }
        return self.name or usual[self.kind]

    @property
    def place(self) -> str:
        """Where a pick-up point is, else ""."""
        return self.point.address if self.point else ""

    @property
    def time(self) -> str:
        """How long it takes in words, or ""."""
        return days_in_words(*self.days)


def delivery_fee(seller: Seller, *, goods_total: int, delivery: str) -> int:
    """Return the fee in dong for goods worth `goods_total`, sent as `delivery` says."""
    if delivery == Delivery.PICKUP:
        return 0
    free_from = seller.free_delivery_from
    if free_from is not None and goods_total >= free_from:
        return 0
    return seller.delivery_fee


def simple_ways(part: ParcelQuote) -> list[DeliveryWay]:
    """Return what a seller offers who has set nothing but a fee."""
    seller = part.seller
    home = Delivery.HOME
    fee = delivery_fee(seller, goods_total=part.goods_total, delivery=home)
    ways = [DeliveryWay(home, home, fee, free_from=seller.free_delivery_from)]
    if seller.offers_pickup:
        ways.append(DeliveryWay(Delivery.PICKUP, Delivery.PICKUP, 0))
    return ways


def near_and_more(ways: Iterable[DeliveryWay]) -> tuple[list[DeliveryWay], list[DeliveryWay]]:
    """Return the ways to show at once, and the pick-up points after the nearest few."""
    shown, more, points = [], [], 0
    for way in ways:
        points += bool(way.point)
        (more if way.point and points > POINTS_SHOWN else shown).append(way)
    return shown, more
