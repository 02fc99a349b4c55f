"""Answers of the search server: one request for hits and counts together."""

import json
from collections.abc import Iterable
from dataclasses import replace

from products.search.elastic import index
from products.search.elastic.connection import page_client
from products.search.elastic.facets import PRICE, counting, filters, read_counts, read_prices
from products.search.elastic.points import score_clauses
from products.search.elastic.query import found_clause, named_clause
from products.search.elastic.send import post
from products.search.elastic.words import word_counts
from products.search.query import Query
from products.search.types import (
    CHEAPEST,
    COUNT_LIMIT,
    DEAREST,
    FACETS,
    JUMP_PAGES,
    NEWEST,
    RATING,
    RELEVANCE,
    SOLD,
    Cursor,
    Found,
    Wanted,
)

# Of more matches than these the best-selling are ranked and counted (see `index`), so that a
# question costs much the same in a catalogue of any size.
RANKED = 2_000
COUNTED = 5_000  # the facets of a larger answer say "at least"
WINDOW = 9_999  # how far a page by number may reach; one more is asked for
ORDERS = {
    NEWEST: [{"listed_at": "desc"}, {"id": "desc"}],
    CHEAPEST: [{"price": "asc"}, {"id": "asc"}],
    DEAREST: [{"price": "desc"}, {"id": "desc"}],
    RATING: [{"rating": "desc"}, {"id": "desc"}],
    SOLD: [{"sold": "desc"}, {"id": "desc"}],
    RELEVANCE: [{"_score": "desc"}, {"id": "desc"}],
}
KEYSET = (NEWEST, CHEAPEST, DEAREST)  # orders with cursors

Search = dict[str, object]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ServerTrouble(Exception):
    """The server answered, but with less than was asked for, or with nonsense."""


class ServerEngine:
    """Asks the index behind the alias. Errors of the client rise: the door answers them."""

    name = "server"

    def find(self, wanted: Wanted, query: Query, *, is_near: bool = False) -> Found:
        """Return one page of ids. A second request only for a page beyond the last one."""
        answers = ask(searches(wanted, query, is_near=is_near))
        found = read_answer(answers, wanted)
        last = max(-(-min(found.total, COUNT_LIMIT) // wanted.size), 1)
        if found.ids or wanted.cursor or wanted.page <= last:
            return found
        wanted = replace(wanted, page=last)
        return read_answer(ask(searches(wanted, query, is_near=is_near)), wanted)

    def is_there(self) -> bool:
        """Return True if the live index can be asked."""
        return bool(page_client().indices.exists_alias(name=index.alias()))

    def suggest(self, query: Query, limit: int) -> list[int]:
        """Return products whose names go on like this, best first."""
        search = _hits(Wanted(order=RELEVANCE, size=limit), query, _matching(query, (), False))
        return [int(hit["_id"]) for hit in _checked(ask([search])[0])["hits"]["hits"]][:limit]


def searches(wanted: Wanted, query: Query, *, is_near: bool = False) -> list[Search]:
    """Return all that must be asked for one page: hits, their number, then counts.

    Of a broad search the hits are asked for twice, the second time only those with all words
    in their names: when there are too many to rank all of them, these come first.

    A chosen facet is counted without its own choice, so it needs a search of its own; all
    others share one.
    """
    clauses = filters(wanted)
    matching = _matching(query, clauses.values(), is_near)
    asked = [_hits(wanted, query, matching)]
    if _order(wanted, query) == RELEVANCE:
        asked.append(_total(matching))
        if is_broad(query) and not is_near:
            asked.append(_hits(wanted, query, [named_clause(query), *clauses.values()]))
    if wanted.facets:
        free = tuple(name for name in (*FACETS, PRICE) if name not in clauses)
        asked.append(_counts(matching, free))
        for name in clauses:
            others = [clause for other, clause in clauses.items() if other != name]
            asked.append(_counts(_matching(query, others, is_near), (name,)))
    return asked


def _matching(query: Query, chosen: Iterable[dict], is_near: bool) -> list[dict]:
    return [*chosen] if query.is_empty else [found_clause(query, is_near), *chosen]


def is_broad(query: Query) -> bool:
    """Return True if more products may match than are ranked."""
    return all(
        concept.is_prefix or sum(map(word_counts, concept.alternatives)) > RANKED
        for concept in query.concepts
    )


def _hits(wanted: Wanted, query: Query, matching: list[dict]) -> Search:
    order = _order(wanted, query)
    asked: dict[str, object] = {"filter": matching}
    limit: dict[str, object] = {"track_total_hits": COUNT_LIMIT + 1}
    if order == RELEVANCE:
        asked["should"] = score_clauses(query)
        limit = {"track_total_hits": False, "terminate_after": RANKED}
    sort = ORDERS[order]
    search: Search = {
        "query": {"bool": asked},
        "size": wanted.size + 1,
        "_source": False,
        **limit,
    }
    if wanted.cursor and order in KEYSET:
        search["search_after"] = [wanted.cursor.value, wanted.cursor.id]
        sort = _turned(sort) if wanted.cursor.is_backward else sort
    else:
        page = max(min(wanted.page, JUMP_PAGES), 1)
        search["from"] = min((page - 1) * wanted.size, WINDOW - wanted.size)
    return search | {"sort": sort}


def _order(wanted: Wanted, query: Query) -> str:
    """Without words nothing is more relevant than anything else."""
    order = wanted.effective_order
    return NEWEST if order == RELEVANCE and query.is_empty else order


def _turned(sort: list[dict[str, str]]) -> list[dict[str, str]]:
    other = {"asc": "desc", "desc": "asc"}
    return [{field: other[way] for field, way in each.items()} for each in sort]


def _total(matching: list[dict]) -> Search:
    query = {"bool": {"filter": matching}}
    return {"query": query, "size": 0, "track_total_hits": COUNT_LIMIT + 1}


def _counts(matching: list[dict], names: tuple[str, ...]) -> Search:
    return {
        "query": {"bool": {"filter": matching}},
        "size": 0,
        "track_total_hits": False,
        "terminate_after": COUNTED,
        "aggs": counting(names),
    }


def ask(asked: list[Search]) -> list[dict]:
    """Return the server's answers to these searches; one request."""
    lines = b"".join(b"{}\n%b\n" % _encode(search).encode() for search in asked)
    return post(page_client(), f"/{index.alias()}/_msearch", lines, {})["responses"]


def read_answer(answers: list[dict], wanted: Wanted) -> Found:
    """Return what the server said as the values of the door.

    Raises:
        ServerTrouble: it is not what was asked for.
    """
    try:
        return _read(answers, wanted)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as problem:
        raise ServerTrouble(f"nonsense: {problem!r}") from problem


def _read(answers: list[dict], wanted: Wanted) -> Found:
    first, *rest = map(_checked, answers)
    total = (first if "total" in first["hits"] else rest.pop(0))["hits"]["total"]["value"]
    named = rest.pop(0)["hits"]["hits"] if rest and "aggregations" not in rest[0] else []
    rows = first["hits"]["hits"]
    if first.get("terminated_early") and len(named) >= wanted.size:
        rows = named
    has_more, rows = len(rows) > wanted.size, rows[: wanted.size]
    cursor = wanted.cursor
    if cursor and cursor.is_backward:
        rows = rows[::-1]
    is_keyset = wanted.effective_order in KEYSET
    more_after, more_before = has_more, wanted.page > 1
    if cursor:
        more_after, more_before = (True, has_more) if cursor.is_backward else (has_more, True)
    found = Found(
        ids=[int(row["_id"]) for row in rows],
        total=min(total, COUNT_LIMIT + 1),
        page=wanted.page if cursor else max(min(wanted.page, JUMP_PAGES), 1),
        next_cursor=_cursor(rows[-1], False) if rows and more_after and is_keyset else None,
        previous_cursor=_cursor(rows[0], True) if rows and more_before and is_keyset else None,
        engine=ServerEngine.name,
    )
    return _with_counts(found, rest, wanted) if wanted.facets else found


def _with_counts(found: Found, answers: list[dict], wanted: Wanted) -> Found:
    counted = {
        name: each for one in answers for name, each in _checked(one)["aggregations"].items()
    }
    return replace(
        found,
        facets=read_counts(counted, wanted),
        facets_are_capped=any(one.get("terminated_early") for one in answers),
        price_range=read_prices(counted),
    )


def _checked(answer: dict) -> dict:
    if "error" in answer or answer["timed_out"] or answer["_shards"]["failed"]:
        raise ServerTrouble(str(answer.get("error") or "only a part of the index answered"))
    return answer


def _cursor(row: dict, is_backward: bool) -> Cursor:
    value, product_id = row["sort"]
    return Cursor(value, product_id, is_backward)
