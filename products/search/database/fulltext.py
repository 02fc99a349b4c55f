"""The full-text index of SQLite, written beside `SearchWords`. PostgreSQL works out its own.

A row that goes takes its entry along by a trigger (migration 0009).
"""

from collections.abc import Iterable

from django.db import connection

from products.models import SearchWords
from products.search.tokens import folded_words, marked_words

INSERT = """INSERT OR REPLACE INTO products_searchfts (rowid, name, other_names, near, body, codes)
VALUES (%s, %s, %s, %s, %s, %s)"""


def write_index(rows: Iterable[SearchWords]) -> None:
    """Index these rows in place of what was there for the same products."""
    rows = list(rows)
    if connection.vendor != "sqlite" or not rows:
        return
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, [(row.pk, *map(_indexed, _texts(row))) for row in rows])


def tidy() -> None:
    """Bring the index and the planner's figures in order after a large change."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO products_searchfts(products_searchfts) VALUES ('optimize')")
            cursor.execute("ANALYZE")
        else:
            cursor.execute("ANALYZE products_searchwords, products_searchdocument")


def _texts(row: SearchWords) -> tuple[str, ...]:
    return row.name, row.other_names, row.near, row.body, row.codes


def _indexed(text: str) -> str:
    """Return the words folded, in order, and after them those with marks as written."""
    return " ".join([*folded_words(text), *sorted(set(marked_words(text)))])
