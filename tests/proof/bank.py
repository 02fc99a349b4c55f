"""A bank that tells the site about transfers: late, up to three times, in any order."""

import hashlib
import hmac
import json
import queue
import random
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from django.utils import timezone

from tests.proof.stage import BANK_SECRET, Stage

ACCOUNT = "19001234567"


@dataclass(frozen=True)
class Transfer:
    number: str  # of the order
    amount: int
    reference: str


class Bank:
    """Delivers notifications until each was answered with 2xx; then perhaps once more."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.made: list[Transfer] = []
        self.waiting: queue.Queue[tuple[float, Transfer]] = queue.Queue()
        self.chance = random.Random("bank")
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self._deliver, daemon=True)

    def start(self) -> None:
        self.thread.start()

    def transfer(self, number: str, amount: int) -> None:
        """A buyer sends money; the bank tells us one to three times, within seconds."""
        made = Transfer(number, amount, f"FT{len(self.made):08d}{number[:4]}")
        self.made.append(made)
        for _time in range(self.chance.randint(1, 3)):
            self.waiting.put((time.monotonic() + self.chance.uniform(0, 8), made))

    def finish(self) -> None:
        """Wait until all is told."""
        self.is_over.set()
        self.thread.join(timeout=180)

    def _deliver(self) -> None:
        while not (self.is_over.is_set() and self.waiting.empty()):
            try:
                at, made = self.waiting.get(timeout=0.5)
            except queue.Empty:
                continue
            if at > time.monotonic() and not self.is_over.is_set():
                self.waiting.put((at, made))
                time.sleep(0.02)
            elif not self._tell(made):
                self.waiting.put((time.monotonic() + 1, made))
                time.sleep(0.2)

    def _tell(self, made: Transfer) -> bool:
        row = {
            "account": ACCOUNT,
            "amount": made.amount,
            "direction": "in",
            "memo": f"MBVCB.1.DH{made.number.replace('-', '')}.CT",
            "reference": made.reference,
            "at": timezone.localtime().strftime("%Y-%m-%d %H:%M:%S"),
        }
        body, stamp = json.dumps(row).encode(), str(int(time.time()))
        signed = hmac.new(BANK_SECRET.encode(), stamp.encode() + b"." + body, hashlib.sha256)
        request = urllib.request.Request(
            f"{self.stage.site}/webhooks/bank/",
            body,
            {
                "Content-Type": "application/json",
                "X-Timestamp": stamp,
                "X-Signature": signed.hexdigest(),
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return 200 <= answer.status < 300
        except (urllib.error.URLError, OSError):
            return False
