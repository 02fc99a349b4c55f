"""The engine of a site without a search server."""

from products.search.database.browse import browse
from products.search.database.words import find_words
from products.search.query import Query
from products.search.types import Found, Wanted


class DatabaseEngine:
    """Answers from the tables of the site's own database."""

    name = "database"

    def find(self, wanted: Wanted, query: Query, *, is_near: bool = False) -> Found:
        """Return one page of ids; `is_near`: of what has most of the words, not all."""
        if not wanted.text.strip():
            return browse(wanted)
        return find_words(wanted, query, is_near=is_near)
