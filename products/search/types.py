"""What is wanted of the catalogue, and what was found. Plain values: no engine, no query."""

import re
from dataclasses import dataclass, field, fields

from django.conf import settings

JUMP_PAGES = 60  # pages that a number reaches
COUNT_LIMIT = 10_000  # products; "more than" is said beyond
MOST_WORDS = 8  # of a search; the rest is ignored
LONGEST_SEARCH = 200  # characters

RELEVANCE, NEWEST, CHEAPEST, DEAREST = "relevance", "newest", "cheapest", "dearest"
RATING, SOLD = "rating", "sold"
ORDERS = (RELEVANCE, NEWEST, CHEAPEST, DEAREST, RATING, SOLD)

MOST_VALUES = 60  # counted of one facet; the rarest are left out
FACETS = ("category", "province", "commune", "seller", "kind", "stars", "scheme", "stock")


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
    """What somebody looks for.

    Several values of one filter mean any of them; several filters mean all of them.
    """

    text: str = ""  # as typed
    groups: tuple[int, ...] = ()  # ids of categories of the first level …
    categories: tuple[int, ...] = ()  # … and of the second: in any of them all
    provinces: tuple[str, ...] = ()  # codes
    communes: tuple[str, ...] = ()  # codes
    sellers: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()  # cooperatives.models.Seller.Kind
    stars: tuple[int, ...] = ()  # OCOP stars
    schemes: tuple[str, ...] = ()  # certificates in force: products.models.Certificate.Scheme
    price_min: int | None = None  # dong, tax included
    price_max: int | None = None
    in_stock: bool = False
    order: str = ""  # one of ORDERS; "" is relevance for words, else newest
    page: int = 1  # by number up to JUMP_PAGES; with a cursor only a label
    cursor: Cursor | None = None
    size: int = settings.PRODUCTS_PER_PAGE
    facets: bool = False  # count what each filter would find
    highlights: bool = False  # say where the words stand
    needs_total: bool = True  # count what matches; else `total` says only what is returned

    @property
    def chosen(self) -> dict[str, tuple]:
        """The chosen values of each facet, by its name in FACETS."""
        return {
            "category": (*self.groups, *self.categories),
            "province": self.provinces,
            "commune": self.communes,
            "seller": self.sellers,
            "kind": self.kinds,
            "stars": self.stars,
            "scheme": self.schemes,
            "stock": (1,) if self.in_stock else (),
        }

    @property
    def effective_order(self) -> str:
        return self.order or (RELEVANCE if self.text.strip() else NEWEST)

    @property
    def is_narrowed(self) -> bool:
        """True with any filter, whatever the words."""
        plain = {"text", "order", "page", "cursor", "size", "facets", "highlights", "needs_total"}
        names = (f.name for f in fields(self) if f.name not in plain)
        return any(getattr(self, name) not in ((), None, False) for name in names)


@dataclass(frozen=True)
class Count:
    """One value of a facet, with the number of products that choosing it would add."""

    value: str | int
    count: int
    is_chosen: bool = False


@dataclass(frozen=True)
class Part:
    """A piece of text, and whether it is one of the words looked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True)
class Found:
    """One page of ids, and how to reach its neighbours."""

    ids: list[int]
    total: int  # COUNT_LIMIT + 1 stands for "more than COUNT_LIMIT"
    page: int = 1
    next_cursor: Cursor | None = None
    previous_cursor: Cursor | None = None
    facets: dict[str, list[Count]] = field(default_factory=dict)  # by name in FACETS, most first
    facets_are_capped: bool = False  # counted over a part of what matched: "at least"
    price_range: tuple[int, int] | None = None  # cheapest and dearest, without the price filter
    suggestion: str = ""  # "did you mean", in letters with tones
    is_corrected: bool = False  # the words as typed found nothing: these are for `suggestion`
    is_near: bool = False  # nothing has all the words: these have most of them
    highlights: dict[int, list[Part]] = field(default_factory=dict)  # product id → a line of text
    engine: str = "database"

    @property
    def is_capped(self) -> bool:
        return self.total > COUNT_LIMIT
