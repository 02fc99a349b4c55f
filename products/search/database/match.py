"""What was meant, written as each database's full-text query wants it.

Words hold nothing but letters, digits and marks (`products.search.tokens`), so quoting them is
all that either language needs.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from django.db import connection

from products.search.query import Concept, Query, Word
from products.search.tokens import fold_word, folded_words, marked_words, written_words

SHORTEST_PREFIX = 2  # letters; shorter beginnings would match nearly everything
ANYWHERE, NAME, CODES = "", "name", "codes"


class Match(NamedTuple):
    """One full-text query; false when nothing can be asked."""

    text: str = ""
    column: str = "vector"  # of PostgreSQL, with an index

    def __bool__(self) -> bool:
        return bool(self.text)


def everywhere(query: Query) -> Match:
    """Match products that have all concepts, each in any field, or one of the codes."""
    concepts = _all(_concept(concept) for concept in _asked(query))
    codes = (_phrase(folded_words(code), CODES) for code in query.codes)
    return Match(_any([concepts, *codes]))


def named(query: Query) -> Match:
    """Match products that have all concepts in their name."""
    return Match(_all(_concept(concept, NAME) for concept in _asked(query)), "name_vector")


def marked(query: Query) -> Match:
    """Match products that have every word that was typed with marks exactly like that."""
    return Match(_all(_marked(concept) for concept in query.concepts))


def nearly(query: Query) -> Match:
    """Match products that miss one concept only, of four or more two."""
    parts = [part for concept in query.concepts if (part := _concept(concept))]
    if len(parts) < 2:
        return Match()
    enough = len(parts) - (2 if len(parts) > 3 else 1)
    return Match(_any(_all(some) for some in combinations(parts, enough)))


def _asked(query: Query) -> tuple[Concept, ...]:
    """Leave out a last word of which one letter is typed: it only counts for the order."""
    *others, last = query.concepts or (None,)
    if others and last.is_prefix and len("".join(_folded(last.alternatives[0]))) == 1:
        return tuple(others)
    return query.concepts


def _concept(concept: Concept, field: str = ANYWHERE) -> str:
    """Match any of its names; only what was typed may go on, and only that may lack marks."""
    typed, *others = concept.alternatives
    phrases = [_phrase(_folded(typed), field, may_go_on=concept.is_prefix)]
    return _any([*phrases, *(_as_written(words, field) for words in others)])


def _as_written(words: tuple[Word, ...], field: str) -> str:
    """Match these words side by side with their marks: "lác" isn't "lạc"."""
    marked = [_phrase([word], field) for word in _cut(words) if fold_word(word) != word]
    return _all([_phrase(_folded(words), field), *marked])


def _folded(words: tuple[Word, ...]) -> list[str]:
    return [cut for word in words for cut in folded_words(word.folded)]


def _cut(words: tuple[Word, ...]) -> list[str]:
    return [cut for word in words for cut in written_words(word.exact)]


def _marked(concept: Concept) -> str:
    typed = " ".join(word.exact for word in concept.alternatives[0])
    *_, last = written_words(typed) or [""]
    return _all(
        _phrase([word], may_go_on=concept.is_prefix and word == last)
        for word in marked_words(typed)
    )


def _phrase(words: list[str], field: str = ANYWHERE, *, may_go_on: bool = False) -> str:
    """Match these words side by side."""
    if not words:
        return ""
    may_go_on = may_go_on and len(words[-1]) >= SHORTEST_PREFIX
    if connection.vendor == "sqlite":
        phrase = f'"{" ".join(words)}"{"*" if may_go_on else ""}'
        return f"{field} : {phrase}" if field else phrase
    weight = "B" if field == CODES else ""
    quoted = [f"'{word}':{weight}" for word in words]
    quoted[-1] += "*" if may_go_on else ""
    return f"({' <-> '.join(quoted)})"


def _all(parts: Iterable[str]) -> str:
    return _joined("AND" if connection.vendor == "sqlite" else "&", parts)


def _any(parts: Iterable[str]) -> str:
    return _joined("OR" if connection.vendor == "sqlite" else "|", parts)


def _joined(operator: str, parts: Iterable[str]) -> str:
    parts = [part for part in parts if part]
    return f"({f' {operator} '.join(parts)})" if parts else ""
