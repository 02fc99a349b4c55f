"""The words of the catalogue: which are known, and what an unknown one may have been."""

from dataclasses import dataclass, field

from core.kept import Kept
from products.models import SearchTerm

STAMP = "search-terms"
_kept = Kept(limit=1)


@dataclass(frozen=True)
class Vocabulary:
    """All words of public products, folded, with how they are written and how often."""

    written: dict[str, str] = field(default_factory=dict)  # folded → most frequent with tones
    frequency: dict[str, int] = field(default_factory=dict)  # folded → products with it
    exact: frozenset[str] = frozenset()  # as written, in lower case

    def knows(self, folded: str) -> bool:
        """Return True if a product has this word, whatever its tones."""
        return folded in self.frequency

    def knows_exact(self, exact: str) -> bool:
        """Return True if a product has this word with these tones."""
        return exact in self.exact

    def corrections(self, folded: str, limit: int = 5) -> list[tuple[str, ...]]:
        """Return what an unknown word may have been, best first, with tones.

        Mostly one word each; two for words written as one: "matong" → ("mật", "ong").
        """
        return []


def vocabulary() -> Vocabulary:
    """Return the words of the catalogue as kept in this process. At most one query."""
    return _kept.get("words", STAMP, _load)


def _load() -> Vocabulary:
    terms = SearchTerm.objects.order_by("frequency", "exact")
    written, frequency, exact = {}, {}, set()
    for word, folded, times in terms.values_list("exact", "folded", "frequency").iterator():
        written[folded] = word  # the most frequent comes last
        frequency[folded] = frequency.get(folded, 0) + times
        exact.add(word)
    return Vocabulary(written, frequency, frozenset(exact))
