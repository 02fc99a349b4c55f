"""Count what each filter would find: every facet without its own choice, with all others."""

from collections import Counter
from collections.abc import Callable
from operator import itemgetter

from products.search.database.conditions import conditions
from products.search.database.rows import (
    CATEGORY,
    COMMUNE,
    FAILS,
    GROUP,
    IN_STOCK,
    KIND,
    PRICE,
    PROVINCE,
    SCHEMES,
    SELLER,
    STARS,
    Read,
    Row,
)
from products.search.types import FACETS, MOST_VALUES, Count, Wanted


def facets_of(read: Read, wanted: Wanted) -> dict[str, object]:
    """Return what `Found` says of filters."""
    return {
        "facets": count_facets(read, wanted),
        "facets_are_capped": not read.is_whole,
        "price_range": price_range(read, wanted),
    }


def count_facets(read: Read, wanted: Wanted) -> dict[str, list[Count]]:
    """Return the counts by facet."""
    bits, chosen = _bits(wanted), wanted.chosen
    found = {}
    for facet in FACETS:
        bit = bits.get(facet)
        others = [row for row in read.failing if row[FAILS] == bit] if bit else []
        found[facet] = as_counts(VALUES[facet]([*read.passing, *others]), chosen[facet])
    return found


def price_range(read: Read, wanted: Wanted) -> tuple[int, int] | None:
    """Return the cheapest and the dearest price, whatever prices were asked for."""
    bit = _bits(wanted).get("price")
    prices = [row[PRICE] for row in read.passing]
    prices += [row[PRICE] for row in read.failing if row[FAILS] == bit]
    return (min(prices), max(prices)) if prices else None


def as_counts(counted: Counter, chosen: tuple) -> list[Count]:
    """Return the values found most often, and what is chosen even when nothing has it."""
    often = sorted(counted.items(), key=lambda found: (-found[1], str(found[0])))
    shown = often[:MOST_VALUES]
    shown += [(v, counted[v]) for v in chosen if v not in dict(shown)]
    return [Count(value, count, value in chosen) for value, count in shown]


def _bits(wanted: Wanted) -> dict[str, int]:
    return {each.facet: 1 << number for number, each in enumerate(conditions(wanted))}


def _categories(rows: list[Row]) -> Counter:
    """Count both levels; a product that stands in a group itself counts once."""
    counted = Counter(map(itemgetter(GROUP), rows))
    counted.update(row[CATEGORY] for row in rows if row[CATEGORY] != row[GROUP])
    return counted


def _schemes(rows: list[Row]) -> Counter:
    return each_scheme(Counter(row[SCHEMES] for row in rows if row[SCHEMES]))


def each_scheme(lists: dict[str, int]) -> Counter:
    """Return how many have each scheme, from how many have each list such as "|ocop|vietgap|"."""
    counted: Counter = Counter()
    for names, count in lists.items():
        for name in names.strip("|").split("|"):
            counted[name] += count
    return counted


def _column(place: int) -> Callable[[list[Row]], Counter]:
    return lambda rows: Counter(map(itemgetter(place), rows))


VALUES: dict[str, Callable[[list[Row]], Counter]] = {
    "category": _categories,
    "province": _column(PROVINCE),
    "commune": _column(COMMUNE),
    "seller": _column(SELLER),
    "kind": _column(KIND),
    "stars": lambda rows: Counter(row[STARS] for row in rows if row[STARS]),
    "scheme": _schemes,
    "stock": lambda rows: Counter(1 for row in rows if row[IN_STOCK]),
}
