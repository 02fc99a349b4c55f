"""What bringing costs from a stall, in one line: her simple fee, or what a floor above knows.

In `orders/apps.py`, called by `AppConfig.ready`:

    from cooperatives import delivery
    delivery.register(terms_of_methods)

    def terms_of_methods(sellers):
        return {sellers[0].pk: delivery.Terms(20_000, 35_000)}  # those with ways of their own
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from cooperatives.models import Seller


@dataclass(frozen=True)
class Terms:
    """What a parcel costs, before place and weight are known."""

    lowest: int | None  # smallest unit; None: nothing is brought
    highest: int | None
    free_from: int | None = None  # goods worth this much come free
    can_be_fetched: bool = False  # from the seller
    has_points: bool = False  # or from a pick-up point

    def fee_for(self, goods_total: int) -> int:
        """Return what bringing goods of this worth costs at most."""
        is_free = self.free_from is not None and goods_total >= self.free_from
        return 0 if is_free else self.highest or 0


_describe: list[Callable[[Collection[Seller]], dict[int, Terms]]] = []


def register(describe: Callable[[Collection[Seller]], dict[int, Terms]]) -> None:
    """Let a floor above speak for the sellers it knows more about."""
    if describe not in _describe:
        _describe.append(describe)


def terms_of(sellers: Collection[Seller]) -> dict[int, Terms]:
    """Return what bringing costs from each seller, by her id; a fixed number of queries."""
    terms = {
        seller.pk: Terms(
            seller.delivery_fee,
            seller.delivery_fee,
            seller.free_delivery_from,
            can_be_fetched=seller.offers_pickup,
        )
        for seller in sellers
    }
    for describe in _describe:
        terms |= describe(sellers)
    return terms
