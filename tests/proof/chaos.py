"""Kill the site's processes and its database at random while people order and pay.

    make chaos                       500 orders, about ten minutes
    make chaos ORDERS=60 SEED=7      fewer, and the same misfortunes again

Everything is real and on loopback: PostgreSQL with fsync, gunicorn, a worker, an SMTP server
that writes down what it accepts, and a Stripe of our own whose webhooks come late, twice and
backwards. Victims of `kill -9`: a web process, all of them, the worker, the database. At the
end `tests.proof.verdict` counts. Exit status 1 when anything was lost, doubled or unbalanced.
"""

import argparse
import os
import random
import shutil
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.proof.bank import Bank
from tests.proof.stage import Stage, say

WAYS = ("cash", "transfer", "card")
UNPAID = 0.08  # of the buyers who should pay in advance never do
AT_ONCE = 8  # buyers
PAUSE = (6, 14)  # seconds between two murders


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--orders", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dir", default="", help="where servers keep their files; emptied first")
    asked = parser.parse_args()
    place = Path(asked.dir or Path(os.environ.get("VAR_DIR", "var")).resolve() / "chaos")
    shutil.rmtree(place, ignore_errors=True)
    stage = Stage(place)
    try:
        stage.build()
        run = Run(stage, orders=asked.orders, seed=asked.seed)
        run.play()
        from tests.proof import verdict

        return verdict.judge(run)
    finally:
        stage.tear_down()


class Run:
    """One run: its buyers, its killer, and what it must not lose."""

    def __init__(self, stage: Stage, *, orders: int, seed: int) -> None:
        self.stage, self.orders, self.seed = stage, orders, seed
        self.bank = Bank(stage)
        self.acknowledged: list[str] = []  # numbers that buyers have seen
        self.sent_to_pay: list[str] = []  # Stripe's sessions that buyers were sent to
        self.troubles: list[str] = []  # buyers who gave up: nothing may be lost through it
        self.murders: dict[str, int] = {}
        self.is_over = threading.Event()

    def play(self) -> None:
        """Let people order while things die, then bring everything up and let it settle."""
        killer = threading.Thread(target=self._kill, daemon=True)
        weather = threading.Thread(target=self._hold_webhooks, daemon=True)
        began = time.monotonic()
        killer.start()
        weather.start()
        self.bank.start()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for done, _result in enumerate(pool.map(self._buyer, range(self.orders)), start=1):
                if done % 20 == 0:
                    say(f"{done} of {self.orders} buyers, killed so far: {self.murders}")
        self.is_over.set()
        killer.join(timeout=120)
        weather.join(timeout=30)
        say(f"All orders after {time.monotonic() - began:.0f} s. Letting it settle …")
        self.stage.heal()
        self.stage.stripe("webhook/release", times=2)
        self.bank.finish()
        self.stage.stripe("webhook/idle", seconds=120)
        self.stage.drain()

    def _buyer(self, number: int) -> None:
        from tests.proof.people import shop

        chance = random.Random(f"{self.seed}-{number}")
        try:
            shop(self, number, chance)
        except Exception as error:  # noqa: BLE001  a person who gives up; what she did must still be whole
            self.troubles.append(f"buyer {number}: {type(error).__name__} {error}"[:300])

    def _kill(self) -> None:
        chance = random.Random(f"{self.seed}-killer")
        while not self.is_over.wait(chance.uniform(*PAUSE)):
            victim = chance.choice(["one web process", "web", "worker", "worker", "database"])
            self.murders[victim] = self.murders.get(victim, 0) + 1
            self.stage.murder(victim, chance)

    def _hold_webhooks(self) -> None:
        chance = random.Random(f"{self.seed}-weather")
        while not self.is_over.wait(chance.uniform(1, 4)):
            self.stage.stripe("webhook/hold")
            self.is_over.wait(chance.uniform(1, 4))
            self.stage.stripe(
                "webhook/release", backwards=chance.choice([0, 1]), times=chance.choice([1, 2])
            )


if __name__ == "__main__":
    sys.exit(main())
