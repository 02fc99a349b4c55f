"""A site of its own to measure: its database beside the configured one, served by gunicorn."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
PORT = int(os.environ.get("BENCH_PORT", "8790"))
WORKERS, THREADS = 2, 2


def say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201  progress of a program


def prepare(name: str) -> None:
    """Choose the database, set the environment for this process and the servers, migrate."""
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "DATABASE_URL": database_url(os.environ.get("DATABASE_URL", ""), name),
        "DJANGO_SETTINGS_MODULE": "marketplace.settings",
        "SECRET_KEY": "only-for-measuring-" + "0" * 40,
        "DEBUG": "0",
        "HTTPS": "0",
        "ALLOWED_HOSTS": "127.0.0.1,testserver",
        "SITE_URL": f"http://127.0.0.1:{PORT}",
        "EMAIL_URL": "dummy:",
        "STATIC_ROOT": str(VAR / "bench-static"),
        "LOG_LEVEL": "ERROR",
    }
    manage("migrate", "-v0")
    manage("load_places", "--if-missing")
    say("Collecting static files …")
    manage("collectstatic", "--noinput", "-v0")  # before setup: it reads what was collected
    import django

    django.setup()


def database_url(configured: str, name: str) -> str:
    """Return the URL of a database of its own on the configured server, made if missing."""
    if not configured.startswith("postgres"):
        return f"sqlite:///{VAR / f'{name}.sqlite3'}"
    import psycopg

    parts = urlsplit(configured)
    with psycopg.connect(configured, autocommit=True) as connection:
        query = "SELECT 1 FROM pg_database WHERE datname = %s"
        if not connection.execute(query, (name,)).fetchone():
            connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(parts._replace(path=f"/{name}"))


def manage(*arguments: str) -> None:
    """Run a management command and stop if it fails."""
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, check=True)


@contextmanager
def server(application: str, **environment: str):
    """Serve an application with gunicorn until the block ends."""
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{PORT}"]
    command += ["--workers", str(WORKERS), "--threads", str(THREADS), "--worker-class", "gthread"]
    command += ["--log-level", "error", "--keep-alive", "30"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment)
    try:
        wait_for_server()
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for_server(tries: int = 120) -> None:
    """Wait until the port answers, half a minute at most."""
    import socket

    for _ in range(tries):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                time.sleep(1.5)  # the second worker
                return
        time.sleep(0.25)
    raise SystemExit("The server did not start.")
