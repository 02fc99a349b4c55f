"""Whom a person follows, as floors above know it.

from fanpages import following
following.register(lambda user: (unit_ids, seller_ids))
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Followed(NamedTuple):
    """Keys of the units and sellers that somebody follows."""

    units: set[int]
    sellers: set[int]


Source = Callable[[object], tuple[Iterable[int], Iterable[int]]]

_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a way of knowing whom a user follows."""
    if source not in _sources:
        _sources.append(source)


def followed_by(user: object) -> Followed:
    """Return everybody whom `user` follows."""
    units, sellers = set(), set()
    for source in _sources:
        more_units, more_sellers = source(user)
        units.update(more_units)
        sellers.update(more_sellers)
    return Followed(units, sellers)
