"""What all tests share."""

import pytest
from django.core.cache import caches
from django.utils import translation

from tests.append_only import allow_flush

allow_flush()


@pytest.fixture(autouse=True)
def _clean_caches():
    """Start every test without cached pages and counts."""
    for name in ("default", "pages"):
        caches[name].clear()


@pytest.fixture(autouse=True)
def _database(db):
    """Let every test use the database: nearly all do."""


@pytest.fixture(autouse=True)
def _vietnamese():
    """Start every test in the site's first language, whatever the last one read."""
    with translation.override("vi"):
        yield
