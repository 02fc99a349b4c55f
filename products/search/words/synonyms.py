"""Other names for the same thing, as the Union's staff keep them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.kept import Kept
from products.models import SynonymGroup
from products.search.tokens import comparable, written_words
from products.search.words.word import Word, word

STAMP = "synonyms"
ONE_WAY = "=>"
MOST_NAMES = 12  # that one typed name is looked for by
LONGEST_NAME = 6  # words

Name = tuple[Word, ...]

_kept = Kept(limit=1)


@dataclass(frozen=True)
class Synonyms:
    """Names that mean the same, to be found by how they are typed without marks."""

    by_folded: dict[tuple[str, ...], list[tuple[Name, tuple[Name, ...]]]] = field(
        default_factory=dict
    )
    longest: int = 0  # words of the longest name
    folded: frozenset[str] = frozenset()  # all words of names that may be typed
    exact: frozenset[str] = frozenset()  # the same with tones, made comparable

    def names_for(self, typed: Name) -> tuple[Name, ...]:
        """Return other names for `typed`, which may lack marks but has no other ones."""
        found: dict[Name, None] = {}
        for name, others in self.by_folded.get(tuple(each.folded for each in typed), ()):
            if all(map(Word.may_mean, typed, name)):
                found |= dict.fromkeys(others)
        found.pop(typed, None)
        return tuple(found)[:MOST_NAMES]


def read_synonyms(groups: Iterable[str]) -> Synonyms:
    """Return the synonyms of groups such as "lợn, heo" and "thơm => dứa, khóm".

    With an arrow only what stands before it finds what stands behind it.
    """
    by_folded: dict[tuple[str, ...], list[tuple[Name, tuple[Name, ...]]]] = {}
    for group in groups:
        before, arrow, behind = group.partition(ONE_WAY)
        typed, meant = _names(before), _names(behind or before)
        for name in typed:
            others = tuple(other for other in meant if other != name)
            key = tuple(each.folded for each in name)
            by_folded.setdefault(key, []).append((name, others))
    words = {each for rows in by_folded.values() for name, _others in rows for each in name}
    return Synonyms(
        by_folded,
        max(map(len, by_folded), default=0),
        frozenset(each.folded for each in words),
        frozenset(comparable(each.exact) for each in words),
    )


def _names(text: str) -> list[Name]:
    names = (tuple(map(word, written_words(name))) for name in text.split(","))
    return [name for name in dict.fromkeys(names) if 0 < len(name) <= LONGEST_NAME]


def synonyms() -> Synonyms:
    """Return the staff's synonyms as kept in this process. At most one query."""
    return _kept.get("all", STAMP, _load)


def _load() -> Synonyms:
    return read_synonyms(SynonymGroup.objects.order_by("pk").values_list("words", flat=True))
