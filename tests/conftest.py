"""What all tests share."""

import time
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.utils import translation
from wagtail.models import Locale

from campaigns import alerts
from products.search import counts
from tests.append_only import allow_flush
from tests.first_rows import keep_first_rows
from visits import tally

pytest_plugins = ["tests.servers.stripe.fixtures"]
allow_flush()


@pytest.fixture(autouse=True)
def _clean_caches():
    """Start every test without cached pages and counts."""
    for name in ("default", "pages"):
        caches[name].clear()
    alerts.remember([])
    counts.forget_waiting()
    tally.forget_all()


@pytest.fixture
def same_minute(monkeypatch):
    """Let limits count within one minute: a test that begins at its end would see two."""
    start = time.time()
    monkeypatch.setattr("core.limits.time", SimpleNamespace(time=lambda: start))


@pytest.fixture(autouse=True)
def _database(db):
    """Let every test use the database: nearly all do."""


@pytest.fixture(autouse=True)
def _vietnamese():
    """Start every test in the site's first language, whatever the last one read."""
    with translation.override("vi"):
        yield


@pytest.fixture(autouse=True, scope="session")
def _first_rows(django_db_setup: None, django_db_blocker: object) -> None:
    """Remember what migrations wrote; a database that lost it can't be used again."""
    with django_db_blocker.unblock():
        if not Locale.objects.exists():
            pytest.exit("The test database was left empty: begin anew with --create-db.", 3)
        keep_first_rows()
