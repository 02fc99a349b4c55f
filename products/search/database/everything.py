"""The facets of a whole large catalogue, counted by the database."""

from collections import Counter

from django.db import connection

from products.search.database.facets import as_counts, each_scheme
from products.search.types import FACETS

# Facet, column, and which products have a value there.
COLUMNS = (
    ("category", '"group"', ""),
    ("category", "category", 'WHERE category <> "group"'),
    ("province", "province", ""),
    ("commune", "commune", ""),
    ("seller", "seller", ""),
    ("kind", "kind", ""),
    ("stars", "stars", "WHERE stars > 0"),
    ("scheme", "schemes", "WHERE schemes <> ''"),
    ("stock", "1", "WHERE in_stock"),
)
NUMBERS = {"category", "seller", "stars", "stock"}
EXTREMES = ("cheapest", "min(price)"), ("dearest", "max(price)")


def count_everything() -> dict[str, object]:
    """Return what `Found` says of filters when none is chosen. One query, not a quick one."""
    counted = {facet: Counter() for facet in FACETS}
    ends: dict[str, int | None] = {}
    for what, value, count in _query():
        if what in counted:
            counted[what][int(value) if what in NUMBERS else value] = count
        else:
            ends[what] = count
    counted["scheme"] = each_scheme(counted["scheme"])
    is_empty = ends["cheapest"] is None
    return {
        "facets": {facet: as_counts(counts, ()) for facet, counts in counted.items()},
        "facets_are_capped": False,
        "price_range": None if is_empty else (ends["cheapest"], ends["dearest"]),
    }


def _query() -> list[tuple[str, str, int]]:
    table = "products_searchdocument"
    parts = [
        f"SELECT '{facet}', CAST({column} AS text), count(*) FROM {table} {where} GROUP BY {column}"
        for facet, column, where in COLUMNS
    ]
    # A number alone after GROUP BY would mean a column by its place.
    parts = [part.removesuffix(" GROUP BY 1") for part in parts]
    parts += [f"SELECT '{name}', '', {end} FROM {table}" for name, end in EXTREMES]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return cursor.fetchall()
