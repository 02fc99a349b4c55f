"""Words as clauses of the server: with their marks or without, side by side, or begun."""

from elasticsearch.dsl.query import (
    Fuzzy,
    Match,
    MatchPhrase,
    MatchPhrasePrefix,
    Prefix,
    Terms,
)
from elasticsearch.dsl.query import (
    Query as Clause,
)

from products.search.elastic.analysis import LONGEST_BEGINNING
from products.search.elastic.lines import bare
from products.search.query import Query, Word
from products.search.vocabulary import vocabulary

SHORTEST_PREFIX = 2  # letters; shorter beginnings would match nearly everything
SHORTEST_FUZZY, LONGER = 3, 6  # letters: from the first on one may be wrong, from the other two

Name = tuple[Word, ...]


def has_tones(words: Name) -> bool:
    """Return True if any of the words was written with marks."""
    return any(word.has_tones for word in words)


def folded(words: Name) -> str:
    return " ".join(word.folded for word in words)


def exact(words: Name) -> str:
    return " ".join(word.exact for word in words)


def stands(field: str, text: str) -> Clause:
    """Match these words side by side. The analysis of the field may cut a word in two."""
    if text.isalpha():
        return Match(**{_attribute(field): {"query": text}})
    return MatchPhrase(**{_attribute(field): {"query": text}})


def as_written(field: str, words: Name) -> Clause:
    """Match these words with the marks that they have; words without match any."""
    if has_tones(words):
        return stands(f"{field}.exact", exact(words))
    return stands(field, folded(words))


def goes_on(field: str, words: Name) -> Clause:
    """Match these words, folded, the last of which may be the beginning of another."""
    text = folded(words)
    if not text.isalpha():
        return MatchPhrasePrefix(**{_attribute(field): {"query": text, "max_expansions": 50}})
    if len(text) < SHORTEST_PREFIX:
        return stands(field, text)
    if len(text) > LONGEST_BEGINNING:
        return Prefix(**{field: {"value": text}})
    return Match(**{_attribute(f"{field}.begin"): {"query": text}})


def may_be_wrong(word: Word) -> bool:
    """Return True for a word that no product has."""
    return len(word.folded) >= SHORTEST_FUZZY and not vocabulary().knows(word.folded)


def word_counts(words: Name) -> int:
    """Return in how many products these words may stand together, at most."""
    known = vocabulary()
    return min((known.frequency.get(word.folded, 0) for word in words), default=0)


def nearly(word: Word) -> Clause:
    """Match a word with a letter or two changed, but for the first one."""
    distance = 1 if len(word.folded) < LONGER else 2
    rule = {"value": word.folded, "fuzziness": distance, "prefix_length": 1, "max_expansions": 20}
    return Fuzzy(everything=rule)


def codes(query: Query) -> list[Clause]:
    """Match sellers' own codes, with dashes and without; nothing for no code."""
    forms = list(dict.fromkeys(form for code in query.codes for form in (code, bare(code))))
    return [Terms(codes=forms)] if forms else []


def _attribute(field: str) -> str:
    return field.replace(".", "__")
