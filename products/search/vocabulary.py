"""The words of the catalogue: which are known, and what an unknown one may have been."""

from bisect import bisect_left
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.kept import Kept
from products.models import SearchTerm
from products.search.tokens import comparable

STAMP = "search-terms"
MOST_WORDS = 40_000  # the most frequent: what nobody else writes is no correction
SHORTEST = 3  # letters of a word worth correcting: shorter ones may be anything
LONG = 5  # letters from which on two may be wrong
CANDIDATES = 50
_kept = Kept(limit=1)


@dataclass(frozen=True)
class Vocabulary:
    """All words of public products, folded, with how they are written and how often."""

    written: dict[str, str] = field(default_factory=dict)  # folded → most frequent with tones
    frequency: dict[str, int] = field(default_factory=dict)  # folded → products with it
    exact: frozenset[str] = frozenset()  # as written, made comparable
    pairs: dict[str, str] = field(default_factory=dict)  # "mat ong" → "mật ong": seen in names
    by_length: dict[int, list[str]] = field(default_factory=dict)  # folded, without digits
    ordered: list[str] = field(default_factory=list)  # folded

    def knows(self, folded: str) -> bool:
        """Return True if a product has this word, whatever its tones."""
        return folded in self.frequency

    def begins(self, folded: str) -> bool:
        """Return True if a product has a word that begins so."""
        place = bisect_left(self.ordered, folded)
        return place < len(self.ordered) and self.ordered[place].startswith(folded)

    def knows_exact(self, exact: str) -> bool:
        """Return True if a product has this word with these tones."""
        return comparable(exact) in self.exact

    def corrections(self, folded: str, limit: int = 5) -> list[tuple[str, ...]]:
        """Return what an unknown word may have been, best first, with tones.

        Mostly one word each; two for words written as one: "matong" → ("mật", "ong").
        """
        if len(folded) < SHORTEST or not folded.isalpha():
            return []
        found = sorted([*self._near(folded), *self._split(folded)])[:limit]
        return [self.with_tones(words) for *_, words in found]

    def with_tones(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return known folded words as they are mostly written, two as they stand in names."""
        if pair := self.pairs.get(" ".join(words)):
            return tuple(pair.split(" "))
        return tuple(self.written[word] for word in words)

    def _near(self, folded: str) -> list[tuple[object, ...]]:
        """Return words with one letter wrong, two in long ones: nearest, then most frequent."""
        most = 2 if len(folded) >= LONG else 1
        lengths = range(len(folded) - most, len(folded) + most + 1)
        found = []
        for length in lengths:
            words = self.by_length.get(length, [])
            near = process.extract(
                folded, words, scorer=OSA.distance, score_cutoff=most, limit=CANDIDATES
            )
            found += [(distance, word) for word, distance, _ in near]
        return [
            (distance, 0, word[0] != folded[0], -self.frequency[word], (word,))
            for distance, word in found
        ]

    def _split(self, folded: str) -> list[tuple[object, ...]]:
        """Return the two known words that may have been written as one.

        First those that stand together in a name, then the most frequent.
        """
        pairs = [(folded[:i], folded[i:]) for i in range(2, len(folded) - 1)]
        return [
            (
                1,
                -1 if f"{a} {b}" in self.pairs else 1,
                False,
                -min(self.frequency[a], self.frequency[b]),
                (a, b),
            )
            for a, b in pairs
            if a in self.frequency and b in self.frequency
        ]


def vocabulary() -> Vocabulary:
    """Return the words of the catalogue as kept in this process. At most one query."""
    return _kept.get("words", STAMP, _load)


def _load() -> Vocabulary:
    written, frequency, pairs = {}, {}, {}
    exact: set[str] = set()
    terms = SearchTerm.objects.order_by("-frequency", "exact")
    for word, folded, times in terms.values_list("exact", "folded", "frequency")[:MOST_WORDS]:
        if " " in word:
            pairs.setdefault(folded, word)
            continue
        written.setdefault(folded, word)  # the most frequent comes first
        frequency[folded] = frequency.get(folded, 0) + times
        exact.add(comparable(word))
    by_length: dict[int, list[str]] = {}
    for folded in filter(str.isalpha, frequency):
        by_length.setdefault(len(folded), []).append(folded)
    return Vocabulary(written, frequency, frozenset(exact), pairs, by_length, sorted(frequency))
