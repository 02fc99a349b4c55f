"""The filters of a search as conditions on `products_searchdocument`, called `d`."""

from typing import NamedTuple

from products.search.types import Wanted


class Condition(NamedTuple):
    """One filter in use: `sql` is true for the products it lets through."""

    facet: str  # as in types.FACETS, or "price"
    sql: str
    values: tuple[object, ...]


def conditions(wanted: Wanted) -> list[Condition]:
    """Return the filters that are in use."""
    found = [
        _category(wanted),
        _one_of("province", "d.province", wanted.provinces),
        _one_of("commune", "d.commune", wanted.communes),
        _one_of("seller", "d.seller", wanted.sellers),
        _one_of("kind", "d.kind", wanted.kinds),
        _one_of("stars", "d.stars", wanted.stars),
        _scheme(wanted),
        Condition("stock", "d.in_stock", ()) if wanted.in_stock else None,
        _price(wanted),
    ]
    return [condition for condition in found if condition]


def all_of(wanted: Wanted) -> tuple[str, list[object]]:
    """Return one condition that all filters together are, with its values."""
    used = conditions(wanted)
    return (
        " AND ".join(f"({condition.sql})" for condition in used) or "1 = 1",
        [value for condition in used for value in condition.values],
    )


def failed(wanted: Wanted) -> tuple[str, list[object]]:
    """Return a number with one bit for each filter that a product fails, in order."""
    used = conditions(wanted)
    bits = (
        f"CASE WHEN {condition.sql} THEN 0 ELSE {1 << number} END"
        for number, condition in enumerate(used)
    )
    return " + ".join(bits) or "0", [value for condition in used for value in condition.values]


def _one_of(facet: str, column: str, values: tuple) -> Condition | None:
    return Condition(facet, f"{column} IN ({_marks(values)})", values) if values else None


def _category(wanted: Wanted) -> Condition | None:
    levels = [('d."group"', wanted.groups), ("d.category", wanted.categories)]
    parts = [f"{column} IN ({_marks(ids)})" for column, ids in levels if ids]
    values = (*wanted.groups, *wanted.categories)
    return Condition("category", " OR ".join(parts), values) if parts else None


def _scheme(wanted: Wanted) -> Condition | None:
    sql = " OR ".join("d.schemes LIKE %s" for _ in wanted.schemes)
    values = tuple(f"%|{scheme}|%" for scheme in wanted.schemes)
    return Condition("scheme", sql, values) if sql else None


def _price(wanted: Wanted) -> Condition | None:
    ends = [("d.price >= %s", wanted.price_min), ("d.price <= %s", wanted.price_max)]
    used = [(sql, value) for sql, value in ends if value is not None]
    sql = " AND ".join(sql for sql, _ in used)
    return Condition("price", sql, tuple(value for _, value in used)) if used else None


def _marks(values: tuple) -> str:
    return ", ".join(["%s"] * len(values))
