"""Search servers that misbehave, on loopback."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from products.search.elastic import lines


class Recorder(BaseHTTPRequestHandler):
    """Answers every request with `server.answer` and keeps what was asked."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.asked.append((self.command, self.path, dict(self.headers.items()), body))
        status, answer, headers = self.server.answer(self)
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(answer))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_PUT = do_HEAD = do_DELETE = do_POST

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def answering(answer: object) -> Iterator[ThreadingHTTPServer]:
    """A server that gives `answer(request)`: status, bytes and headers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    server.answer, server.asked, server.daemon_threads = answer, [], True
    server.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def saying(text: str, kind: str = "application/json") -> object:
    """Return an answer with these words, whatever is asked."""
    headers = {"Content-Type": kind, "X-Elastic-Product": "Elasticsearch"}
    return lambda _request: (200, text.encode(), headers)


@contextmanager
def silent() -> Iterator[str]:
    """A server that takes every connection and never answers; its URL."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as listening:
        yield f"opensearch+http://127.0.0.1:{listening.getsockname()[1]}"


@contextmanager
def dripping(every: float = 0.2) -> Iterator[str]:
    """A server that begins to answer and then sends one byte now and again; its URL."""
    is_over = threading.Event()

    def answer(request: BaseHTTPRequestHandler) -> tuple[int, bytes, dict[str, str]]:
        request.send_response(200)
        request.send_header("Content-Type", "application/json")
        request.send_header("Content-Length", "1000")
        request.end_headers()
        while not is_over.wait(every):
            request.wfile.write(b" ")
            request.wfile.flush()
        request.close_connection = True
        return 200, b"", {}

    with answering(answer) as server:
        yield f"opensearch+{server.url}"
        is_over.set()


class Road:
    """A road to the real server that can be closed and opened again."""

    def __init__(self, url: str) -> None:
        scheme, _, address = url.partition("://")
        parts = urlsplit(f"http://{address}")
        self.target = (parts.hostname, parts.port)
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        self.travelling: list[socket.socket] = []
        self._serve()

    def _serve(self) -> None:
        threading.Thread(target=self._accept, args=[self.listening], daemon=True).start()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                here, _ = listening.accept()
            except OSError:
                return
            there = socket.create_connection(self.target)
            self.travelling += [here, there]
            for source, goal in ((here, there), (there, here)):
                threading.Thread(target=_carry, args=[source, goal], daemon=True).start()

    def close(self) -> None:
        """Break what is under way and refuse the rest, as a killed server does."""
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()
        for each in self.travelling:
            each.close()
        self.travelling.clear()

    def open(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", self.port))
        self._serve()


def _carry(source: socket.socket, goal: socket.socket) -> None:
    try:
        while piece := source.recv(65_536):
            goal.sendall(piece)
    except OSError:
        pass
    finally:
        for each in (source, goal):
            each.close()


def as_json(**answer: object) -> str:
    return json.dumps(answer)


def spoil(monkeypatch: object, product_id: int) -> None:
    """Let the document of one product be one that no server takes."""
    written = lines.document

    def document(row: tuple, text: tuple) -> dict[str, object]:
        return written(row, text) | ({"sold": "many"} if row[0] == product_id else {})

    monkeypatch.setattr(lines, "document", document)
