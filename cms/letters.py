"""What letters to readers tell of besides pages and posts: rows of apps above.

Apps register theirs in `AppConfig.ready`:

    from cms import letters
    letters.register(sessions_for_letters)   # (unit, language, start, end) -> Items

A source returns what became known from `start` on and before `end`, of the unit and all below
it, in that language; it is called with the language active. Whoever writes letters asks `items`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from union.models import Unit


@dataclass(frozen=True)
class Item:
    """One thing in a letter."""

    kind: str  # of `newsletter.models.Told`
    title: str
    url: str  # absolute
    summary: str
    unit: str  # who does it, in words
    topics: tuple[int, ...] = ()  # none: for readers of every topic


Source = Callable[[Unit, str, datetime, datetime], Iterable[Item]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Tell of more things, once."""
    if source not in _sources:
        _sources.append(source)


def items(unit: Unit, language: str, start: datetime, end: datetime) -> list[Item]:
    """Return what all sources tell of."""
    return [item for source in _sources for item in source(unit, language, start, end)]
