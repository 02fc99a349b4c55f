"""Everything the server remembers, and what happens when something changes."""

import json
import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.servers.stripe.problems import unknown

API_VERSION = "2026-10-28.endive"  # what webhooks are written in
PREFIXES = {
    "cs": "checkout.session",
    "pi": "payment_intent",
    "ch": "charge",
    "re": "refund",
    "tr": "transfer",
    "trr": "transfer_reversal",
    "acct": "account",
    "du": "dispute",
    "txn": "balance_transaction",
    "evt": "event",
}
BY_KIND = {kind: prefix for prefix, kind in PREFIXES.items()}


class Store:
    """Objects by kind and id. Hold `lock` while reading and writing."""

    def __init__(self, file: Path | None = None) -> None:
        self.lock = threading.RLock()
        self.file = file
        self.objects: dict[str, dict[str, dict]] = {kind: {} for kind in BY_KIND}
        self.answers: dict[str, dict] = {}  # by idempotency key
        self.ahead = 0  # seconds that this server's clock is ahead
        self.arrives_as: tuple[str, float] | None = None  # currency and rate of the account
        self.on_event: Callable[[dict], None] = lambda event: None
        if file and file.exists():
            remembered = json.loads(file.read_text())
            self.objects.update(remembered["objects"])
            self.answers = remembered["answers"]

    def now(self) -> int:
        """Seconds since 1970, by this server's clock."""
        return int(time.time()) + self.ahead

    def add(self, kind: str, **values: object) -> dict:
        """Keep a new object and return it."""
        prefix = BY_KIND[kind]
        id = f"{prefix}_{'test_' if prefix == 'cs' else ''}{secrets.token_hex(12)}"
        made = {"id": id, "object": kind, "created": self.now(), "livemode": False, **values}
        self.objects[kind][id] = made
        return made

    def get(self, kind: str, id: str) -> dict:
        """Return one object.

        Raises:
            Problem: there is none.
        """
        try:
            return self.objects[kind][id]
        except (KeyError, TypeError):
            raise unknown(kind.replace(".", " "), str(id)) from None

    def find(self, id: str) -> dict | None:
        """Return the object with this id, of whatever kind."""
        kind = PREFIXES.get(id.split("_")[0]) if isinstance(id, str) else None
        return self.objects[kind].get(id) if kind else None

    def all(self, kind: str) -> list[dict]:
        """Objects of a kind, newest first, as Stripe lists them."""
        return list(reversed(self.objects[kind].values()))

    def tell(self, type: str, about: dict) -> dict:
        """Write down an event with the object as it is now, and send it to the webhook."""
        event = self.add(
            "event",
            type=type,
            api_version=API_VERSION,
            data={"object": json.loads(json.dumps(about))},
            pending_webhooks=1,
            request={"id": None, "idempotency_key": None},
        )
        self.on_event(event)
        return event

    def save(self) -> None:
        """Write everything to the file, if there is one: whole or not at all."""
        if self.file:
            fresh = self.file.with_suffix(".new")
            fresh.write_text(json.dumps({"objects": self.objects, "answers": self.answers}))
            fresh.replace(self.file)
