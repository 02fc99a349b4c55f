"""What a product must have to be found."""

from functools import lru_cache

from elasticsearch.dsl.query import Bool
from elasticsearch.dsl.query import Query as Clause

from products.search.elastic.words import (
    as_written,
    codes,
    folded,
    goes_on,
    may_be_wrong,
    nearly,
    stands,
)
from products.search.query import Concept, Query

MANY = 3  # things; of more than these two may be missing in a near answer


def found_clause(query: Query, is_near: bool = False) -> dict[str, object]:
    """Return what a product must have. Without score.

    `is_near`: all things but one, of four or more two, and unknown words may be others.
    """
    return _near_clause(query) if is_near else _whole_clause(query)


@lru_cache(maxsize=500)
def _whole_clause(query: Query) -> dict[str, object]:
    return _with_codes(query, Bool(filter=[_found(each, False) for each in query.concepts]))


def _near_clause(query: Query) -> dict[str, object]:
    wanted = [_found(concept, True) for concept in query.concepts]
    may_lack = min(len(wanted) - 1, 2 if len(wanted) > MANY else 1)
    return _with_codes(query, Bool(should=wanted, minimum_should_match=len(wanted) - may_lack))


def _with_codes(query: Query, words: Clause) -> dict[str, object]:
    ways = [words, *codes(query)] if query.concepts else codes(query)
    one = ways[0] if len(ways) == 1 else Bool(should=ways, minimum_should_match=1)
    return one.to_dict()


def named_clause(query: Query) -> dict[str, object]:
    """Match names with all that was typed or meant, with the marks that were typed."""
    wanted = []
    for concept in query.concepts:
        ways = [as_written("name", words) for words in concept.alternatives]
        if concept.is_prefix:
            ways.append(goes_on("name", concept.alternatives[0]))
        wanted.append(Bool(should=ways, minimum_should_match=1))
    return Bool(filter=wanted).to_dict()


def _found(concept: Concept, is_near: bool) -> Clause:
    """Match any of its names; only what was typed may go on, and only that may lack marks."""
    typed, *others = concept.alternatives
    ways = [as_written("everything", words) for words in others]
    if concept.is_prefix:
        ways.append(goes_on("everything", typed))
    else:
        ways.append(stands("everything", folded(typed)))
    if is_near:
        ways += [nearly(word) for word in typed if may_be_wrong(word)]
    return ways[0] if len(ways) == 1 else Bool(should=ways, minimum_should_match=1)
