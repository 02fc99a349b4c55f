"""What a basket costs now, parcel by parcel: shown to the buyer and charged by `place_order`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cooperatives.models import Seller
from orders.delivery import delivery_fee, ways_of
from orders.models import BasketLine, Parcel


@dataclass
class ParcelQuote:
    """One seller's part of a basket."""

    seller: Seller
    delivery: str = Parcel.Delivery.HOME
    lines: list[BasketLine] = field(default_factory=list)  # in the order they were put in
    set_aside: list[BasketLine] = field(default_factory=list)  # shown, not counted

    @property
    def goods_total(self) -> int:
        return sum(line.total for line in self.lines)

    @property
    def delivery_fee(self) -> int:
        goods_total = self.goods_total
        if not self.lines:
            return 0
        return delivery_fee(self.seller, goods_total=goods_total, delivery=self.delivery)

    @property
    def total(self) -> int:
        return self.goods_total + self.delivery_fee

    @property
    def missing_for_free_delivery(self) -> int:
        """How much more brings it free; 0 where that never happens or already does."""
        free_from = self.seller.free_delivery_from
        if free_from is None or self.delivery_fee == 0:
            return 0
        return max(free_from - self.goods_total, 0)

    @property
    def is_pickup(self) -> bool:
        return self.delivery == Parcel.Delivery.PICKUP


@dataclass
class Quote:
    """What everything costs. `parcels` are those with something to order."""

    groups: list[ParcelQuote]  # also sellers of whom every line is set aside

    @property
    def parcels(self) -> list[ParcelQuote]:
        return [group for group in self.groups if group.lines]

    @property
    def goods_total(self) -> int:
        return sum(parcel.goods_total for parcel in self.parcels)

    @property
    def delivery_total(self) -> int:
        return sum(parcel.delivery_fee for parcel in self.parcels)

    @property
    def total(self) -> int:
        return self.goods_total + self.delivery_total


def quote(lines: Iterable[BasketLine], deliveries: Mapping[int, str] | None = None) -> Quote:
    """Return what `lines` (loaded with variant, product and seller) cost now.

    `deliveries` maps a seller's id to the way chosen; a way she doesn't offer counts as
    home delivery.
    """
    groups: dict[int, ParcelQuote] = {}
    for line in lines:
        seller = line.variant.product.seller
        if seller.pk not in groups:
            chosen = (deliveries or {}).get(seller.pk)
            delivery = chosen if chosen in ways_of(seller) else Parcel.Delivery.HOME
            groups[seller.pk] = ParcelQuote(seller, delivery)
        group = groups[seller.pk]
        (group.set_aside if line.is_set_aside else group.lines).append(line)
    return Quote(list(groups.values()))
