"""Webhooks: signed, sent again until they are taken, and as unruly as a test wants them."""

import hashlib
import hmac
import json
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field

MOST_TRIES = 12
TIMEOUT = 20  # seconds for one delivery


def signature(body: bytes, secret: str, at: int | None = None) -> str:
    """Return the header `Stripe-Signature` for a body: `t=…,v1=…`."""
    at = int(time.time()) if at is None else at
    signed = hmac.new(secret.encode(), b"%d.%s" % (at, body), hashlib.sha256)
    return f"t={at},v1={signed.hexdigest()}"


@dataclass
class Webhooks:
    """One address that is told about every event, in its own thread."""

    url: str = ""
    secret: str = "whsec_test"
    wait: float = 1.0  # seconds before the second try; doubled each time
    held: list[dict] | None = None  # a list: events wait in it until they are released
    due: list[tuple[float, int, dict]] = field(default_factory=list)  # when, try, event
    sent: list[tuple[str, int]] = field(default_factory=list)  # event id and answer, in order
    changed: threading.Condition = field(default_factory=threading.Condition)
    busy: int = 0

    def start(self) -> None:
        """Deliver from now on."""
        threading.Thread(target=self._deliver, daemon=True, name="webhooks").start()

    def add(self, event: dict, *, after: float = 0) -> None:
        """Deliver an event, or hold it back with the others."""
        if not self.url:
            return
        with self.changed:
            if self.held is None:
                self._queue(event, after, 1)
            else:
                self.held.append(event)

    def hold(self) -> None:
        """Keep back what happens from now on."""
        with self.changed:
            self.held = self.held or []

    def release(self, *, backwards: bool = False, times: int = 1, drop: bool = False) -> int:
        """Deliver what was held back; return how many events that are."""
        with self.changed:
            events, self.held = self.held or [], None
            for event in [] if drop else (events[::-1] if backwards else events):
                for _ in range(times):
                    self._queue(event, 0, 1)
            return len(events)

    def forget(self) -> None:
        """Drop everything that is still to be delivered."""
        with self.changed:
            self.held, self.due, self.sent = None, [], []

    def idle(self, seconds: float) -> bool:
        """Wait until nothing is left to deliver; False when that takes too long."""
        with self.changed:
            return self.changed.wait_for(lambda: not self.due and not self.busy, seconds)

    def _queue(self, event: dict, after: float, attempt: int) -> None:
        self.due.append((time.monotonic() + after, attempt, event))
        self.changed.notify_all()

    def _deliver(self) -> None:
        while True:
            with self.changed:
                next_up = min(self.due, key=lambda one: one[0], default=None)
                wait = next_up[0] - time.monotonic() if next_up else None
                if next_up is None or wait > 0:
                    self.changed.wait(wait)
                    continue
                self.due.remove(next_up)
                self.busy += 1
            _, attempt, event = next_up
            status = self._post(event)
            with self.changed:
                self.busy -= 1
                self.sent.append((event["id"], status))
                if not 200 <= status < 300 and attempt < MOST_TRIES:
                    self._queue(event, self.wait * 2 ** (attempt - 1), attempt + 1)
                self.changed.notify_all()

    def _post(self, event: dict) -> int:
        """Send one event; return the answer's status, 0 for none."""
        body = json.dumps(event, indent=2).encode()
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "Stripe-Signature": signature(body, self.secret),
            "User-Agent": "Stripe/1.0",
        }
        request = urllib.request.Request(self.url, body, headers)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0
