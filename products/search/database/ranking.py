"""How well a product answers a search: one rule for every database. Reads no tables.

Each thing looked for gives points by the best field it stands in, fewer where the marks differ
from those typed; words side by side and in order, a name that is nothing but the words, sales,
ratings and stock decide among equals.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from products.search.database.rows import Row
from products.search.query import Concept, Query, Word
from products.search.tokens import TONES, comparable, fold_word, written_words

NAME, OTHER_NAME, NEAR, BODY = 10.0, 6.0, 3.0, 1.5  # points for one thing looked for
OTHER_MARKS = 0.12  # "dương" for "đường": another word, less than `BODY` even in a name
SYNONYM = 0.85  # of what the word itself would give
BEGINNING = 0.5  # of what the whole word would give
IN_ORDER, SIDE_BY_SIDE, WHOLE_NAME, NAME_START = 3.0, 1.5, 6.0, 1.0
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


def score(query: Query, words: Words, row: Row, *, is_sure: bool = True) -> float:
    """Return how well the product answers; larger is better.

    `is_sure`: the index said that all is found, so what no name has is in the body, which is
    read only to compare marks.
    """
    fields = [
        (NAME, _text(words.name)),
        (OTHER_NAME, _text(words.other_names)),
        (NEAR, _text(words.near)),
    ]
    points = sum(_points(concept, fields, words.body, is_sure) for concept in query.concepts)
    points += _closeness(query, fields)
    points += CODE * any(f" {code} " in f" {words.codes} " for code in query.codes)
    return points + popularity(row)


def popularity(row: Row) -> float:
    """Return what decides among equals: about one point at most for sales and stars each."""
    rated = RATED * (row.rating_key - 300) / 100 if row.rating_key else 0
    return SOLD * min(log1p(row.sold), 8) + rated - (0 if row.in_stock else SOLD_OUT)


def _points(concept: Concept, fields: list[tuple[float, Text]], body: str, is_sure: bool) -> float:
    best = 0.0
    for number, words in enumerate(concept.alternatives):
        share = SYNONYM if number else 1.0
        may_go_on = concept.is_prefix and not number
        for weight, text in fields:
            if best < weight * share:
                best = max(best, weight * share * _fit(words, text, may_go_on))
        if best < BODY * share and not is_sure:
            best = max(best, BODY * share * _fit(words, _text(body), may_go_on))
    return max(best, _body_points(concept, body)) if is_sure and best < BODY else best


def _body_points(concept: Concept, body: str) -> float:
    """Return the points of something that must be in the body, as nothing else has it."""
    typed = concept.alternatives[0]
    if not any(word.has_tones for word in typed):
        return BODY * SYNONYM
    has_marks = " ".join(word.exact for word in typed) in body.lower()
    return BODY * (1.0 if has_marks else OTHER_MARKS)


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
    """Return points for words that stand together and in order in a name."""
    typed = [plain for c in query.concepts for _, plain, _ in _wanted(c.alternatives[0])]
    name = fields[0][1].folded
    if not typed:
        return 0.0
    points = WHOLE_NAME * (list(name) == typed) + NAME_START * (name[: len(typed)] == (*typed,))
    pairs = list(zip(typed, typed[1:], strict=False))
    if not pairs:
        return points
    for weight, text in fields[:2]:
        beside = set(zip(text.folded, text.folded[1:], strict=False))
        in_order = sum(pair in beside for pair in pairs) / len(pairs)
        turned = sum((b, a) in beside for a, b in pairs) / len(pairs)
        points += weight / NAME * (IN_ORDER * in_order + SIDE_BY_SIDE * turned * (1 - in_order))
    return points


@lru_cache(2_000)
def _wanted(words: tuple[Word, ...]) -> tuple[tuple[str, str, bool], ...]:
    """Return each word as (comparable, folded, was typed with marks)."""
    cut = [each for word in words for each in written_words(word.exact)]
    return tuple((comparable(w), fold_word(w), fold_word(w) != w) for w in cut)


@lru_cache(10_000)
def _text(text: str) -> Text:
    words = written_words(text)
    return Text(tuple(map(comparable, words)), tuple(map(fold_word, words)))
