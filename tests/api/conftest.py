"""What the tests of the API share."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def ask(client):
    """Ask an address of the API and return the status and what the answer says."""

    def ask(path="", **parameters):
        response = client.get(f"/api/v1/{path}", parameters)
        return response.status_code, response.json()

    return ask


@pytest.fixture
def slugs(ask):
    """Return the slugs that a list answers with."""

    def slugs(path="products/", **parameters):
        return [row["slug"] for row in ask(path, **parameters)[1]["results"]]

    return slugs


@pytest.fixture
def count_queries():
    """Return how many queries something takes, with nothing kept from before."""

    def count(act):
        for name in ("default", "pages"):
            caches[name].clear()
        with CaptureQueriesContext(connection) as queries:
            act()
        return len(queries)

    return count
