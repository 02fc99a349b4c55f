"""What tests of stalls share."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def count_queries(client):
    """Return a function that asks for an address and says how many queries that took."""

    def count(url):
        client.get(url)  # warm: content types, sites
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    return count
