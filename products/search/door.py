"""Where a search enters: understand the words, choose the engine."""

from products.search.database.engine import DatabaseEngine
from products.search.query import read_query
from products.search.types import Found, Wanted


def find_products(wanted: Wanted) -> Found:
    """Return one page of public products. A fixed number of queries for any page."""
    return DatabaseEngine().find(wanted, read_query(wanted.text))
