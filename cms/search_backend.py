"""Wagtail's search in the database, for what people really type into the desk.

On SQLite a quotation mark, as round the name of a campaign, ended in an error.
"""

from collections.abc import Callable
from functools import partial

from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend

UNREADABLE = str.maketrans({'"': " ", "\0": " "})


def SearchBackend(params: dict[str, object]) -> BaseSearchBackend:
    """Return the backend of the site's database that takes any text."""
    backend = database.SearchBackend(params)
    backend.search = partial(_with_words, backend.search)
    backend.autocomplete = partial(_with_words, backend.autocomplete)
    return backend


def _with_words(find: Callable, query: object, *args: object, **options: object) -> object:
    """Search for the words of `query` alone; without any, nothing is found."""
    if isinstance(query, str):
        query = " ".join(query.translate(UNREADABLE).split())
    return find(query, *args, **options)
