"""What was typed, understood: words with and without tones, and other names for them.

Both engines read the same `Query`, so that they mean the same by the same words.
"""

from dataclasses import dataclass, replace

from core.text import fold
from products.search.types import LONGEST_SEARCH, MOST_WORDS


@dataclass(frozen=True)
class Word:
    """One word: as typed in NFC and lower case, and folded."""

    exact: str
    folded: str

    @property
    def has_tones(self) -> bool:
        """True when marks were typed: then a hit with the same marks comes first."""
        return self.exact != self.folded


@dataclass(frozen=True)
class Concept:
    """One thing meant. Any of `alternatives` will do; several words of one stand together."""

    alternatives: tuple[tuple[Word, ...], ...]  # the first is what was typed
    is_prefix: bool = False  # the last word may be the beginning of a longer one


@dataclass(frozen=True)
class Query:
    """All concepts must be found. Empty although text was given: nothing can match."""

    concepts: tuple[Concept, ...] = ()
    codes: tuple[str, ...] = ()  # folded runs that may be a seller's own code
    suggestion: str = ""  # what was probably meant, where a word is unknown

    @property
    def is_empty(self) -> bool:
        return not self.concepts and not self.codes


def read_query(text: str) -> Query:
    """Return the meaning of `text`. Never raises, whatever was typed."""
    typed = text[:LONGEST_SEARCH].replace("\0", " ").lower().split()
    words = [Word(word, fold(word)) for word in typed]
    words = [word for word in words if word.folded][:MOST_WORDS]
    concepts = tuple(Concept(((word,),)) for word in words)
    if concepts:
        concepts = (*concepts[:-1], replace(concepts[-1], is_prefix=True))
    return Query(concepts)
