"""One word of a search, and what it may stand for."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from products.search.tokens import fold_word


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as typed in NFC and lower case, and folded."""

    exact: str
    folded: str

    @property
    def has_tones(self) -> bool:
        """True when marks were typed: then a hit with the same marks comes first."""
        return self.exact != self.folded

    def may_mean(self, other: "Word") -> bool:
        """Return True if `other` is this word with the same marks or more of them."""
        if self.folded != other.folded or not self.has_tones:
            return self.folded == other.folded
        mine, others = _marks(self.exact), _marks(other.exact)
        return len(mine) == len(others) and all(map(frozenset.issubset, mine, others))


@lru_cache(20_000)
def word(exact: str) -> Word:
    """Return the word written `exact` (lower case, NFC)."""
    return Word(exact, fold_word(exact))


@lru_cache(20_000)
def _marks(exact: str) -> tuple[frozenset[str], ...]:
    """Return what each letter carries: "đậu" → {đ}, {^ .}, {}."""
    letters: list[set[str]] = []
    for character in unicodedata.normalize("NFD", exact):
        if unicodedata.combining(character) and letters:
            letters[-1].add(character)
        else:
            letters.append({character} if character == "đ" else set())
    return tuple(map(frozenset, letters))
