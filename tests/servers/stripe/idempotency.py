"""One key, one answer: a request that is sent again does nothing again."""

import json
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from tests.servers.stripe.problems import Problem
from tests.servers.stripe.store import Store

NOT_KEPT = {400, 401, 404, 409, 429}  # nothing was done: the same key may try again


@dataclass
class Attempt(AbstractContextManager):
    """One request under its key; `earlier` is the answer it had already, if any."""

    store: Store
    key: str
    asked: str  # the whole request, to compare
    working: set[str]
    earlier: dict | None = None
    answer: dict | None = field(default=None)

    def __enter__(self) -> "Attempt":
        with self.store.lock:
            self.earlier = self.store.answers.get(self.key) if self.key else None
            if self.earlier and self.earlier["asked"] != self.asked:
                raise Problem(
                    "Keys for idempotent requests can only be used with the same parameters "
                    f"they were first used with. Try using a key other than '{self.key}' "
                    "if you meant to execute a different request.",
                    type="idempotency_error",
                )
            if self.key and not self.earlier and self.key in self.working:
                raise Problem(
                    "There is currently another in-progress request using this "
                    f"Stripe-Idempotency-Key: {self.key}",
                    status=409,
                    code="idempotency_key_in_use",
                )
            self.working.add(self.key)
        return self

    def keep(self, status: int, body: dict) -> None:
        """Remember the answer for the next request with this key."""
        if self.key and status not in NOT_KEPT:
            kept = {"asked": self.asked, "status": status, "body": json.loads(json.dumps(body))}
            self.store.answers[self.key] = kept

    def __exit__(self, *error: object) -> None:
        with self.store.lock:
            self.working.discard(self.key)
