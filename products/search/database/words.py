"""Find products by words: bounded reads, then one ranking for every database.

At most `CAP` matching rows are read with all that filters count, so order, total and facets
of a usual search are exact and come from one query. Of more than that the most popular are
shown first, those with the words in their name before others, and facets say "at least".
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from products.models import SearchWords
from products.search.database import match
from products.search.database.facets import facets_of
from products.search.database.kept import kept_count
from products.search.database.ranking import Words, popularity, score
from products.search.database.rows import (
    CAP,
    ORDERS,
    Row,
    count,
    matching_ids,
    ordered_ids,
    read_rows,
    strict_rows,
)
from products.search.query import Query
from products.search.types import (
    COUNT_LIMIT,
    JUMP_PAGES,
    RELEVANCE,
    SOLD,
    Cursor,
    Found,
    Wanted,
)

BEST = 200  # rows compared word by word


def find_words(wanted: Wanted, query: Query, *, is_near: bool = False) -> Found:
    """Return one page of what has all the words, or nearly. Four queries at most."""
    asked = match.nearly(query) if is_near else match.everywhere(query)
    if not asked:
        return Found(ids=[], total=0)
    read = read_rows(wanted, asked)
    if len(read.passing) <= CAP:
        found = _exact(wanted, query, read.passing, is_near)
    else:
        found = _popular(wanted, query, asked, read.passing)
    return replace(found, is_near=is_near, **(facets_of(read, wanted) if wanted.facets else {}))


def _exact(wanted: Wanted, query: Query, rows: Sequence[Row], is_near: bool) -> Found:
    """Return a page of a list that is known whole."""
    page = min(max(wanted.page, 1), max(-(-len(rows) // wanted.size), 1), JUMP_PAGES)
    start = (page - 1) * wanted.size
    if wanted.effective_order == RELEVANCE:
        ids = by_relevance(query, rows, is_near)
    else:
        ids = in_order(rows, wanted.effective_order)
    return _page(ids[start : start + wanted.size], len(rows), page, wanted.size)


def _popular(wanted: Wanted, query: Query, asked: str, rows: Sequence[Row]) -> Found:
    """Return a page of a list too long to be read."""
    total = kept_count(wanted, asked, lambda: count(wanted, asked, COUNT_LIMIT + 1))
    page = min(max(wanted.page, 1), -(-total // wanted.size), JUMP_PAGES)
    start = (page - 1) * wanted.size
    order = wanted.effective_order
    if order != RELEVANCE:
        ids = ordered_ids(wanted, asked, order, start, wanted.size)
        return _page(ids, total, page, wanted.size)
    ids = _best_known(wanted, query, asked, start + wanted.size)
    return _page(ids[start:], total, page, wanted.size)


def _best_known(wanted: Wanted, query: Query, asked: str, most: int) -> list[int]:
    """Return up to `most` ids: with the words in their name, then any, what sells most first."""
    name = match.named(query)
    in_name = strict_rows(wanted, name, CAP + 1) if name else []
    if len(in_name) > CAP:
        return ordered_ids(wanted, name, SOLD, 0, most)
    ids = by_relevance(query, in_name)
    if len(ids) < most:
        known = set(ids)
        others = ordered_ids(wanted, asked, SOLD, 0, most)
        ids += [pk for pk in others if pk not in known]
    return ids[:most]


def by_relevance(query: Query, rows: Sequence[Row], is_near: bool = False) -> list[int]:
    """Return the ids, best first. One query, two for more than `BEST` rows."""
    if len(rows) > BEST:
        rows = _likely_first(query, rows)
    best = rows[:BEST]
    words = _words_of([row.id for row in best], _needs_body(query, is_near))
    scores = {
        row.id: score(query, words[row.id], row, is_sure=not is_near)
        for row in best
        if row.id in words
    }
    ids = sorted(scores, key=lambda pk: (-scores[pk], pk))
    return ids + [row.id for row in rows if row.id not in scores]


def in_order(rows: Iterable[Row], order: str) -> list[int]:
    """Return the ids in one of the plain orders."""
    column, descends = ORDERS[order]
    return [
        row.id
        for row in sorted(rows, key=lambda row: (getattr(row, column), row.id), reverse=descends)
    ]


def _likely_first(query: Query, rows: Sequence[Row]) -> list[Row]:
    """Return those first that have the words in their name, or with the marks typed."""
    asked = [each for each in (match.marked(query), match.named(query)) if each]
    found = matching_ids(asked, 10 * CAP)

    def key(row: Row) -> tuple[object, ...]:
        return ([row.id not in ids for ids in found], *_popular_first(row))

    return sorted(rows, key=key)


def _popular_first(row: Row) -> tuple[float, int]:
    return (-popularity(row), row.id)


def _needs_body(query: Query, is_near: bool) -> bool:
    words = (word for concept in query.concepts for word in concept.alternatives[0])
    return is_near or any(word.has_tones for word in words)


def _words_of(ids: list[int], with_body: bool) -> dict[int, Words]:
    columns = ["product_id", "name", "other_names", "near", "codes"]
    columns += ["body"] if with_body else []
    rows = SearchWords.objects.filter(pk__in=ids).values_list(*columns)
    return {pk: Words(*texts) for pk, *texts in rows}


def _page(ids: list[int], total: int, page: int, size: int) -> Found:
    """Return the page with signs that it has neighbours; they are reached by number."""
    has_next = page * size < total and page < JUMP_PAGES
    return Found(
        ids=ids,
        total=total,
        page=page,
        next_cursor=Cursor(0, ids[-1]) if ids and has_next else None,
        previous_cursor=Cursor(0, ids[0], is_backward=True) if ids and page > 1 else None,
    )
