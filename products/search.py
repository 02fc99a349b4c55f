"""The one door to the catalogue: what is wanted goes in, ids of products come out.

The engine behind it may change; rows are always loaded from the database afterwards, so
price and stock are never stale. The first `JUMP_PAGES` pages have numbers; beyond them a
page begins at a cursor, so that the thousandth costs what the first one costs. Counts stop
at `COUNT_LIMIT` and are kept until the catalogue changes.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db.models import Q, QuerySet

from core.pagecache import stamps
from core.text import fold
from products.models import Product

JUMP_PAGES = 60  # pages that a number reaches
COUNT_LIMIT = 10_000  # products; "more than" is said beyond
COUNT_SECONDS = 600  # how long a count is kept at most
MOST_WORDS = 8  # of a search; the rest is ignored
LONGEST_SEARCH = 200  # characters
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

NEWEST, CHEAPEST, DEAREST = "newest", "cheapest", "dearest"
ORDERS = {
    NEWEST: ("-listed_at", "-id"),
    CHEAPEST: ("price_from", "id"),
    DEAREST: ("-price_from", "-id"),
}


@dataclass(frozen=True)
class Cursor:
    """A place in the list: the product whose neighbours are wanted."""

    value: int  # price, or microseconds since 1970
    id: int
    is_backward: bool = False  # the page before it, not after

    def __str__(self) -> str:
        return f"{'b' if self.is_backward else 'a'}{self.value}.{self.id}"

    @classmethod
    def read(cls, text: str) -> "Cursor | None":
        """Return the cursor written in an address; None for anything else."""
        found = re.fullmatch(r"([ab])([0-9]{1,16})\.([0-9]{1,18})", text, re.ASCII)
        return found and cls(int(found[2]), int(found[3]), found[1] == "b")


@dataclass(frozen=True)
class Wanted:
    """What a visitor looks for."""

    text: str = ""
    group: int | None = None  # a category of the first level
    category: int | None = None  # a category of the second level
    commune: str = ""
    seller: int | None = None
    in_stock: bool = False
    order: str = NEWEST
    page: int = 1  # by number up to JUMP_PAGES; with a cursor only a label
    cursor: Cursor | None = None
    size: int = settings.PRODUCTS_PER_PAGE

    @property
    def words(self) -> list[str]:
        """The folded words, each of which must be found."""
        return fold(self.text[:LONGEST_SEARCH]).split()[:MOST_WORDS]


@dataclass(frozen=True)
class Found:
    """One page of ids, and how to reach its neighbours."""

    ids: list[int]
    total: int  # COUNT_LIMIT + 1 stands for "more than COUNT_LIMIT"
    page: int
    next_cursor: Cursor | None = None
    previous_cursor: Cursor | None = None

    @property
    def is_capped(self) -> bool:
        return self.total > COUNT_LIMIT


def find_products(wanted: Wanted) -> Found:
    """Return one page of public products. One query, two when the count is not known yet."""
    matching = _matching(wanted)
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


def _matching(wanted: Wanted) -> QuerySet[Product]:
    exact = {
        "top_category": wanted.group,
        "category": wanted.category,
        "commune": wanted.commune,
        "seller": wanted.seller,
        "in_stock": wanted.in_stock,
    }
    products = Product.objects.public().filter(**{k: v for k, v in exact.items() if v})
    for word in wanted.words:
        products = products.filter(search_text__contains=word)
    return products


def _order_field(wanted: Wanted) -> str:
    return ORDERS[wanted.order][0].lstrip("-")


def _page_by_number(products: QuerySet[Product], wanted: Wanted) -> tuple[list[dict], bool, bool]:
    start = (wanted.page - 1) * wanted.size
    columns = products.order_by(*ORDERS[wanted.order]).values("id", _order_field(wanted))
    rows = list(columns[start : start + wanted.size + 1])
    return rows[: wanted.size], start > 0 and bool(rows), len(rows) > wanted.size


def _page_at_cursor(products: QuerySet[Product], wanted: Wanted) -> tuple[list[dict], bool, bool]:
    cursor, order = wanted.cursor, ORDERS[wanted.order]
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
    what = replace(wanted, text=" ".join(wanted.words), order=NEWEST, page=1, cursor=None)
    digest = hashlib.blake2b(repr(what).encode(), digest_size=12).hexdigest()
    key = f"products-found:{stamps().newest(('catalogue',))}:{digest}"
    return cache.get_or_set(
        key, lambda: products.order_by()[: COUNT_LIMIT + 1].count(), COUNT_SECONDS
    )
