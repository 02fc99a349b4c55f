"""Read `SearchDocument` rows that match words and filters: bounded, and in one query each."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from products.search.database.conditions import all_of, conditions, failed
from products.search.database.match import Match
from products.search.types import CHEAPEST, DEAREST, NEWEST, RATING, SOLD, Wanted

CAP = 1_000  # rows read of one search
COLUMNS = (
    'd.product_id, d."group", d.category, d.province, d.commune, d.seller, d.kind, d.stars,'
    " d.schemes, {in_stock}, d.price, d.rating_key, d.sold, {order}"
)
# A row is a plain tuple: thousands are read for a page. Last what it is ordered by, and the
# filters it fails: one bit each, in order.
Row = tuple
ID, GROUP, CATEGORY, PROVINCE, COMMUNE, SELLER, KIND, STARS, SCHEMES = range(9)
IN_STOCK, PRICE, RATED, UNITS_SOLD, ORDER, FAILS = range(9, 15)

# The orders of a list: column, and whether it descends.
ORDERS = {
    NEWEST: ("listed_at", True),
    CHEAPEST: ("price", False),
    DEAREST: ("price", True),
    RATING: ("rating_key", True),
    SOLD: ("sold", True),
}


class Read(NamedTuple):
    """What was read of one search: each list has `CAP` + 1 rows when there are more."""

    passing: list[Row]  # all filters
    failing: list[Row]  # exactly one filter
    is_whole: bool  # nothing was left out


def read_rows(wanted: Wanted, match: Match) -> Read:
    """Read what passes all filters, and for facets what fails one. One query; two when many."""
    if not (wanted.facets and conditions(wanted)):
        passing = strict_rows(wanted, match, CAP + 1)
        return Read(passing, [], len(passing) <= CAP)
    rows = loose_rows(wanted, match, CAP + 1)
    is_whole = len(rows) <= CAP
    if is_whole:
        passing = [row for row in rows if not row[FAILS]]
    else:  # what fails may have left no room for what passes
        passing = strict_rows(wanted, match, CAP + 1)
    return Read(passing, [row for row in rows if row[FAILS]], is_whole)


def loose_rows(wanted: Wanted, match: Match, limit: int) -> list[Row]:
    """Return up to `limit` rows that fail one filter at most."""
    bits, values = failed(wanted)
    used = range(len(conditions(wanted)))
    allowed = ", ".join(str(bit) for bit in [0, *(1 << number for number in used)])
    sql = (
        f"SELECT * FROM (SELECT {_columns(wanted)}, {bits} AS fails FROM {_tables(match)}) AS loose"
        f" WHERE fails IN ({allowed}) LIMIT %s"
    )
    return _query(sql, [*values, *_asked(match), limit])


def strict_rows(wanted: Wanted, match: Match, limit: int) -> list[Row]:
    """Return up to `limit` rows that pass all filters; on SQLite those listed last."""
    passes, values = all_of(wanted)
    newest = "ORDER BY f.rowid DESC" if match and connection.vendor == "sqlite" else ""
    sql = f"SELECT {_columns(wanted)}, 0 FROM {_tables(match)} AND {passes} {newest} LIMIT %s"
    return _query(sql, [*_asked(match), *values, limit])


def ordered_ids(wanted: Wanted, match: Match, order: str, start: int, limit: int) -> list[int]:
    """Return ids in `order`, walking its index until there are enough.

    Only for what many products match: otherwise the walk is long.
    """
    column, descends = ORDERS[order]
    way = "DESC" if descends else "ASC"
    passes, values = all_of(wanted)
    sql = (
        f"SELECT d.product_id FROM {_tables(match, is_walk=True)} AND {passes}"
        f" ORDER BY d.{column} {way}, d.product_id {way} LIMIT %s OFFSET %s"
    )
    return [pk for (pk,) in _query(sql, [*_asked(match), *values, limit, start])]


def count(wanted: Wanted, match: Match, limit: int) -> int:
    """Return how many pass all filters, at most `limit`."""
    passes, values = all_of(wanted)
    matching = f"{_tables(match)} AND {passes}" if conditions(wanted) else _index(match)
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {matching} LIMIT %s) AS found"
    return _query(sql, [*_asked(match), *values, limit])[0][0]


def matching_ids(matches: Iterable[Match], limit: int) -> list[set[int]]:
    """Return for each of `matches` the ids of up to `limit` products. One query."""
    matches = list(matches)
    parts = [
        f"SELECT * FROM (SELECT {number}, {_key()} FROM {_index(match)} LIMIT %s) AS p{number}"
        for number, match in enumerate(matches)
    ]
    values = [value for match in matches for value in [*_asked(match), limit]]
    found: list[set[int]] = [set() for _ in matches]
    for number, pk in _query(" UNION ALL ".join(parts), values) if parts else ():
        found[number].add(pk)
    return found


def _columns(wanted: Wanted) -> str:
    """Return the columns of a `Row`, on SQLite past the converters of dates and booleans."""
    column, _ = ORDERS.get(wanted.effective_order, ("version", True))
    if connection.vendor != "sqlite":
        return COLUMNS.format(in_stock="d.in_stock", order=f"d.{column}")
    order = "d.listed_at || ''" if column == "listed_at" else f"d.{column}"
    return COLUMNS.format(in_stock="d.in_stock + 0", order=order)


def _tables(match: Match, *, is_walk: bool = False) -> str:
    """Return the tables, joined, and the condition that the words match."""
    if not match:
        return "products_searchdocument d WHERE 1 = 1"
    if connection.vendor != "sqlite":
        return (
            "products_searchdocument d JOIN products_searchwords w"
            f" ON w.product_id = d.product_id WHERE w.{match.column} @@ %s::tsquery"
        )
    tables = ["products_searchfts f", "products_searchdocument d"]
    # SQLite keeps the order of a cross join: the first table leads.
    joined = " CROSS JOIN ".join(reversed(tables) if is_walk else tables)
    return f"{joined} WHERE f.rowid = d.product_id AND products_searchfts MATCH %s"


def _index(match: Match) -> str:
    """Return the full-text index alone, for what needs no numbers."""
    if connection.vendor == "sqlite":
        return "products_searchfts WHERE products_searchfts MATCH %s"
    return f"products_searchwords WHERE {match.column} @@ %s::tsquery"


def _key() -> str:
    return "rowid" if connection.vendor == "sqlite" else "product_id"


def _asked(match: Match) -> list[str]:
    return [match.text] if match else []


def _query(sql: str, values: list[object]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
