"""The whole demo, loaded once for all tests that walk through it."""

import io
from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from cms import chrome
from tests.demo.walk import Walk


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The demo, taken back when the module ends."""
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(DEBUG=True):
            call_command("load_demo", stdout=io.StringIO(), stderr=io.StringIO())
        chrome.refresh()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def walk(demo, django_db_blocker) -> Walk:
    """Every address that can be reached from the home pages, with what stands there."""
    for cache in caches.all():
        cache.clear()
    with django_db_blocker.unblock():
        return Walk.from_homes(["vi", "en", "ar"])
