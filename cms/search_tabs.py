"""What the one results page finds besides products: sellers, news, and what floors above add.

In `training/apps.py`, called by `AppConfig.ready`:

    from cms import search_tabs
    search_tabs.register_tab(
        "training", _("Training"), find_courses, "training/_search_tab.html", position=40
    )

`find_courses(text, number)` returns one `Slice` for a page number that begins at 1; for 0
only its `total` is read. The page is public: what it returns is the same for every visitor.
The template gets `slice`.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.core.cache import caches
from django.utils import translation

from core.pagecache import stamps
from core.text import fold
from products.search import Wanted, find_products

PER_PAGE = 24
MOST = 99  # more than so many are not counted
LAST_PAGE = 20
COUNT_SECONDS = 600  # how long a count is kept at most
STAMPS = ("sellers", "cms")  # what empties it


@dataclass(frozen=True)
class Slice:
    """One page of what was found."""

    items: Sequence[object]
    total: int  # more than MOST stands for "at least so many"
    number: int = 1
    has_next: bool = False


Find = Callable[[str, int], Slice]


@dataclass(frozen=True)
class Tab:
    """A kind of thing that a search of the whole site finds."""

    key: str  # ?tab=sellers
    label: str
    find: Find
    template: str
    position: int

    def count(self, text: str) -> int:
        """Return how many it finds, at most MOST + 1; kept until pages or sellers change."""
        words = "\n".join((self.key, translation.get_language(), fold(text)))
        digest = hashlib.blake2b(words.encode(), digest_size=12).hexdigest()
        key = f"search-tab:{stamps().newest(STAMPS)}:{digest}"
        return caches["pages"].get_or_set(key, lambda: self.find(text, 0).total, COUNT_SECONDS)


_tabs: dict[str, Tab] = {}


def product_count(text: str) -> int:
    """Return how many products have these words, for a tab that shows others."""
    digest = hashlib.blake2b(fold(text).encode(), digest_size=12).hexdigest()
    key = f"search-products:{stamps().newest(('catalogue',))}:{digest}"
    return caches["pages"].get_or_set(
        key, lambda: find_products(Wanted(text=text, size=1)).total, COUNT_SECONDS
    )


def register_tab(key: str, label: str, find: Find, template: str, position: int = 50) -> None:
    """Add a tab once; the same key again changes nothing."""
    _tabs.setdefault(key, Tab(key, label, find, template, position))


def tabs() -> list[Tab]:
    """Return all tabs besides products, in order."""
    return sorted(_tabs.values(), key=lambda tab: (tab.position, tab.key))


def tab_named(key: str) -> Tab | None:
    return _tabs.get(key)


def slice_of(found: object, number: int) -> Slice:
    """Return a page of a queryset, or only how many there are for the number 0."""
    total = found.order_by()[: MOST + 1].count()
    number = min(number, LAST_PAGE)
    start = (number - 1) * PER_PAGE
    is_beyond = start >= total and total <= MOST
    items = [] if number < 1 or is_beyond else list(found[start : start + PER_PAGE + 1])
    has_next = len(items) > PER_PAGE and number < LAST_PAGE
    return Slice(items[:PER_PAGE], total, number, has_next)
