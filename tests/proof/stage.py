"""Everything a run needs, started, killed and started again: servers, site, worker, mail."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from contextlib import suppress
from pathlib import Path

from tests.proof.post_office import PostOffice
from tests.proof.serving import ROOT, free_port, gunicorn, kill, wait_for
from tests.servers.stripe.server import StripeServer
from tests.servers.stripe.webhooks import Webhooks

SELLERS, PRODUCTS_EACH, STOCK = 4, 3, 400
STRIPE_SECRET, BANK_SECRET = "whsec_chaos", "bank-chaos"


def say(line: str) -> None:
    sys.stderr.write(line + "\n")


class Stage:
    """The servers of one run; every address is on 127.0.0.1."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.ports = {name: free_port() for name in ("postgres", "web")}
        self.site = f"http://127.0.0.1:{self.ports['web']}"
        self.lock = threading.RLock()  # one murder or healing at a time
        self.web = self.worker = None
        self.variants: list[int] = []
        self.commune = ""

    # --- building -----------------------------------------------------------------
    def build(self) -> None:
        """Start everything and fill the shop. Sets this process up to read its database."""
        self.place.mkdir(parents=True)
        self.place.chmod(0o755)
        say("Starting PostgreSQL, Stripe, a post office …")
        self._start_postgres()
        self.post = PostOffice().start()
        webhooks = Webhooks(url=f"{self.site}/webhooks/stripe/", secret=STRIPE_SECRET)
        self.stripe_server = StripeServer(webhooks=webhooks).start()
        os.environ |= self._environment()
        say("Migrating and filling the shop …")
        self.manage("migrate", "-v0")
        self.manage("collectstatic", "--noinput", "-v0")
        import django

        django.setup()
        from tests.proof.shop import fill

        self.commune, self.variants = fill(
            sellers=SELLERS, products_each=PRODUCTS_EACH, stock=STOCK
        )
        self._start_web()
        self._start_worker()
        wait_for(self.ports["web"])

    def _environment(self) -> dict[str, str]:
        return {
            "DATABASE_URL": f"postgres://postgres@127.0.0.1:{self.ports['postgres']}/postgres",
            "DJANGO_SETTINGS_MODULE": "marketplace.settings",
            "SECRET_KEY": "only-for-chaos-" + "0" * 40,
            "DEBUG": "0",
            "HTTPS": "0",
            "ALLOWED_HOSTS": "127.0.0.1,testserver",
            "SITE_URL": self.site,
            "VAR_DIR": str(self.place / "var"),
            "EMAIL_URL": f"smtp://127.0.0.1:{self.post.port}",
            "TASKS_BY": "database",
            "STRIPE_SECRET_KEY": "sk_test_chaos",
            "STRIPE_WEBHOOK_SECRET": STRIPE_SECRET,
            "STRIPE_API_BASE": self.stripe_server.base,
            "BANK_HOOK_SECRET": BANK_SECRET,
            "STATIC_ROOT": str(self.place / "static"),
            "LOG_LEVEL": "CRITICAL",
        }

    def manage(self, *arguments: str) -> None:
        subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, check=True)

    def _start_postgres(self) -> None:
        script = ROOT / "tests/servers/postgres.sh"
        command = [str(script), str(self.place / "postgres"), str(self.ports["postgres"])]
        for _try in range(20):  # just after a crash its shared memory may still be in use
            done = subprocess.run(
                command, env=os.environ | {"FSYNC": "on"}, capture_output=True, text=True
            )
            if done.returncode == 0:
                return
            time.sleep(0.5)
        raise AssertionError(f"PostgreSQL does not start: {done.stderr}")

    def _start_web(self) -> None:
        log = self.place / "web.log"
        self.web = gunicorn(self.ports["web"], workers=2, threads=6, log=log)

    def _start_worker(self) -> None:
        command = [sys.executable, "manage.py", "work"]
        log = (self.place / "worker.log").open("a")
        self.worker = subprocess.Popen(
            command, cwd=ROOT, start_new_session=True, stdout=log, stderr=log
        )

    # --- killing -------------------------------------------------------------------
    def murder(self, victim: str, chance: random.Random) -> None:
        """Kill without warning, and start again after a moment, as a supervisor would."""
        with self.lock:
            if victim == "one web process":
                self._kill_one_child(chance)
            elif victim == "web":
                kill(self.web)
                time.sleep(chance.uniform(0, 1))
                self._start_web()
                wait_for(self.ports["web"])
            elif victim == "worker":
                kill(self.worker)
                time.sleep(chance.uniform(0, 1))
                self._start_worker()
            else:
                self._kill_postgres()
                time.sleep(chance.uniform(0, 1))
                self._start_postgres()

    def _kill_one_child(self, chance: random.Random) -> None:
        found = subprocess.run(
            ["pgrep", "-P", str(self.web.pid)], capture_output=True, text=True, check=False
        )
        children = found.stdout.split()
        if children:
            with suppress(ProcessLookupError):
                os.kill(int(chance.choice(children)), signal.SIGKILL)

    def _kill_postgres(self) -> None:
        pid = (self.place / "postgres" / "postmaster.pid").read_text().split()[0]
        children = subprocess.run(
            ["pgrep", "-P", pid], capture_output=True, text=True, check=False
        ).stdout.split()
        for number in [pid, *children]:
            with suppress(ProcessLookupError):
                os.kill(int(number), signal.SIGKILL)

    # --- afterwards ----------------------------------------------------------------
    def heal(self) -> None:
        """Bring up what is down."""
        with self.lock:
            self._start_postgres()
            if self.web.poll() is not None:
                self._start_web()
            wait_for(self.ports["web"])

    def drain(self) -> None:
        """Let the workers end their work: nothing waits any more, or three minutes are over."""
        with self.lock:
            kill(self.worker, signal.SIGTERM)
        self.manage("work", "--once")

    def stripe(self, path: str, **params: object) -> dict:
        """Tell our Stripe what to do; see `tests.servers.stripe.control`."""
        body = urllib.parse.urlencode(params).encode()
        address = f"{self.stripe_server.base}/_test/{path}"
        with urllib.request.urlopen(address, body, timeout=180) as answer:
            return json.load(answer)

    def tear_down(self) -> None:
        for process in (self.web, self.worker):
            if process:
                kill(process)
        with suppress(Exception):
            self._kill_postgres()
