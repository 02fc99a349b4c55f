"""Everything that counts as a word: the catalogue's own, and those that staff gave names."""

from dataclasses import dataclass

from products.search.tokens import comparable
from products.search.vocabulary import Vocabulary, vocabulary
from products.search.words.synonyms import Synonyms, synonyms


@dataclass(frozen=True)
class Known:
    """The words that a search may be made of."""

    catalogue: Vocabulary
    names: Synonyms

    def knows(self, folded: str) -> bool:
        """Return True if this is a word, whatever its tones."""
        return self.catalogue.knows(folded) or folded in self.names.folded

    def knows_exact(self, exact: str) -> bool:
        """Return True if this is a word with these tones."""
        return self.catalogue.knows_exact(exact) or comparable(exact) in self.names.exact

    def begins(self, folded: str) -> bool:
        """Return True if a word of the catalogue begins so."""
        return self.catalogue.begins(folded)

    def written(self, folded: str) -> str:
        """Return a word of the catalogue as it is mostly written."""
        return self.catalogue.written.get(folded, folded)

    def are_pair(self, before: str, behind: str) -> bool:
        """Return True if these folded words stand side by side in a name."""
        return f"{before} {behind}" in self.catalogue.pairs

    def written_pair(self, before: str, behind: str) -> list[str]:
        """Return both folded words as names write them side by side; [] if none does."""
        return self.catalogue.pairs.get(f"{before} {behind}", "").split()

    def corrections(self, folded: str, limit: int) -> list[tuple[str, ...]]:
        """Return what a word may have been, best first: see `Vocabulary.corrections`."""
        return self.catalogue.corrections(folded, limit)


def known_words() -> Known:
    """Return all words as kept in this process. At most two queries."""
    return Known(vocabulary(), synonyms())
