"""What each kind of published page may cost: queries cold and from the cache, bytes of a phone."""

import gc

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import chrome
from core.kept import Kept, KeptShown
from tests.marketplace.publishing import Site
from tests.marketplace.test_budgets import collected, first_load  # noqa: F401

MOST_COLD, MOST_STORED, MOST_BYTES = 12, 2, 150_000
# Menu, footer and the roots of the five languages: the first page that a process shows asks
# for them. Pages of campaigns show so much that they are measured after it.
SHARED = 3
CAMPAIGNS = ("information", "households", "rescue")


def queries_of(client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"][:150] for query in queries]


def start_anew() -> None:
    """Forget what processes and caches keep, as after a restart."""
    chrome.refresh()
    for cache in caches.all():
        cache.clear()
    for thing in gc.get_objects():
        if type(thing) in (Kept, KeptShown):  # isinstance() would wake lazy things
            thing.forget()


@pytest.mark.parametrize("count", [1, 4])
def test_cold_pages_take_few_queries(client, settings, count):
    settings.THINGS_KEPT_SECONDS = 300  # as on a live site
    taken = {}
    addresses = Site(count).addresses()
    for address in addresses.values():
        client.get(address)  # pictures are cut once, when they are first asked for
    for name, address in addresses.items():
        start_anew()
        taken[name] = queries_of(client, address)

    most = dict.fromkeys(taken, MOST_COLD) | dict.fromkeys(CAMPAIGNS, MOST_COLD + SHARED)
    assert {name: each for name, each in taken.items() if len(each) > most[name]} == {}


def test_stored_pages_take_hardly_any(client, settings):
    settings.PAGE_CACHE_SECONDS = settings.THINGS_KEPT_SECONDS = 300
    taken = {}
    for name, address in Site(1).addresses().items():
        client.get(address)
        taken[name] = queries_of(client, address)

    assert {name: each for name, each in taken.items() if len(each) > MOST_STORED} == {}


def test_first_loads_are_small(client, collected):  # noqa: F811
    sizes = {}
    for name, address in Site(4).addresses().items():
        sizes[name] = first_load(client, client.get(address).content.decode(), collected)

    heavy = {name: each for name, each in sizes.items() if sum(each.values()) >= MOST_BYTES}
    assert heavy == {}
