"""What a basket costs now, parcel by parcel: shown to the buyer and charged by `place_order`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cooperatives.models import Seller
from orders.delivery import DeliveryWay, ways_of
from orders.delivery.words import why_not
from orders.models import BasketLine, Voucher
from orders.vouchers import share_out
from places.models import Commune


@dataclass
class ParcelQuote:
    """One seller's part of a basket. `ways` and `way` are known once `quote` returns."""

    seller: Seller
    lines: list[BasketLine] = field(default_factory=list)  # in the order they were put in
    set_aside: list[BasketLine] = field(default_factory=list)  # shown, not counted
    ways: list[DeliveryWay] = field(default_factory=list)  # how it can come, the usual one first
    way: DeliveryWay | None = None  # the one chosen
    asked: str = ""  # the key of the way that was asked for, offered or not
    commune: Commune | None = None  # where to, if that is known
    line_discounts: dict[int, int] = field(default_factory=dict)  # basket line → amount off
    delivery_discount: int = 0
    site_discount: int = 0  # the part of all discounts that the site pays for

    @property
    def goods_total(self) -> int:
        return sum(line.total for line in self.lines)

    @property
    def weight(self) -> int:
        """Grams of all that has a weight."""
        return sum((line.variant.weight or 0) * line.quantity for line in self.lines)

    @property
    def delivery(self) -> str:
        """One of `Parcel.Delivery`."""
        return self.way.kind

    @property
    def delivery_fee(self) -> int:
        return self.way.fee if self.lines else 0

    @property
    def discount(self) -> int:
        return sum(self.line_discounts.values()) + self.delivery_discount

    @property
    def total(self) -> int:
        return self.goods_total + self.delivery_fee - self.discount

    @property
    def vat_rate(self) -> int | None:
        """Basis points of VAT inside her prices; None where she issues no VAT lines."""
        terms = getattr(self.seller, "terms", None)
        return terms.vat_rate if terms else None

    @property
    def vat_percent(self) -> float | None:
        return self.vat_rate / 100 if self.vat_rate else None

    @property
    def missing_for_free_delivery(self) -> int:
        """How much more brings it free; 0 where that never happens or already does."""
        if self.way.free_from is None or self.delivery_fee == 0:
            return 0
        return max(self.way.free_from - self.goods_total, 0)

    @property
    def is_pickup(self) -> bool:
        return self.way.is_pickup

    @property
    def is_undecided(self) -> bool:
        """Whether the buyer has to say (again) how it comes: nothing goes there like that."""
        return bool(self.lines) and (
            not self.way.is_possible or self.asked not in ("", self.way.key)
        )

    @property
    def problem(self) -> str:
        """Why the buyer has to say (again) how it comes, as a sentence; or ""."""
        return why_not(self)


@dataclass
class Quote:
    """What everything costs. `parcels` are those with something to order."""

    groups: list[ParcelQuote]  # also sellers of whom every line is set aside
    used: list[tuple[Voucher, int]] = field(default_factory=list)  # each voucher's amount off

    @property
    def parcels(self) -> list[ParcelQuote]:
        return [group for group in self.groups if group.lines]

    @property
    def undecided(self) -> list[ParcelQuote]:
        return [parcel for parcel in self.parcels if parcel.is_undecided]

    @property
    def is_estimate(self) -> bool:
        """Whether it may cost more, because the place isn't known yet."""
        return any(parcel.way.is_from for parcel in self.parcels)

    @property
    def goods_total(self) -> int:
        return sum(parcel.goods_total for parcel in self.parcels)

    @property
    def delivery_total(self) -> int:
        return sum(parcel.delivery_fee for parcel in self.parcels)

    @property
    def discount_total(self) -> int:
        return sum(parcel.discount for parcel in self.parcels)

    @property
    def total(self) -> int:
        return self.goods_total + self.delivery_total - self.discount_total


def quote(
    lines: Iterable[BasketLine],
    deliveries: Mapping[int, str] | None = None,
    *,
    commune: Commune | None = None,
    vouchers: Sequence[Voucher] = (),
) -> Quote:
    """Return what `lines` (loaded with `for_page`) cost now, sent to `commune` if it is known.

    `deliveries` maps a seller's id to the `key` of the way chosen; one she doesn't offer
    (any more) counts as her usual one, and the parcel is undecided. `vouchers` come from
    `usable_vouchers`.
    """
    groups: dict[int, ParcelQuote] = {}
    for line in lines:
        seller = line.variant.product.seller
        group = groups.setdefault(seller.pk, ParcelQuote(seller))
        (group.set_aside if line.is_set_aside else group.lines).append(line)
    ways = ways_of(groups.values(), commune=commune)
    for pk, group in groups.items():
        group.ways = ways[pk]
        group.commune = commune
        group.asked = (deliveries or {}).get(pk) or ""
        group.way = next((way for way in group.ways if way.key == group.asked), group.ways[0])
    price = Quote(list(groups.values()))
    price.used = share_out(price.parcels, vouchers)
    return price
