"""What was meant, as the server is asked for it: what must be found, and what counts how much.

The weights are those of the database's ranking (`products.search.database.ranking`), so that
both engines mean the same by a good answer; here every rule is one clause of constant score.
"""

from functools import lru_cache

from elasticsearch.dsl.query import (
    Bool,
    ConstantScore,
    DisMax,
    Fuzzy,
    Match,
    MatchPhrase,
    MatchPhrasePrefix,
    Prefix,
    RankFeature,
    Term,
    Terms,
)
from elasticsearch.dsl.query import (
    Query as Clause,
)

from products.search.elastic.analysis import LONGEST_BEGINNING
from products.search.elastic.lines import bare
from products.search.query import Concept, Query, Word
from products.search.vocabulary import vocabulary

NAMES = {"name": 10.0, "other_names": 6.0}  # points for one thing looked for
NEAR, BODY = 3.0, 1.5
OTHER_MARKS = 0.05  # "dương" for "đường": another word, less than `BODY` even in a name
OTHER_WORD = 3.0  # points more for a product that has the word with the marks typed
SYNONYM = 0.85  # of what the word itself would give
BEGINNING = 0.5  # of what the whole word would give
KIND = 4.0  # points for a product whose category is called like something looked for
APART = 0.12  # of what a word gives where its neighbour, which names put beside it, isn't near
WINDOW = 3  # words within which it is
IN_ORDER, SIDE_BY_SIDE, WHOLE_NAME, NAME_START = 3.0, 1.5, 6.0, 1.0
SHORT_NAME, SOLD, RATED, IN_STOCK = 0.15, 0.12, 0.3, 0.8
CODE = 100.0  # somebody who types a code wants that product
SHORTEST_PREFIX = 2  # letters; shorter beginnings would match nearly everything
SHORTEST_FUZZY, LONGER = 3, 6  # letters: from the first on one may be wrong, from the other two

Name = tuple[Word, ...]


@lru_cache(maxsize=500)
def found_clause(query: Query, is_near: bool = False) -> dict[str, object]:
    """Return what a product must have. Without score.

    `is_near`: all things but one, of four or more two, and unknown words may be others.
    """
    wanted = [_found(concept, is_near) for concept in query.concepts]
    may_lack = (2 if len(wanted) > 3 else 1) if is_near and len(wanted) > 1 else 0
    least = len(wanted) - may_lack
    if least == len(wanted):
        everything: Clause = Bool(filter=wanted)
    else:
        everything = Bool(should=wanted, minimum_should_match=least)
    codes = _codes(query)
    if codes and wanted:
        everything = Bool(should=[everything, *codes], minimum_should_match=1)
    return (everything if wanted else codes[0]).to_dict()


def named_clause(query: Query) -> dict[str, object]:
    """Match names with all that was typed or meant, with the marks that were typed."""
    wanted = []
    for concept in query.concepts:
        ways = [_as_written("name", words) for words in concept.alternatives]
        if concept.is_prefix:
            ways.append(_go_on("name", concept.alternatives[0]))
        wanted.append(Bool(should=ways, minimum_should_match=1))
    return Bool(filter=wanted).to_dict()


@lru_cache(maxsize=500)
def score_clauses(query: Query) -> list[dict[str, object]]:
    """Return what makes a product stand higher."""
    beside = _neighbours(query)
    clauses = [_points(*each) for each in zip(query.concepts, beside, strict=True)]
    clauses += [_worth(clause, OTHER_WORD) for clause in map(_right_word, query.concepts) if clause]
    clauses += _closeness(query)
    clauses += [_worth(clause, KIND) for clause in _kinds(query)]
    clauses += [ConstantScore(filter=code, boost=CODE) for code in _codes(query)]
    clauses += [
        RankFeature(field="sold_much", log={"scaling_factor": 1}, boost=SOLD),
        RankFeature(field="rated_well", saturation={"pivot": 400}, boost=RATED),
        ConstantScore(filter=Term(stock=True), boost=IN_STOCK),
    ]
    return [clause.to_dict() for clause in clauses]


def _found(concept: Concept, is_near: bool) -> Clause:
    typed, *others = concept.alternatives
    ways = [_as_written("everything", words) for words in others]
    ways.append(_go_on("everything", typed) if concept.is_prefix else _in_everything(typed))
    if is_near:
        ways += [_fuzzy(word) for word in typed if _may_be_wrong(word)]
    return ways[0] if len(ways) == 1 else Bool(should=ways, minimum_should_match=1)


def _as_written(field: str, words: Name) -> Clause:
    """Match another name for what was typed, with its marks: "lác" isn't "lạc"."""
    if _has_tones(words):
        return _stand(f"{field}.exact", _exact(words))
    return _stand(field, _folded(words))


def _in_everything(words: Name) -> Clause:
    return _stand("everything", _folded(words))


def _folded(words: Name) -> str:
    return " ".join(word.folded for word in words)


def _exact(words: Name) -> str:
    return " ".join(word.exact for word in words)


def _stand(field: str, text: str) -> Clause:
    """Match these words side by side. The analysis of the field may cut a word in two."""
    if text.isalpha():
        return Match(**{_attribute(field): {"query": text}})
    return MatchPhrase(**{_attribute(field): {"query": text}})


def _attribute(field: str) -> str:
    return field.replace(".", "__")


def _go_on(field: str, words: Name, text: str = "") -> Clause:
    """Match these words, the last of which may be the beginning of another."""
    text = text or _folded(words)
    if not text.isalpha():
        limited = {"query": text, "max_expansions": 50}
        return MatchPhrasePrefix(**{_attribute(field): limited})
    if len(text) < SHORTEST_PREFIX:
        return _stand(field, text)
    if len(text) > LONGEST_BEGINNING:
        return Prefix(**{field: {"value": text}})
    return Match(**{_attribute(f"{field}.begin"): {"query": text}})


def _may_be_wrong(word: Word) -> bool:
    return len(word.folded) >= SHORTEST_FUZZY and not vocabulary().knows(word.folded)


def _fuzzy(word: Word) -> Clause:
    """Match a word with a letter or two changed, but for the first one."""
    distance = 1 if len(word.folded) < LONGER else 2
    rule = {"value": word.folded, "fuzziness": distance, "prefix_length": 1, "max_expansions": 20}
    return Fuzzy(everything=rule)


def _codes(query: Query) -> list[Clause]:
    codes = list(dict.fromkeys(form for code in query.codes for form in (code, bare(code))))
    return [Terms(codes=codes)] if codes else []


def _neighbours(query: Query) -> list[list[str]]:
    """Return for each concept the folded words that names put right beside it."""
    found: list[list[str]] = [[] for _concept in query.concepts]
    for place, concept in enumerate(query.concepts[:-1]):
        if concept.joins_next:
            behind = query.concepts[place + 1]
            found[place].append(behind.alternatives[0][0].folded)
            found[place + 1].append(concept.alternatives[0][-1].folded)
    return found


def _right_word(concept: Concept) -> Clause | None:
    """Match what has the word with the marks typed, or another name for it."""
    if not _has_tones(concept.alternatives[0]):
        return None
    ways = [_as_written("everything", words) for words in concept.alternatives]
    return ways[0] if len(ways) == 1 else Bool(should=ways, minimum_should_match=1)


def _kinds(query: Query) -> list[Clause]:
    """Match what stands on a shelf that is called like something looked for."""
    names = [words for concept in query.concepts for words in concept.alternatives]
    ways = [_as_written("shelf", words) for words in names]
    return [Bool(should=ways, minimum_should_match=1)] if ways else []


def _points(concept: Concept, beside: list[str]) -> Clause:
    """Give points for the best place in which the best of the names stands."""
    ways = []
    for number, words in enumerate(concept.alternatives):
        share = SYNONYM if number else 1.0
        for field, points in (NAMES | {"near": NEAR}).items():
            if number:
                ways.append(_worth(_as_written(field, words), points * SYNONYM))
            else:
                ways += _ways(field, words, points, concept.is_prefix, beside)
        if _has_tones(words) or len(concept.alternatives) > 1:
            ways.append(_worth(_as_written("everything", words), BODY * share))
    return DisMax(queries=ways)


def _ways(
    field: str, words: Name, points: float, may_go_on: bool, beside: list[str]
) -> list[Clause]:
    share = OTHER_MARKS if _has_tones(words) else 1
    stands = [(_stand(field, _folded(words)), points * share)]
    if _has_tones(words):
        stands.append((_stand(f"{field}.exact", _exact(words)), points))
    ways = []
    for clause, worth in stands:
        ways.append(_worth(clause, worth * (APART if beside else 1)))
        ways += [_worth(Bool(filter=[clause, _close(field, words, o)]), worth) for o in beside]
    if may_go_on and field in NAMES:
        ways.append(_worth(_go_on(field, words), points * share * BEGINNING))
        if field == "name" and len(words) == 1 and _has_tones(words):
            begin = Match(name__begin_letters={"query": _exact(words)})
            ways.append(_worth(begin, points * BEGINNING))
    return ways


def _close(field: str, words: Name, other: str) -> Clause:
    """Match the first of these words with another one near it, on either side."""
    rule = {"query": f"{words[0].folded} {other}", "slop": WINDOW}
    return MatchPhrase(**{_attribute(field): rule})


def _has_tones(words: Name) -> bool:
    return any(word.has_tones for word in words)


def _worth(clause: Clause, points: float) -> Clause:
    return ConstantScore(filter=clause, boost=round(points, 3))


def _first(word: str, may_go_on: bool) -> Clause:
    if may_go_on:
        return Match(name__first_begin={"query": word})
    return Match(name__first={"query": word})


def _closeness(query: Query) -> list[Clause]:
    """Give points for words that stand together and in order in a name."""
    typed = [word.folded for concept in query.concepts for word in concept.alternatives[0]]
    if not typed:
        return []
    text, is_one = " ".join(typed), len(typed) == 1
    clauses = [
        _worth(Term(name__whole=text), WHOLE_NAME),
        _worth(_first(typed[0], is_one and query.concepts[0].is_prefix), NAME_START * (1 + is_one)),
        Match(name={"query": text, "boost": SHORT_NAME}),
    ]
    pairs = list(zip(typed, typed[1:], strict=False))
    for first, second in pairs:
        for field, points in NAMES.items():
            share = points / NAMES["name"] / len(pairs)
            beside = Match(**{f"{field}__pairs": {"query": f"{first} {second}"}})
            turned = Match(**{f"{field}__pairs": {"query": f"{second} {first}"}})
            ways = [_worth(beside, IN_ORDER * share), _worth(turned, SIDE_BY_SIDE * share)]
            clauses.append(DisMax(queries=ways))
        beside = MatchPhrase(near={"query": f"{first} {second}"})
        clauses.append(_worth(beside, IN_ORDER * NEAR / NAMES["name"] / len(pairs)))
    return clauses
