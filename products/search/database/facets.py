"""Count what each filter would find: every facet without its own choice, with all others."""

from collections import Counter
from collections.abc import Callable

from products.search.database.conditions import conditions
from products.search.database.rows import Read, Row
from products.search.types import FACETS, Count, Wanted

MOST_VALUES = 60  # of one facet; the rarest are left out


def facets_of(read: Read, wanted: Wanted) -> dict[str, object]:
    """Return what `Found` says of filters."""
    return {
        "facets": count_facets(read, wanted),
        "facets_are_capped": not read.is_whole,
        "price_range": price_range(read, wanted),
    }


def count_facets(read: Read, wanted: Wanted) -> dict[str, list[Count]]:
    """Return the counts by facet."""
    bits, chosen = _bits(wanted), _chosen(wanted)
    found = {}
    for facet in FACETS:
        bit = bits.get(facet)
        others = [row for row in read.failing if row.fails == bit] if bit else []
        found[facet] = as_counts(VALUES[facet]([*read.passing, *others]), chosen[facet])
    return found


def price_range(read: Read, wanted: Wanted) -> tuple[int, int] | None:
    """Return the cheapest and the dearest price, whatever prices were asked for."""
    bit = _bits(wanted).get("price")
    prices = [row.price for row in read.passing]
    prices += [row.price for row in read.failing if row.fails == bit]
    return (min(prices), max(prices)) if prices else None


def as_counts(counted: Counter, chosen: tuple) -> list[Count]:
    """Return the values found most often, and what is chosen even when nothing has it."""
    often = sorted(counted.items(), key=lambda found: (-found[1], str(found[0])))
    shown = often[:MOST_VALUES]
    shown += [(v, counted[v]) for v in chosen if v not in dict(shown)]
    return [Count(value, count, value in chosen) for value, count in shown]


def _bits(wanted: Wanted) -> dict[str, int]:
    return {each.facet: 1 << number for number, each in enumerate(conditions(wanted))}


def _chosen(wanted: Wanted) -> dict[str, tuple]:
    return {
        "category": (*wanted.groups, *wanted.categories),
        "province": wanted.provinces,
        "commune": wanted.communes,
        "seller": wanted.sellers,
        "kind": wanted.kinds,
        "stars": wanted.stars,
        "scheme": wanted.schemes,
        "stock": (1,) if wanted.in_stock else (),
    }


def _categories(rows: list[Row]) -> Counter:
    """Count both levels; a product that stands in a group itself counts once."""
    counted = Counter(row.group for row in rows)
    counted.update(row.category for row in rows if row.category != row.group)
    return counted


def _schemes(rows: list[Row]) -> Counter:
    return each_scheme(Counter(row.schemes for row in rows if row.schemes))


def each_scheme(lists: dict[str, int]) -> Counter:
    """Return how many have each scheme, from how many have each list such as "|ocop|vietgap|"."""
    counted: Counter = Counter()
    for names, count in lists.items():
        for name in names.strip("|").split("|"):
            counted[name] += count
    return counted


def _column(name: str) -> Callable[[list[Row]], Counter]:
    return lambda rows: Counter(getattr(row, name) for row in rows)


VALUES: dict[str, Callable[[list[Row]], Counter]] = {
    "category": _categories,
    "province": _column("province"),
    "commune": _column("commune"),
    "seller": _column("seller"),
    "kind": _column("kind"),
    "stars": lambda rows: Counter(row.stars for row in rows if row.stars),
    "scheme": _schemes,
    "stock": lambda rows: Counter(1 for row in rows if row.in_stock),
}
