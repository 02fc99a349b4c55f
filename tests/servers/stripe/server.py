"""Answer HTTP: sign-in, weather, judging, idempotency, then the function for the address."""

import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from tests.servers.stripe import control, events, pages, params  # noqa: F401  they add routes
from tests.servers.stripe.idempotency import Attempt
from tests.servers.stripe.judging import judge
from tests.servers.stripe.lists import expanded
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Page, Request, route
from tests.servers.stripe.sessions import expire_old
from tests.servers.stripe.store import Store
from tests.servers.stripe.weather import Weather
from tests.servers.stripe.webhooks import Webhooks

MOST_BYTES = 1024 * 1024


class StripeServer(ThreadingHTTPServer):
    """The whole server, on 127.0.0.1. Port 0 takes a free one: see `base`."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self, port: int = 0, *, webhooks: Webhooks | None = None, mock: str = "", file: str = ""
    ) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.base = f"http://127.0.0.1:{self.server_address[1]}"
        self.store = Store(Path(file) if file else None)
        self.webhooks = webhooks or Webhooks()
        self.store.on_event = self.webhooks.add
        self.weather = Weather()
        self.mock = mock  # stripe-mock's address; empty: nobody judges requests
        self.working: set[str] = set()  # idempotency keys of requests that are being answered

    def start(self) -> "StripeServer":
        """Serve in a thread of its own."""
        self.webhooks.start()
        threading.Thread(target=self.serve_forever, daemon=True, name="stripe").start()
        threading.Thread(target=self._watch_the_clock, daemon=True, name="clock").start()
        return self

    def _watch_the_clock(self) -> None:
        while True:
            time.sleep(1)
            with self.store.lock:
                expire_old(self.store)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else every answer waits 40 ms for the one before
    server: StripeServer

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length") or "0"
        if not length.isdigit() or int(length) > MOST_BYTES:
            self.close_connection = True
            return self._send_json(413, Problem("Too large.", status=413).body())
        return self._answer(self.rfile.read(int(length)))

    def log_message(self, *args: object) -> None:
        """Say nothing: tests and the demo read their own output."""

    def _answer(self, body: bytes) -> None:
        path, query = urlsplit(self.path).path, urlsplit(self.path).query
        try:
            if self.server.weather.strikes(path):
                weather = self.server.weather
                time.sleep(weather.slow)
                if weather.down:
                    message = "Stripe is not well today."
                    raise Problem(message, status=weather.down, type="api_error")
                if weather.lost:
                    self._api_or_page(path, query, body)
                    self.close_connection = True
                    return
            status, answer, replayed = self._api_or_page(path, query, body)
        except Problem as problem:
            status, answer, replayed = problem.status, problem.body(), False
        if isinstance(answer, Page):
            self._send_page(answer)
        else:
            self._send_json(status, answer, replayed=replayed)

    def _api_or_page(self, path: str, query: str, body: bytes) -> tuple[int, object, bool]:
        found = params.read(body.decode() if self.command == "POST" else query)
        request = Request(
            self.command, path, found, self.server.store, self.server.base, server=self.server
        )
        if path == "/_test/webhook/idle" and self.command == "POST":  # waits: without the lock
            idle = self.server.webhooks.idle(float(found.get("seconds", 10)))
            return 200, {"idle": idle}, False
        if not path.startswith("/v1/"):
            return 200, self._run(request), False
        self._check_key()
        judge(self.server.mock, self.command, self.path, body, self.headers)
        key = self.headers.get("Idempotency-Key", "") if self.command == "POST" else ""
        asked = json.dumps([path, found], sort_keys=True)
        with Attempt(self.server.store, key, asked, self.server.working) as attempt:
            if attempt.earlier:
                return attempt.earlier["status"], attempt.earlier["body"], True
            return self._first_time(request, attempt)

    def _first_time(self, request: Request, attempt: Attempt) -> tuple[int, object, bool]:
        with self.server.store.lock:
            try:
                status, answer = 200, self._run(request)
                answer = expanded(answer, request.params, request.store)
            except Problem as problem:
                status, answer = problem.status, problem.body()
            attempt.keep(status, answer)
            self.server.store.save()
        return status, answer, False

    def _run(self, request: Request) -> object:
        with self.server.store.lock:
            answer = route.answer(request)
            if request.method == "POST":
                self.server.store.save()
            return answer

    def _check_key(self) -> None:
        """Only test keys: nobody should ever send a real one here."""
        key = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if not key.startswith(("sk_test_", "rk_test_")):
            message = "Invalid API Key provided: this server takes keys that begin with sk_test_."
            raise Problem(message, status=401)

    def _send_json(self, status: int, answer: object, *, replayed: bool = False) -> None:
        headers = {"Content-Type": "application/json", "Request-Id": f"req_{secrets.token_hex(7)}"}
        if version := self.headers.get("Stripe-Version"):
            headers["Stripe-Version"] = version
        if key := self.headers.get("Idempotency-Key"):
            headers["Idempotency-Key"] = key
        if replayed:
            headers["Idempotent-Replayed"] = "true"
        self._send(status, json.dumps(answer, indent=2).encode(), headers)

    def _send_page(self, page: Page) -> None:
        headers = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
        if page.location:
            headers["Location"] = page.location
        self._send(page.status, page.html.encode(), headers)

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
