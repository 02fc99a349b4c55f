"""The one door to the catalogue: what is wanted goes in, ids of products come out.

The engine behind it may be the database or a search server; rows are always loaded from
the database afterwards, so price and stock are never stale.
"""

from products.search.door import find_products, suggest_products
from products.search.types import (
    CHEAPEST,
    COUNT_LIMIT,
    DEAREST,
    FACETS,
    JUMP_PAGES,
    LONGEST_SEARCH,
    MOST_WORDS,
    NEWEST,
    ORDERS,
    RATING,
    RELEVANCE,
    SOLD,
    Count,
    Cursor,
    Found,
    Part,
    Wanted,
)

__all__ = [
    "CHEAPEST",
    "COUNT_LIMIT",
    "DEAREST",
    "FACETS",
    "JUMP_PAGES",
    "LONGEST_SEARCH",
    "MOST_WORDS",
    "NEWEST",
    "ORDERS",
    "RATING",
    "RELEVANCE",
    "SOLD",
    "Count",
    "Cursor",
    "Found",
    "Part",
    "Wanted",
    "find_products",
    "suggest_products",
]
