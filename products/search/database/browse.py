"""The catalogue without facets: keyset pages from the product table's own indexes.

The first `JUMP_PAGES` pages have numbers; beyond them a page begins at a cursor, so that
the thousandth costs what the first one costs. Counts stop at `COUNT_LIMIT` and are kept
until the catalogue changes.
"""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from django.core.cache import cache
from django.db.models import Q, QuerySet

from core.pagecache import stamps
from products.models import Product
from products.search.query import Query
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

COUNT_SECONDS = 600  # how long a count is kept at most
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

ORDERS = {
    NEWEST: ("-listed_at", "-id"),
    CHEAPEST: ("price_from", "id"),
    DEAREST: ("-price_from", "-id"),
}
ORDERS |= dict.fromkeys((RELEVANCE, RATING, SOLD), ORDERS[NEWEST])


def browse(wanted: Wanted, query: Query) -> Found:
    """Return one page of public products. One query, two when the count is not known yet."""
    matching = _matching(wanted, query)
    total = _count(matching, wanted)
    if wanted.cursor:
        rows, more_before, more_after = _page_at_cursor(matching, wanted)
    else:
        last_page = min(max(-(-total // wanted.size), 1), JUMP_PAGES)
        wanted = replace(wanted, page=min(wanted.page, last_page))
        rows, more_before, more_after = _page_by_number(matching, wanted)
    field = _order_field(wanted)
    first, last = (rows[0], rows[-1]) if rows else (None, None)
    return Found(
        ids=[row["id"] for row in rows],
        total=total,
        page=wanted.page,
        next_cursor=_cursor(last, field, is_backward=False) if more_after else None,
        previous_cursor=_cursor(first, field, is_backward=True) if more_before else None,
    )


def _matching(wanted: Wanted, query: Query) -> QuerySet[Product]:
    exact = {
        "commune__province__in": wanted.provinces,
        "commune__in": wanted.communes,
        "seller__in": wanted.sellers,
        "seller__kind__in": wanted.kinds,
        "price_from__gte": wanted.price_min,
        "price_from__lte": wanted.price_max,
        "in_stock": wanted.in_stock,
    }
    exact = {name: value for name, value in exact.items() if value not in ((), None, False)}
    products = Product.objects.public().filter(**exact)
    inside = Q(top_category__in=wanted.groups) if wanted.groups else Q()
    if wanted.categories:
        inside |= Q(category__in=wanted.categories)
    products = products.filter(inside)
    for concept in query.concepts:
        for word in concept.alternatives[0]:
            products = products.filter(search_text__contains=word.folded)
    return products


def _order_field(wanted: Wanted) -> str:
    return ORDERS[wanted.effective_order][0].lstrip("-")


def _page_by_number(products: QuerySet[Product], wanted: Wanted) -> tuple[list[dict], bool, bool]:
    start = (wanted.page - 1) * wanted.size
    columns = products.order_by(*ORDERS[wanted.effective_order]).values("id", _order_field(wanted))
    rows = list(columns[start : start + wanted.size + 1])
    return rows[: wanted.size], start > 0 and bool(rows), len(rows) > wanted.size


def _page_at_cursor(products: QuerySet[Product], wanted: Wanted) -> tuple[list[dict], bool, bool]:
    cursor, order = wanted.cursor, ORDERS[wanted.effective_order]
    descends = order[0].startswith("-")
    if cursor.is_backward:
        order = tuple(name[1:] if name.startswith("-") else f"-{name}" for name in order)
        descends = not descends
    columns = products.filter(_beyond(cursor, _order_field(wanted), descends)).order_by(*order)
    rows = list(columns.values("id", _order_field(wanted))[: wanted.size + 1])
    has_more = len(rows) > wanted.size
    rows = rows[: wanted.size]
    if cursor.is_backward:
        return rows[::-1], has_more, True
    return rows, True, has_more


def _beyond(cursor: Cursor, field: str, descends: bool) -> Q:
    """Match rows after the cursor. The first condition lets the index find the place."""
    value: object = cursor.value
    if field == "listed_at":
        value = EPOCH + cursor.value * MICROSECOND
    sign = "lt" if descends else "gt"
    tie = Q(**{f"{field}__{sign}": value}) | Q(**{field: value, f"id__{sign}": cursor.id})
    return Q(**{f"{field}__{sign}e": value}) & tie


def _cursor(row: dict[str, object], field: str, *, is_backward: bool) -> Cursor:
    value = row[field]
    if isinstance(value, datetime):
        value = (value - EPOCH) // MICROSECOND
    return Cursor(value, row["id"], is_backward)


def _count(products: QuerySet[Product], wanted: Wanted) -> int:
    """Return how many match; counted once until the catalogue changes."""
    what = replace(wanted, order=NEWEST, page=1, cursor=None)
    digest = hashlib.blake2b(repr(what).encode(), digest_size=12).hexdigest()
    key = f"products-found:{stamps().newest(('catalogue',))}:{digest}"
    return cache.get_or_set(
        key, lambda: products.order_by()[: COUNT_LIMIT + 1].count(), COUNT_SECONDS
    )
