"""Find products by words: bounded reads, then one ranking for every database.

At most `CAP` matching rows are read with all that filters count, so order, total and facets
of a usual search are exact and come from one query. Of more than that the most popular are
shown first, those with the words in their name before others, and facets say "at least".
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

from django.db import connection

from products.models import SearchWords
from products.search.database import match
from products.search.database.facets import facets_of
from products.search.database.kept import kept_count
from products.search.database.ranking import Words, popularity, score
from products.search.database.rows import (
    CAP,
    ID,
    IN_STOCK,
    ORDER,
    ORDERS,
    RATED,
    UNITS_SOLD,
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
    NEWEST,
    RELEVANCE,
    SOLD,
    Cursor,
    Found,
    Wanted,
)

BEST = 96  # rows compared word by word: the first pages of a list


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


def _popular(wanted: Wanted, query: Query, asked: match.Match, rows: Sequence[Row]) -> Found:
    """Return a page of a list too long to be read."""
    total = kept_count(wanted, asked, lambda: count(wanted, asked, COUNT_LIMIT + 1))
    page = min(max(wanted.page, 1), -(-total // wanted.size), JUMP_PAGES)
    start = (page - 1) * wanted.size
    order = wanted.effective_order
    if order != RELEVANCE:
        ids = ordered_ids(wanted, asked, order, start, wanted.size)
        return _page(ids, total, page, wanted.size)
    ids = _best_known(wanted, query, asked, rows, start + wanted.size)
    return _page(ids[start:], total, page, wanted.size)


def _best_known(
    wanted: Wanted, query: Query, asked: match.Match, rows: Sequence[Row], most: int
) -> list[int]:
    """Return up to `most` ids: with the words in their name, then any, what sells most first."""
    ids = _named(wanted, match.named(query), query, most)
    if len(ids) < most:
        known = set(ids)
        ids += [pk for pk in _popular_ids(wanted, asked, rows, most) if pk not in known]
    return ids[:most]


def _named(wanted: Wanted, name: match.Match, query: Query, most: int) -> list[int]:
    """Return what has the words in its name: compared word by word unless that is too much."""
    if not name:
        return []
    if _walks_fast() and kept_count(wanted, name, lambda: count(wanted, name, CAP + 1)) > CAP:
        return ordered_ids(wanted, name, SOLD, 0, most)
    rows = strict_rows(wanted, name, CAP + 1)
    return by_relevance(query, rows) if len(rows) <= CAP else _popular_ids(wanted, name, rows, most)


def _popular_ids(wanted: Wanted, asked: match.Match, rows: Iterable[Row], most: int) -> list[int]:
    """Return up to `most` ids, what sells most first."""
    if _walks_fast():
        return ordered_ids(wanted, asked, SOLD, 0, most)
    ids = [row[ID] for row in sorted(rows, key=lambda row: (-_popularity(row), row[ID]))]
    if len(ids) < most:
        known = set(ids)
        older = ordered_ids(wanted, asked, NEWEST, 0, most + len(ids))
        ids += [pk for pk in older if pk not in known]
    return ids


def _walks_fast() -> bool:
    """Return True where the most sold of many matches are found by walking the index of sales.

    SQLite would take long for that: it looks only at the rows read, which are the newest.
    """
    return connection.vendor != "sqlite"


def by_relevance(query: Query, rows: Sequence[Row], is_near: bool = False) -> list[int]:
    """Return the ids, best first. One query, two for more than `BEST` rows."""
    if len(rows) > BEST:
        rows = _likely_first(query, rows)
    words = _words_of([row[ID] for row in rows[:BEST]], _needs_body(query, is_near))
    scores = {
        row[ID]: score(query, words[row[ID]], is_sure=not is_near) + _popularity(row)
        for row in rows[:BEST]
        if row[ID] in words
    }
    ids = sorted(scores, key=lambda pk: (-scores[pk], pk))
    return ids + [row[ID] for row in rows if row[ID] not in scores]


def in_order(rows: Iterable[Row], order: str) -> list[int]:
    """Return the ids in one of the plain orders."""
    _, descends = ORDERS[order]
    return [row[ID] for row in sorted(rows, key=itemgetter(ORDER, ID), reverse=descends)]


def _likely_first(query: Query, rows: Iterable[Row]) -> list[Row]:
    """Return those first that have the words with the marks typed, or in their name."""
    asked = [each for each in (match.marked(query), match.named(query)) if each]
    found = matching_ids(asked, 2 * CAP)

    def key(row: Row) -> tuple[float, ...]:
        return (*(row[ID] not in ids for ids in found), -_popularity(row), row[ID])

    return sorted(rows, key=key)


def _popularity(row: Row) -> float:
    return popularity(sold=row[UNITS_SOLD], rating_key=row[RATED], in_stock=row[IN_STOCK])


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
