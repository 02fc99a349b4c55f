"""Where a search enters: understand the words, choose the engine.

With a search server it answers whatever has words or counts; the database answers the plain
catalogue, and everything while the server is down, slow, or has no whole index.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from django.conf import settings

from core.text import fold
from products.search.database.engine import DatabaseEngine
from products.search.highlights import highlights
from products.search.promotions import promoted
from products.search.query import Query, guess, read_query
from products.search.types import RELEVANCE, Found, Wanted

Answer = TypeVar("Answer")


def find_products(wanted: Wanted) -> Found:
    """Return one page of public products. A fixed number of queries for any page."""
    query = read_query(wanted.text)
    has_words = bool(wanted.text.strip())
    if has_words and query.is_empty:
        return Found([], 0)
    found = _find(wanted, query)
    if has_words:
        found = replace(found, suggestion=query.suggestion)
        if not found.total:
            found, query = _second_best(wanted, query, found)
        found = _with_promoted(found, wanted)
    if wanted.highlights and has_words:
        found = replace(found, highlights=highlights(found.ids, query))
    return found


def suggest_products(text: str, limit: int = 6) -> list[int]:
    """Return products for what is being typed, best first: all words found, names first."""
    query = read_query(text, is_typing=True)
    if query.is_empty:
        return []
    wanted = Wanted(text=text, order=RELEVANCE, size=limit)
    return _ask(
        server=lambda engine: engine.suggest(query, limit),
        database=lambda engine: engine.find(wanted, query).ids,
    )


def _find(wanted: Wanted, query: Query, *, is_near: bool = False) -> Found:
    def find(engine: object) -> Found:
        return engine.find(wanted, query, is_near=is_near)

    if not wanted.text.strip() and not wanted.facets:
        return find(DatabaseEngine())
    return _ask(server=find, database=find)


def _ask(*, server: Callable[[object], Answer], database: Callable[[object], Answer]) -> Answer:
    """Return the server's answer; the database's when there is no server, or trouble."""
    if settings.SEARCH_URL:
        from products.search.elastic.ask import ask_server  # the client is slow to import

        answer = ask_server(server)
        if answer is not None:
            return answer
    return database(DatabaseEngine())


def _second_best(wanted: Wanted, query: Query, nothing: Found) -> tuple[Found, Query]:
    """Return what the corrected words find, or most of the words; `nothing` as it is, if none.

    Filters that leave nothing of what the words find are no reason to doubt the words.
    """
    if wanted.is_narrowed and _find(Wanted(text=wanted.text, size=1), query).total:
        return nothing, query
    for text in dict.fromkeys(filter(None, (query.suggestion, guess(wanted.text)))):
        meant = read_query(text)
        found = _find(replace(wanted, text=text), meant)
        if found.total:
            return replace(found, suggestion=text, is_corrected=True), meant
    nothing = replace(nothing, suggestion="")  # it found nothing either
    query = read_query(query.suggestion) if query.suggestion else query
    found = _find(wanted, query, is_near=True)
    return (replace(found, is_near=True), query) if found.total else (nothing, query)


def _with_promoted(found: Found, wanted: Wanted) -> Found:
    """Put what staff promoted for these words before the first page, which gets longer by it."""
    if wanted.effective_order != RELEVANCE or wanted.is_narrowed or wanted.cursor:
        return found
    first = promoted(fold(wanted.text))
    if not first:
        return found
    rest = [pk for pk in found.ids if pk not in first]
    ids = first + rest if found.page == 1 else rest
    return replace(found, ids=ids, total=max(found.total, len(ids)))
