"""Kinds of things the home page can feature: news, good examples, and what apps above add.

Apps register theirs in `AppConfig.ready`:

    from cms import kinds
    kinds.register_kind(
        kinds.Kind(
            name="campaigns",                   # stored in pages: never change it
            label=_("campaigns"),
            newest=newest_campaigns,            # (language, count) -> things for cards
            chosen=campaigns_by_key,            # page ids -> things for cards, in that order
            card="campaigns/_card.html",        # gets `item` and `heading`
            url_name="campaigns:list",          # where "See all" leads
            stamps=("cms",),                    # what has to change before it is asked anew
        )
    )

`newest` and `chosen` return what everybody may see, with all that a card shows, in a fixed
number of queries. A kind without pages (posts) leaves `chosen` out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.kept import Kept

_kept = Kept(limit=200)  # rows of cards, in one language


@dataclass(frozen=True)
class Kind:
    """Things of one kind, as a row of cards shows them."""

    name: str
    label: str  # lazy, plural
    newest: Callable[[str, int], Sequence[object]]
    card: str
    url_name: str
    chosen: Callable[[list[int]], Sequence[object]] | None = None
    stamps: tuple[str, ...] = ("cms",)
    is_listed: Callable[[], bool] = lambda: True  # if there is anything where "See all" leads


_kinds: dict[str, Kind] = {}


def register_kind(kind: Kind) -> None:
    """Offer a kind to editors of the home page."""
    _kinds[kind.name] = kind


def kind_named(name: str) -> Kind | None:
    """Return a kind; None if the app that had it is gone."""
    return _kinds.get(name)


def kind_choices() -> list[tuple[str, str]]:
    """Return all kinds as a form offers them."""
    return [(kind.name, kind.label) for kind in _kinds.values()]


def newest_of(kind: Kind, language: str, count: int) -> list[object]:
    """Return the newest things of a kind in a language, kept until one of them changes."""
    key = (kind.name, language, count)
    return list(_kept.get(key, kind.stamps[0], lambda: list(kind.newest(language, count))))


def list_of(kind: Kind, language: str) -> str:
    """Return the name of the address where "See all" leads in a language, "" if nowhere."""
    is_listed = _kept.get((kind.name, language), kind.stamps[0], kind.is_listed)
    return kind.url_name if is_listed else ""
