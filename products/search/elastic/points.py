"""What makes a product stand higher: the rules of the database's ranking, one clause each.

See `products.search.database.ranking`, from which all weights come: both engines mean the
same by a good answer.
"""

from collections.abc import Iterator
from functools import lru_cache

from elasticsearch.dsl.query import (
    Bool,
    ConstantScore,
    DisMax,
    Match,
    MatchPhrase,
    Prefix,
    RankFeature,
    Term,
)
from elasticsearch.dsl.query import (
    Query as Clause,
)

from products.search.database import ranking as worth
from products.search.elastic.words import (
    Name,
    as_written,
    codes,
    exact,
    folded,
    goes_on,
    has_tones,
    stands,
)
from products.search.query import Concept, Query

FIELDS = {"name": worth.NAME, "other_names": worth.OTHER_NAME, "near": worth.NEAR}
SHORT_NAME = 0.15  # of the server's own measure: short names with rare words among equals
RATED = 2 * worth.RATED  # half of it at four stars
SLOP = worth.WINDOW  # words that may stand between neighbours


@lru_cache(maxsize=500)
def score_clauses(query: Query) -> list[dict[str, object]]:
    """Return clauses whose points add up."""
    clauses: list[Clause] = []
    for concept, beside in zip(query.concepts, _neighbours(query), strict=True):
        clauses.append(_points(concept, beside))
        if has_tones(concept.alternatives[0]):
            clauses.append(_is_that_word(concept))
    clauses += [*_closeness(query), *_is_of_kind(query)]
    clauses += [_gives(code, worth.CODE) for code in codes(query)]
    clauses += [
        RankFeature(field="sold_much", log={"scaling_factor": 1}, boost=worth.SOLD),
        RankFeature(field="rated_well", saturation={"pivot": 400}, boost=RATED),
        _gives(Term(stock=True), worth.SOLD_OUT),
    ]
    return [clause.to_dict() for clause in clauses]


def _gives(clause: Clause, points: float) -> Clause:
    return ConstantScore(filter=clause, boost=round(points, 3))


def _neighbours(query: Query) -> list[list[str]]:
    """Return for each concept the pairs of words that names put right beside each other."""
    concepts = query.concepts
    pairs: list[list[str]] = [[] for _ in concepts]
    for place, (here, there) in enumerate(zip(concepts, concepts[1:], strict=False)):
        if here.joins_next:
            left, right = here.alternatives[0][-1], there.alternatives[0][0]
            for each in (place, place + 1):
                pairs[each].append(f"{left.folded} {right.folded}")
    return pairs


def _points(concept: Concept, beside: list[str]) -> Clause:
    """Give points for the best place in which the best of the names stands."""
    typed, *others = concept.alternatives
    ways: list[Clause] = []
    for field, points in FIELDS.items():
        ways += _ways(field, typed, points, beside)
        ways += [_gives(as_written(field, words), points * worth.SYNONYM) for words in others]
        if concept.is_prefix:
            ways += _beginnings(field, typed, points)
    if others or has_tones(typed):
        ways.append(_gives(as_written("everything", typed), worth.BODY))
    body = worth.BODY * worth.SYNONYM
    ways += [_gives(as_written("everything", words), body) for words in others]
    return DisMax(queries=ways)


def _ways(field: str, words: Name, points: float, beside: list[str]) -> Iterator[Clause]:
    """Give less where the marks are others, or where the usual neighbour is not near."""
    written = as_written(field, words)
    if beside:
        yield _gives(written, points * worth.APART)
        written = Bool(filter=[written, _stands_by(field, beside)])
    yield _gives(written, points)
    if has_tones(words):
        yield _gives(stands(field, folded(words)), points * worth.OTHER_MARKS)


def _stands_by(field: str, beside: list[str]) -> Clause:
    ways = [MatchPhrase(**{field: {"query": pair, "slop": SLOP}}) for pair in beside]
    return ways[0] if len(ways) == 1 else Bool(should=ways, minimum_should_match=1)


def _beginnings(field: str, words: Name, points: float) -> Iterator[Clause]:
    if field == "near":
        return
    if not has_tones(words):
        yield _gives(goes_on(field, words), points * worth.BEGINNING)
        return
    yield _gives(goes_on(field, words), points * worth.BEGINNING * worth.OTHER_MARKS)
    if field == "name" and len(words) == 1:
        letters = Match(name__begin_letters={"query": exact(words)})
        yield _gives(letters, points * worth.BEGINNING)


def _is_that_word(concept: Concept) -> Clause:
    """Give points for the word with its marks anywhere: without, it is another word."""
    ways = [as_written("everything", words) for words in concept.alternatives]
    if concept.is_prefix:
        ways.append(Match(name__begin_letters={"query": exact(concept.alternatives[0])}))
    return _gives(Bool(should=ways, minimum_should_match=1), worth.OTHER_WORD)


def _is_of_kind(query: Query) -> list[Clause]:
    names = [words for concept in query.concepts for words in concept.alternatives]
    ways = [as_written("kinds", words) for words in names]
    return [_gives(Bool(should=ways, minimum_should_match=1), worth.KIND)] if ways else []


def _closeness(query: Query) -> list[Clause]:
    """Give points for words that stand together and in order."""
    typed = [word.folded for concept in query.concepts for word in concept.alternatives[0]]
    if not typed:
        return []
    may_go_on = query.concepts[-1].is_prefix
    pairs = list(zip(typed, typed[1:], strict=False))
    together = [_pair("name", *pair, may_go_on and pair is pairs[-1]) for pair in pairs]
    starts = Bool(filter=[_first(typed[0], may_go_on and not pairs), *together])
    text = " ".join(typed)
    clauses = [
        _gives(Term(name__whole=text), worth.WHOLE_NAME),
        _gives(starts, worth.NAME_START),
        Match(name={"query": text, "boost": SHORT_NAME}),
    ]
    for first, second in pairs:
        is_last = may_go_on and (first, second) == pairs[-1]
        for field, points in FIELDS.items():
            share = points / worth.NAME / len(pairs)
            in_order = _gives(_pair(field, first, second, is_last), worth.IN_ORDER * share)
            turned = _gives(_pair(field, second, first, False), worth.SIDE_BY_SIDE * share)
            clauses.append(DisMax(queries=[in_order, turned]))
    return clauses


def _pair(field: str, first: str, second: str, may_go_on: bool) -> Clause:
    if may_go_on:
        return Prefix(**{f"{field}__pairs": {"value": f"{first} {second}"}})
    return Match(**{f"{field}__pairs": {"query": f"{first} {second}"}})


def _first(word: str, may_go_on: bool) -> Clause:
    if may_go_on:
        return Match(name__first_begin={"query": word})
    return Match(name__first={"query": word})
