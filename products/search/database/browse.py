"""The catalogue without words: keyset pages that an index gives in order.

The first `JUMP_PAGES` pages have numbers; beyond them a page begins at a cursor, so that
the thousandth costs what the first one costs. Counts stop at `COUNT_LIMIT` and are kept
until the catalogue changes.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from django.core.cache import cache
from django.db.models import Q, QuerySet

from products.models import Product, SearchDocument
from products.search.database.everything import count_everything
from products.search.database.facets import facets_of
from products.search.database.kept import SECONDS, kept_count
from products.search.database.match import Match
from products.search.database.rows import read_rows
from products.search.types import (
    CHEAPEST,
    COUNT_LIMIT,
    DEAREST,
    JUMP_PAGES,
    NEWEST,
    RATING,
    RELEVANCE,
    SOLD,
    Cursor,
    Found,
    Wanted,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

# Which field each order goes by, on `Product` where that has the indexes.
ORDERS = {
    NEWEST: "-listed_at",
    RELEVANCE: "-listed_at",
    CHEAPEST: "price_from",
    DEAREST: "-price_from",
    RATING: "-rating_key",
    SOLD: "-sold",
}


def browse(wanted: Wanted) -> Found:
    """Return one page of public products. One query; a second for an unknown count.

    Facets cost one or two more, kept like the count.
    """
    matching, order = _matching(wanted)
    if not wanted.needs_total:
        rows, *_more = _page_by_number(matching, order, wanted)
        return Found([row["pk"] for row in rows], len(rows), wanted.page)
    total = kept_count(wanted, "", lambda: matching.order_by()[: COUNT_LIMIT + 1].count())
    if wanted.cursor:
        rows, more_before, more_after = _page_at_cursor(matching, order, wanted)
    else:
        last_page = min(max(-(-total // wanted.size), 1), JUMP_PAGES)
        wanted = replace(wanted, page=min(wanted.page, last_page))
        rows, more_before, more_after = _page_by_number(matching, order, wanted)
    field = order.lstrip("-")
    first, last = (rows[0], rows[-1]) if rows else (None, None)
    return Found(
        ids=[row["pk"] for row in rows],
        total=total,
        page=wanted.page,
        next_cursor=_cursor(last, field, is_backward=False) if last and more_after else None,
        previous_cursor=_cursor(first, field, is_backward=True) if first and more_before else None,
        **(_facets(wanted) if wanted.facets else {}),
    )


def _facets(wanted: Wanted) -> dict[str, object]:
    """Return what `Found` says of filters; the whole of a large catalogue is counted rarely."""

    def count() -> dict[str, object]:
        read = read_rows(wanted, Match())
        if wanted.is_narrowed or read.is_whole:
            return facets_of(read, wanted)
        return cache.get_or_set("products-facets", count_everything, SECONDS)

    return kept_count(wanted, "facets", count)


def _matching(wanted: Wanted) -> tuple[QuerySet, str]:
    """Return what passes all filters, and the field to order it by."""
    order = ORDERS[wanted.effective_order]
    is_plain = not (wanted.provinces or wanted.kinds or wanted.stars or wanted.schemes)
    if is_plain and order not in (ORDERS[RATING], ORDERS[SOLD]):
        return _products(wanted), order
    return _documents(wanted), order.replace("price_from", "price")


def _products(wanted: Wanted) -> QuerySet[Product]:
    """Ask the catalogue itself: it has an index for each usual filter and order."""
    exact = {
        "commune__in": wanted.communes,
        "seller__in": wanted.sellers,
        "price_from__gte": wanted.price_min,
        "price_from__lte": wanted.price_max,
        "in_stock": wanted.in_stock,
    }
    levels = ("top_category__in", "category__in")
    return Product.objects.public().filter(_given(exact), _within(wanted, *levels))


def _documents(wanted: Wanted) -> QuerySet[SearchDocument]:
    """Ask what search keeps: it knows certificates, stars, votes and sales."""
    exact = {
        "province__in": wanted.provinces,
        "commune__in": wanted.communes,
        "seller__in": wanted.sellers,
        "kind__in": wanted.kinds,
        "stars__in": wanted.stars,
        "price__gte": wanted.price_min,
        "price__lte": wanted.price_max,
        "in_stock": wanted.in_stock,
    }
    schemes = Q()
    for scheme in wanted.schemes:
        schemes |= Q(schemes__contains=f"|{scheme}|")
    levels = ("group__in", "category__in")
    return SearchDocument.objects.filter(_given(exact), schemes, _within(wanted, *levels))


def _given(exact: dict[str, object]) -> Q:
    return Q(**{name: value for name, value in exact.items() if value not in ((), None, False)})


def _within(wanted: Wanted, group: str, category: str) -> Q:
    inside = Q(**{group: wanted.groups}) if wanted.groups else Q()
    return inside | Q(**{category: wanted.categories}) if wanted.categories else inside


def _page_by_number(
    matching: QuerySet, order: str, wanted: Wanted
) -> tuple[list[dict], bool, bool]:
    start = (wanted.page - 1) * wanted.size
    columns = matching.order_by(*_with_tie(order)).values("pk", order.lstrip("-"))
    rows = list(columns[start : start + wanted.size + 1])
    return rows[: wanted.size], start > 0 and bool(rows), len(rows) > wanted.size


def _page_at_cursor(
    matching: QuerySet, order: str, wanted: Wanted
) -> tuple[list[dict], bool, bool]:
    cursor, field = wanted.cursor, order.lstrip("-")
    if cursor.is_backward:
        order = field if order.startswith("-") else f"-{field}"
    beyond = _beyond(cursor, field, descends=order.startswith("-"))
    columns = matching.filter(beyond).order_by(*_with_tie(order)).values("pk", field)
    rows = list(columns[: wanted.size + 1])
    has_more = len(rows) > wanted.size
    rows = rows[: wanted.size]
    if cursor.is_backward:
        return rows[::-1], has_more, True
    return rows, True, has_more


def _with_tie(order: str) -> tuple[str, str]:
    """Order equals by id, the same way round."""
    return order, "-pk" if order.startswith("-") else "pk"


def _beyond(cursor: Cursor, field: str, *, descends: bool) -> Q:
    """Match rows after the cursor. The first condition lets the index find the place."""
    value: object = cursor.value
    if field == "listed_at":
        value = EPOCH + cursor.value * MICROSECOND
    sign = "lt" if descends else "gt"
    tie = Q(**{f"{field}__{sign}": value}) | Q(**{field: value, f"pk__{sign}": cursor.id})
    return Q(**{f"{field}__{sign}e": value}) & tie


def _cursor(row: dict[str, object], field: str, *, is_backward: bool) -> Cursor:
    value = row[field]
    if isinstance(value, datetime):
        value = (value - EPOCH) // MICROSECOND
    return Cursor(value, row["pk"], is_backward)
