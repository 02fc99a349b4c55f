"""The site in processes of its own, on loopback, with a database that it shares with a test."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def url_of_test_database() -> str:
    """Return the URL of the PostgreSQL database that tests use now."""
    now = connection.settings_dict
    return f"postgres://{now['USER']}@{now['HOST']}:{now['PORT']}/{now['NAME']}"


def gunicorn(
    port: int, *, workers: int, threads: int, log: Path | None = None, **environment: str
) -> subprocess.Popen:
    """Start the site; `wait_for` it before asking. What it says goes to `log`, else to us."""
    command = [sys.executable, "-m", "gunicorn", "marketplace.wsgi:application"]
    command += ["--bind", f"127.0.0.1:{port}", "--workers", str(workers)]
    command += ["--threads", str(threads), "--worker-class", "gthread", "--log-level", "error"]
    command += ["--timeout", "120"]
    # A group of its own, so that all of it can be killed.
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, start_new_session=True)


def wait_for(port: int, *, seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError(f"Nothing answers at {port}.")


def kill(process: subprocess.Popen, how: int = signal.SIGKILL) -> None:
    """Kill a process and all it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, how)
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=20)


@contextmanager
def served(*, workers: int = 2, threads: int = 8, **environment: str) -> Iterator[str]:
    """Serve the test's own database; give the address."""
    port = free_port()
    process = gunicorn(
        port,
        workers=workers,
        threads=threads,
        DATABASE_URL=url_of_test_database(),
        DJANGO_SETTINGS_MODULE="tests.settings",
        SITE_URL=f"http://127.0.0.1:{port}",
        **environment,
    )
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        kill(process, signal.SIGTERM)
        connection.close()
