"""Goods to ask the price of, without a basket."""

from dataclasses import dataclass

from cooperatives.models import Seller


@dataclass(frozen=True)
class Goods:
    """What `ways_of` has to know of one seller's part, as a `ParcelQuote` has it too."""

    seller: Seller
    goods_total: int = 0  # smallest unit
    weight: int = 0  # grams; 0 where nobody knows
