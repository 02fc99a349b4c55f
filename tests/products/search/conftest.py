"""A real search server, when SEARCH_TEST_URL names one, and both engines by one name."""

import os
from collections.abc import Callable, Iterator

import pytest

from products.search.elastic import index
from products.search.elastic.connection import work_client
from products.search.elastic.guard import guard
from products.search.elastic.rebuild import rebuild

URL = os.environ.get("SEARCH_TEST_URL", "")
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0")


@pytest.fixture(autouse=True)
def _fresh_guard() -> Iterator[None]:
    """No test knows what another one's server did."""
    guard.forget()
    yield
    guard.forget()


@pytest.fixture
def server(settings) -> Iterator[str]:
    """The search server, with nothing of ours on it."""
    if not URL:
        pytest.skip("SEARCH_TEST_URL names no search server (make servers)")
    settings.SEARCH_URL, settings.SEARCH_INDEX = URL, f"test-{os.getpid()}-{WORKER}"
    yield URL
    settings.SEARCH_URL = URL
    for name in index.existing(work_client()):
        work_client().indices.delete(index=name)


@pytest.fixture(params=["database", "server"])
def engine(request) -> Callable[[], str]:
    """Each engine in turn; call it once the products are made. Returns its name."""
    if request.param == "database":
        return lambda: "database"
    request.getfixturevalue("server")

    def ready() -> str:
        rebuild()
        guard.forget()
        return "server"

    return ready
