"""Run the server by hand or for the demo: see `python -m tests.servers.stripe --help`."""

import argparse
import os
import signal
import sys
import threading

from tests.servers.stripe.server import StripeServer
from tests.servers.stripe.webhooks import Webhooks


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m tests.servers.stripe")
    parser.add_argument("--port", type=int, default=12111)
    parser.add_argument("--webhook", default="", help="address that is told about events")
    parser.add_argument("--secret", default="whsec_test", help="what webhooks are signed with")
    parser.add_argument("--file", default="", help="remember everything in this file")
    parser.add_argument(
        "--mock", default=os.environ.get("STRIPE_MOCK_URL", ""), help="stripe-mock's address"
    )
    asked = parser.parse_args()
    webhooks = Webhooks(url=asked.webhook, secret=asked.secret)
    server = StripeServer(asked.port, webhooks=webhooks, mock=asked.mock, file=asked.file).start()
    sys.stdout.write(f"{server.base}\n")
    sys.stdout.flush()
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
    server.shutdown()


if __name__ == "__main__":
    main()
