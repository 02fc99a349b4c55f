"""What a method costs in a place, from its table of zones and weights. Pure: no queries."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from orders.models import DeliveryRate
from places.models import Commune


class Price(NamedTuple):
    """What bringing it costs; `is_from`: at least, for the place is not known yet."""

    fee: int  # smallest unit
    is_from: bool = False


class NotReached(Exception):
    """The method goes to no zone with this place in it."""


class TooHeavy(Exception):
    """The method goes there, but not with goods of this weight."""


def price_in(rates: Sequence[DeliveryRate], *, commune: Commune | None, weight: int) -> Price:
    """Return what goods of `weight` grams cost to `commune`, or at least where it isn't known.

    The nearest zone that names the place counts, be it dearer: her commune, else the
    province, else the whole country. In a zone the smallest band that holds the weight
    counts.

    Raises:
        NotReached: no zone names the place.
        TooHeavy: no band of that zone holds the weight.
    """
    if not rates:
        raise NotReached
    if commune is None:
        return _cheapest(rates, weight)
    for zone in ((commune.pk, None), (None, commune.province_id), (None, None)):
        bands = [rate for rate in rates if (rate.commune_id, rate.province_id) == zone]
        if bands:
            return Price(_fee_of_band(bands, weight))
    raise NotReached


def _fee_of_band(bands: Iterable[DeliveryRate], weight: int) -> int:
    holding = [band for band in bands if not band.up_to or weight <= band.up_to]
    if not holding:
        raise TooHeavy
    return min(holding, key=lambda band: band.up_to or float("inf")).fee


def _cheapest(rates: Sequence[DeliveryRate], weight: int) -> Price:
    """Return the lowest fee of all zones that take the weight."""
    zones: dict[tuple, list[DeliveryRate]] = {}
    for rate in rates:
        zones.setdefault((rate.commune_id, rate.province_id), []).append(rate)
    fees = set()
    for bands in zones.values():
        try:
            fees.add(_fee_of_band(bands, weight))
        except TooHeavy:
            continue
    if not fees:
        raise TooHeavy
    return Price(min(fees), is_from=len(fees) > 1)
