"""The server for tests: one for the whole run, emptied before each test."""

import json
import os
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.servers.stripe.server import StripeServer

if TYPE_CHECKING:  # a second to import: only for tests that talk to it
    import stripe

MOCK = os.environ.get("STRIPE_MOCK_URL", "")  # judges every request when it runs


@dataclass
class Peer:
    """What a test holds: the server's address, and a way to tell it what to do."""

    base: str
    server: StripeServer

    def ask(self, path: str, **params: object) -> dict:
        """POST to `/_test/<path>`; see `tests.servers.stripe.control`."""
        body = urllib.parse.urlencode(params).encode()
        with urllib.request.urlopen(f"{self.base}/_test/{path}", body, timeout=30) as answer:
            return json.load(answer)

    def client(self, **more: object) -> "stripe.StripeClient":
        """The real library, talking to this server."""
        import stripe

        return stripe.StripeClient("sk_test_x", base_addresses={"api": self.base}, **more)

    def events(self) -> list[str]:
        """Types of all events so far, oldest first."""
        return [event["type"] for event in self.server.store.objects["event"].values()]


@pytest.fixture(scope="session")
def _stripe_server() -> Iterator[StripeServer]:
    server = StripeServer(mock=MOCK).start()
    yield server
    server.shutdown()


@pytest.fixture
def stripe_peer(_stripe_server: StripeServer) -> Peer:
    """A Stripe that remembers nothing yet and tells no webhook."""
    peer = Peer(_stripe_server.base, _stripe_server)
    peer.ask("reset")
    peer.ask("webhook", url="", secret="whsec_test", wait="0.05")
    return peer
