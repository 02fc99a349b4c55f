"""Where the words stand: one line of a product's text, cut into parts."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from core.text import fold
from products.models import SearchWords
from products.search.query import Query
from products.search.types import Part

LONGEST = 140  # characters of a line
BEFORE = 40  # characters kept before the first hit
FIELDS = ("name", "other_names", "near", "body")
_folded = lru_cache(maxsize=20_000)(fold)  # a language has few words, a page many
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


def highlights(ids: Sequence[int], query: Query) -> dict[int, list[Part]]:
    """Return for each product the line with most of the words; none with no word. One query."""
    wholes, beginnings = _wanted(query)
    rows = SearchWords.objects.filter(pk__in=ids).values_list("pk", *FIELDS)
    found = {pk: _best_line(texts, wholes, beginnings) for pk, *texts in rows}
    return {pk: parts for pk, parts in found.items() if parts}


def _wanted(query: Query) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return folded words, and the beginnings of words."""
    wholes = {
        word.folded
        for concept in query.concepts
        for words in concept.alternatives
        for word in words
    }
    last = [concept.alternatives[0][-1].folded for concept in query.concepts if concept.is_prefix]
    return frozenset(wholes), tuple(word for word in last if len(word) > 1)


def _best_line(
    texts: Iterable[str], wholes: frozenset[str], beginnings: tuple[str, ...]
) -> list[Part]:
    """Return the first of those lines that have the most different words."""
    best, most = [], 0
    for text in texts:
        for line in text.split("\n"):
            hits = _hits(line, wholes, beginnings)
            count = len({word for word, _ in hits})
            if count > most:
                best, most = _cut(line, [span for _, span in hits]), count
    return best


def _hits(
    line: str, wholes: frozenset[str], beginnings: tuple[str, ...]
) -> list[tuple[str, tuple[int, int]]]:
    hits = []
    for match in WORD.finditer(line):
        word = _folded(match[0])
        if word in wholes or (beginnings and word.startswith(beginnings)):
            hits.append((word, match.span()))
    return hits


def _cut(line: str, spans: list[tuple[int, int]]) -> list[Part]:
    """Return a piece of the line around its first hit, on whole words."""
    start = max(spans[0][0] - BEFORE, 0)
    start = start and line.find(" ", start) + 1
    start = min(start, spans[0][0])
    end = start + LONGEST
    end = len(line) if end >= len(line) else max(line.rfind(" ", start, end), spans[0][1])
    parts, place = [], start
    for left, right in spans:
        if right > end:
            break
        parts += [Part(line[place:left], False), Part(line[left:right], True)]
        place = right
    parts.append(Part(line[place:end], False))
    parts = [part for part in parts if part.text]
    before = [Part("… ", False)] if start else []
    return before + parts + ([Part(" …", False)] if end < len(line) else [])
