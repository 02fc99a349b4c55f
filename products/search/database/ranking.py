"""How well a product answers a search: one rule for every database. Reads no tables.

Each thing looked for gives points by the best field it stands in, fewer where the marks differ
from those typed; words side by side and in order, a name that is nothing but the words, sales,
ratings and stock decide among equals.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from products.search.query import Concept, Query, Word
from products.search.tokens import KIND_ENDS, TONES, comparable, fold_word, written_words

NAME, OTHER_NAME, NEAR, BODY = 10.0, 6.0, 3.0, 1.5  # points for one thing looked for
ALL_NAMED = 5.0  # points for a product of which nothing looked for stands in the body only
OTHER_MARKS = 0.05  # "dương" for "đường": another word, less than `BODY` even in a name
OTHER_WORD = 3.0  # points less for a product that has it with other marks only
SYNONYM = 0.85  # of what the word itself would give
BEGINNING = 0.5  # of what the whole word would give
KIND = 4.0  # points for a product whose category is called like something looked for
APART = 0.12  # of what a word gives where its neighbour, which names put beside it, isn't near
WINDOW = 3  # words within which it is
BETWEEN_LINES = ("",) * WINDOW
IN_ORDER, SIDE_BY_SIDE, WHOLE_NAME, NAME_START = 3.0, 1.5, 6.0, 2.0
SOLD, RATED, SOLD_OUT = 0.12, 0.15, 0.8
CODE = 100.0  # somebody who types a code wants that product


@dataclass(frozen=True)
class Words:
    """A product's texts as written: its name, and where else words may stand."""

    name: str
    other_names: str = ""
    near: str = ""
    codes: str = ""
    body: str = ""


@dataclass(frozen=True)
class Text:
    """One text cut into words: as written, made comparable, and folded."""

    written: tuple[str, ...]
    folded: tuple[str, ...]


def score(query: Query, words: Words, *, is_sure: bool = True) -> float:
    """Return how well the texts answer; larger is better. See also `popularity`.

    `is_sure`: the index said that all is found, so what no name has is in the body, which is
    read only to compare marks.
    """
    fields = [
        (NAME, _text(words.name)),
        (OTHER_NAME, _text(words.other_names)),
        (NEAR, _text(words.near)),
    ]
    shelf = _text(words.near.partition(KIND_ENDS)[0])
    found = [
        _points(concept, beside, fields, words.body, is_sure)
        for concept, beside in zip(query.concepts, _neighbours(query), strict=True)
    ]
    points = sum(found) + ALL_NAMED * all(each > BODY for each in found)
    points += _closeness(query, fields) + KIND * _is_of_kind(query, shelf)
    return points + CODE * any(f" {code} " in f" {words.codes} " for code in query.codes)


def popularity(*, sold: int, rating_key: int, in_stock: bool) -> float:
    """Return what decides among equals: about one point at most, less than any word's."""
    rated = RATED * (rating_key - 300) / 100 if rating_key else 0
    return SOLD * min(log1p(sold), 8) + rated - (0 if in_stock else SOLD_OUT)


def _is_of_kind(query: Query, shelf: Text) -> bool:
    """Return True if one of the product's categories is called like something looked for."""
    names = (words for concept in query.concepts for words in concept.alternatives)
    return any(_fit(words, shelf, False) == 1.0 for words in names)


@lru_cache(500)
def _neighbours(query: Query) -> tuple[tuple[str, ...], ...]:
    """Return for each concept the folded words that names put right beside it."""
    around = [*query.concepts, None]
    return tuple(
        (
            *([_plain(around[place - 1])[-1]] if place and around[place - 1].joins_next else []),
            *([_plain(around[place + 1])[0]] if concept.joins_next else []),
        )
        for place, concept in enumerate(query.concepts)
    )


def _points(
    concept: Concept,
    beside: tuple[str, ...],
    fields: list[tuple[float, Text]],
    body: str,
    is_sure: bool,
) -> float:
    best, fit = _typed_points(concept, beside, fields)
    for words in concept.alternatives[1:]:
        for weight, text in fields:
            if best < SYNONYM * weight and _fit(words, text, False) == 1.0:
                best, fit = SYNONYM * weight, 1.0
    if best < BODY:
        in_body = _body_fit(concept, body, is_sure)
        best, fit = max(best, BODY * in_body), max(fit, in_body)
    is_other_word = fit <= OTHER_MARKS and any(word.has_tones for word in concept.alternatives[0])
    return best - OTHER_WORD * is_other_word


def _typed_points(
    concept: Concept, beside: tuple[str, ...], fields: list[tuple[float, Text]]
) -> tuple[float, float]:
    """Return the points of what was typed by its best field, and how well it fits there."""
    best, best_fit = 0.0, 0.0
    words = concept.alternatives[0]
    for weight, text in fields:
        if best < weight and (fit := _fit(words, text, concept.is_prefix)):
            share = 1.0 if not beside or _stands_by(words, beside, text) else APART
            best, best_fit = max(best, weight * fit * share), max(best_fit, fit)
    return best, best_fit


def _stands_by(words: tuple[Word, ...], beside: tuple[str, ...], text: Text) -> bool:
    """Return True if one of the words `beside` is close to these in the text."""
    first = _wanted(words)[0][1]
    places = [place for place, folded in enumerate(text.folded) if folded == first]
    others = [place for place, folded in enumerate(text.folded) if folded in beside]
    return any(0 < abs(here - there) <= WINDOW for here in places for there in others)


def _body_fit(concept: Concept, body: str, is_sure: bool) -> float:
    """Return how well something fits that is in the body, if anywhere.

    Of a product that surely has it the body is read only for marks: that is quick.
    """
    typed, *others = concept.alternatives
    if is_sure and not any(word.has_tones for word in typed):
        return SYNONYM
    if is_sure and not others:
        written = rf"(?<!\w){re.escape(' '.join(word.exact for word in typed))}(?!\w)"
        return 1.0 if re.search(written, body.lower()) else OTHER_MARKS
    fits = [_fit(typed, _text(body), concept.is_prefix)]
    fits += [SYNONYM for words in others if _fit(words, _text(body), False) == 1.0]
    return max(fits)


def _fit(words: tuple[Word, ...], text: Text, may_go_on: bool) -> float:
    """Return 1 for these words side by side as typed, less for other marks, 0 for none."""
    wanted = _wanted(words)
    last, best = len(wanted) - 1, 0.0
    for start, folded in enumerate(text.folded):
        if not folded.startswith(wanted[0][1]) or start + last >= len(text.folded):
            continue
        fits = 1.0
        for place, (exact, plain, has_marks) in enumerate(wanted):
            goes_on = may_go_on and place == last
            fits *= _word_fit(text, start + place, exact, plain, has_marks, goes_on)
            if not fits:
                break
        best = max(best, fits)
        if best == 1.0:
            break
    return best


def _word_fit(
    text: Text, place: int, exact: str, plain: str, has_marks: bool, goes_on: bool
) -> float:
    folded = text.folded[place]
    is_whole = folded == plain
    if not is_whole and not (goes_on and folded.startswith(plain)):
        return 0.0
    fits = 1.0 if is_whole else BEGINNING
    if has_marks:
        written = text.written[place]
        same = written == exact if is_whole else _begins(written, exact)
        fits *= 1.0 if same else OTHER_MARKS
    return fits


def _begins(written: str, exact: str) -> bool:
    """Return True if a word goes on from `exact`; both have their tones at the end."""
    letters = exact.rstrip(TONES)
    return written.startswith(letters) and written.endswith(exact[len(letters) :])


def _closeness(query: Query, fields: list[tuple[float, Text]]) -> float:
    """Return points for words that stand together and in order."""
    typed = [plain for concept in query.concepts for plain in _plain(concept)]
    if not typed:
        return 0.0
    name = fields[0][1].folded
    may_go_on = query.concepts[-1].is_prefix
    is_whole = list(name) == [*typed, *BETWEEN_LINES]
    points = WHOLE_NAME * is_whole + NAME_START * _starts(name, typed, may_go_on)
    pairs = list(zip(typed, typed[1:], strict=False))
    if not pairs:
        return points
    for weight, text in fields:
        beside = set(zip(text.folded, text.folded[1:], strict=False))
        if may_go_on:
            beside |= {(a, typed[-1]) for a, b in beside if b.startswith(typed[-1])}
        in_order = sum(pair in beside for pair in pairs) / len(pairs)
        turned = sum((b, a) in beside for a, b in pairs) / len(pairs)
        points += weight / NAME * (IN_ORDER * in_order + SIDE_BY_SIDE * turned * (1 - in_order))
    return points


def _starts(name: tuple[str, ...], typed: list[str], may_go_on: bool) -> bool:
    start = list(name[: len(typed)])
    if not may_go_on or len(start) < len(typed):
        return start == typed
    return start[:-1] == typed[:-1] and start[-1].startswith(typed[-1])


def _plain(concept: Concept) -> tuple[str, ...]:
    """Return the folded words of what was typed."""
    return tuple(plain for _exact, plain, _marked in _wanted(concept.alternatives[0]))


@lru_cache(2_000)
def _wanted(words: tuple[Word, ...]) -> tuple[tuple[str, str, bool], ...]:
    """Return each word as (comparable, folded, was typed with marks)."""
    cut = [each for word in words for each in written_words(word.exact)]
    return tuple((comparable(w), fold_word(w), fold_word(w) != w) for w in cut)


@lru_cache(10_000)
def _text(text: str) -> Text:
    """Return a text cut into words, its lines so far apart that no words of two are close."""
    words = [word for line in text.split("\n") for word in (*written_words(line), *BETWEEN_LINES)]
    return Text(tuple(map(comparable, words)), tuple(map(fold_word, words)))
