"""What all tests share."""

import time
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.cache import caches
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.utils import translation

from campaigns import alerts
from products.search import counts
from tests.append_only import allow_flush
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


def _commits(item: pytest.Item) -> bool:
    """Return True for a test with real transactions, which ends with every table emptied."""
    marker = item.get_closest_marker("django_db")
    real = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(real) or bool(marker and marker.kwargs.get("transaction"))


@pytest.fixture(autouse=True, scope="session")
def _first_rows(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: object
) -> None:
    """Remember the rows that migrations made: home pages, languages, the root of the pages."""
    if any(_commits(item) for item in request.session.items):
        with django_db_blocker.unblock():
            rows = connection.creation.serialize_db_to_string()
        request.session._first_rows = (django_db_blocker, rows)


def count_on() -> None:
    """Let PostgreSQL number new rows after those that came back with their numbers."""
    models = apps.get_models(include_auto_created=True)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Bring those rows back for the next test, and for the next run with --reuse-db."""
    yield
    if _commits(item) and hasattr(item.session, "_first_rows"):
        blocker, rows = item.session._first_rows
        with blocker.unblock():
            call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
            connection.creation.deserialize_db_from_string(rows)
            count_on()
