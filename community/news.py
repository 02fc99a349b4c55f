"""What is new from sellers and units. Apps beside this one add theirs:

    news.register(find)

    def find(sellers: list[int], units: list[int], since, until) -> list[Item]: ...

A few queries each, however many are asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils import translation

from accounts.models import User
from cms.models import NewsPage
from products.models import Product

MOST = 12  # in one letter


@dataclass(frozen=True)
class Item:
    """Something that came up."""

    subject: str  # whose: "seller:5", "unit:3"
    title: str
    url: str
    at: datetime
    who: str = ""


Finder = Callable[[list[int], list[int], datetime, datetime], list[Item]]
_finders: list[Finder] = []


def register(find: Finder) -> None:
    """Let something else be news."""
    if find not in _finders:
        _finders.append(find)


def between(sellers: list[int], units: list[int], since: datetime, until: datetime) -> list[Item]:
    """Return what came from these sellers and units, newest first."""
    items = [item for find in _finders for item in find(sellers, units, since, until)]
    return sorted(items, key=lambda item: item.at, reverse=True)


def followed(user: User) -> tuple[list[int], list[int]]:
    """Return the numbers of the sellers and of the units that a person follows. One query."""
    rows = list(user.follows.values_list("seller_id", "unit_id"))
    sellers = [seller for seller, _unit in rows if seller]
    return sellers, [unit for _seller, unit in rows if unit]


def for_reader(user: User, since: datetime, until: datetime) -> list[Item]:
    """Return what is new from those that a person follows."""
    return between(*followed(user), since, until)[:MOST]


def products(sellers: list[int], units: list[int], since: datetime, until: datetime) -> list[Item]:
    """Find products put up."""
    rows = Product.objects.public().filter(
        seller__in=sellers, listed_at__gt=since, listed_at__lte=until
    )
    rows = rows.with_words("name").select_related("seller").order_by("-listed_at", "-pk")
    return [
        Item(
            f"seller:{row.seller_id}",
            row.local_name,
            row.get_absolute_url(),
            row.listed_at,
            row.seller.name,
        )
        for row in rows[: 4 * MOST]
    ]


def articles(sellers: list[int], units: list[int], since: datetime, until: datetime) -> list[Item]:
    """Find news of units, in the reader's language."""
    rows = NewsPage.objects.for_cards().filter(
        unit__in=units,
        locale__language_code=translation.get_language(),
        first_published_at__gt=since,
        first_published_at__lte=until,
    )
    return [
        Item(f"unit:{row.unit_id}", row.title, row.url, row.first_published_at, row.unit.name)
        for row in rows[: 4 * MOST]
    ]
