import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Counts and categories are kept in memory between requests, not between tests."""
    cache.clear()
