"""An SMTP server that accepts everything and writes down what it accepted."""

import email
import email.policy
import socketserver
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    to: str
    message_id: str
    subject: str


class PostOffice(socketserver.ThreadingTCPServer):
    """On 127.0.0.1, at `port`; `letters` are those whose sender was told that they are taken."""

    daemon_threads = allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Counter)
        self.port = self.server_address[1]
        self.letters: list[Letter] = []

    def start(self) -> "PostOffice":
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self


class Counter(socketserver.StreamRequestHandler):
    """One connection; as much SMTP as Django speaks."""

    def handle(self) -> None:
        self._say("220 here")
        to: list[str] = []
        while line := self.rfile.readline().decode("utf-8", "replace").strip():
            word = line[:4].upper()
            if word == "DATA":
                self._say("354 go on")
                self._take(to, self._body())
                to = []
                self._say("250 taken")
            elif word == "QUIT":
                self._say("221 bye")
                return
            else:
                if word == "RCPT":
                    to.append(line.partition("<")[2].partition(">")[0])
                self._say("250 ok")

    def _body(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        return b"".join(lines)

    def _take(self, to: list[str], body: bytes) -> None:
        message = email.message_from_bytes(body, policy=email.policy.default)
        for address in to:
            letter = Letter(address, str(message["Message-ID"]), str(message["Subject"]))
            self.server.letters.append(letter)

    def _say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")
