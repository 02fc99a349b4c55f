"""Which ways a buyer can choose from, seller by seller."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from orders.delivery.methods import methods_of, ways_by_method
from orders.delivery.ways import Delivery, DeliveryWay, simple_ways
from places.models import Commune

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote


def ways_of(
    parts: Iterable[ParcelQuote], *, commune: Commune | None = None
) -> dict[int, list[DeliveryWay]]:
    """Return the ways of each seller, by her id, the usual one first; never none.

    Her own methods stand in for her simple fee, those that fetch for her simple "fetch it".
    Where none of her methods brings goods to `commune`, the first way says so and is not
    possible. Three queries at most, for any number of sellers.
    """
    parts = list(parts)
    methods = methods_of([part.seller.pk for part in parts])
    return {
        part.seller.pk: _ways(part, ways_by_method(methods[part.seller.pk], part, commune))
        for part in parts
    }


def _ways(part: ParcelQuote, by_methods: list[DeliveryWay]) -> list[DeliveryWay]:
    """Return what a seller offers: bringing first, then fetching; the impossible once."""
    kinds = {way.kind for way in by_methods}
    ways = [*(way for way in simple_ways(part) if way.kind not in kinds), *by_methods]
    possible = sorted((way for way in ways if way.is_possible), key=lambda way: way.is_pickup)
    failed = [way for way in ways if not way.is_possible]
    if failed and all(way.is_pickup for way in possible):
        # "Too heavy" says more than "too far": she does go there.
        problem = "heavy" if any(way.problem == "heavy" for way in failed) else "far"
        return [DeliveryWay("", Delivery.HOME, 0, problem=problem), *possible]
    return possible
