"""The engine of a site without a search server."""

from products.search.database.browse import browse
from products.search.query import Query
from products.search.types import Found, Wanted


class DatabaseEngine:
    """Answers from the tables of the site's own database."""

    name = "database"

    def find(self, wanted: Wanted, query: Query) -> Found:
        """Return one page of ids."""
        return browse(wanted, query)
