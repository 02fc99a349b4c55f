"""Units that were taken from stock for a buyer before she orders: a promise, kept above.

A floor above that keeps such units registers when the site starts:

    held.register(held.Keeper(units_of, hand_over, ordered))

`units_of(basket)` says how many of each variant are kept for a basket, `hand_over(basket,
variants)` gives them, by variant, to the order that is being placed (in its transaction; stock
is not touched), and `ordered(basket, order)` hears what became of them.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from orders.models import Basket, BasketLine, Order


@dataclass(frozen=True)
class Keeper:
    """Somebody who keeps units for baskets."""

    units_of: Callable[[Basket], dict[int, int]]
    hand_over: Callable[[Basket, Collection[int]], dict[int, int]]
    ordered: Callable[[Basket, Order], None]


_keepers: list[Keeper] = []


def register(keeper: Keeper) -> None:
    if keeper not in _keepers:
        _keepers.append(keeper)


def units_for(basket: Basket) -> Counter[int]:
    """Return how many units of each variant are kept for `basket`. One query a keeper, once."""
    if not hasattr(basket, "_held_units"):
        kept: Counter[int] = Counter()
        for keeper in _keepers:
            kept.update(keeper.units_of(basket))
        basket._held_units = kept
    return basket._held_units


def with_held(basket: Basket, lines: Iterable[BasketLine]) -> list[BasketLine]:
    """Return the lines, whose variants now say the stock that *this* buyer may order from."""
    lines = list(lines)
    kept = units_for(basket) if lines else Counter()
    for line in lines:
        line.variant.stock += kept[line.variant_id]
    return lines


def page_lines(basket: Basket, *, again: bool = False) -> list[BasketLine]:
    """Return the lines of a basket as its pages show them; read once a request, or `again`."""
    if again or not hasattr(basket, "_page_lines"):
        basket._page_lines = with_held(basket, basket.lines.for_page())
    return basket._page_lines


def hand_over(basket: Basket, variant_ids: Collection[int]) -> Counter[int]:
    """Return units by variant that an order of `basket` has already: it takes only the rest."""
    mine: Counter[int] = Counter()
    for keeper in _keepers:
        mine.update(keeper.hand_over(basket, variant_ids))
    return mine


def ordered(basket: Basket, order: Order) -> None:
    """Tell who kept units what they were ordered with."""
    for keeper in _keepers:
        keeper.ordered(basket, order)
