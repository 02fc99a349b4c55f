"""Measure the site's pages against bare Django views, in one run.

    python -m marketplace.bench.pages --size 10000

Makes (or reuses) a database of `--size` products beside the configured one, serves it with
gunicorn, with and without the page cache, and prints for each page requests a second, p50,
p95, queries, and the ratio to the bare view of the same run. Writes var/bench-pages-SIZE.json.
Safe to repeat; touches no other database and talks to loopback only.
"""

import argparse
import json
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=10_000, help="products")
    parser.add_argument("--seconds", type=float, default=4, help="for each page")
    options = parser.parse_args()
    prepare(options.size)
    say("Filling the database …")
    from marketplace.bench import scene

    pages = scene.make(options.size, say)
    counts = scene.count_queries(pages)
    rows = measure_all(pages, counts, options.seconds)
    report(rows, options.size)


def say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201  progress of a program


def prepare(size: int) -> None:
    """Choose the database, set the environment for this process and the servers, migrate."""
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "DATABASE_URL": database_url(os.environ.get("DATABASE_URL", ""), size),
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


def database_url(configured: str, size: int) -> str:
    """Return the URL of a database of its own on the configured server, made if missing."""
    if not configured.startswith("postgres"):
        return f"sqlite:///{VAR / f'bench-{size}.sqlite3'}"
    import psycopg

    parts, name = urlsplit(configured), f"bench_{size}"
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


def measure_all(
    pages: dict[str, object], counts: dict[str, int], seconds: float
) -> list[dict[str, object]]:
    """Measure the bare views, then each page uncached and from the cache."""
    from marketplace.bench.client import getting, measure

    def run(visit: object, clients: int = 2) -> dict[str, object]:
        measure(PORT, visit, seconds=1, clients=clients)  # warm
        return vars(measure(PORT, visit, seconds=seconds, clients=clients))

    with server("marketplace.bench.bare:application"):
        constant = run(getting("/constant/"))
        template = run(getting("/template/"))
    rows = [
        {"page": "bare constant", **constant, "queries": 0},
        {"page": "bare template, one query", **template, "queries": 1},
    ]
    modes = [("made", "0", "300", template), ("alone", "0", "0", template)]
    modes += [("kept", "300", "300", constant)]
    for mode, cache_seconds, kept_seconds, bare in modes:
        environment = {"PAGE_CACHE_SECONDS": cache_seconds, "THINGS_KEPT_SECONDS": kept_seconds}
        with server("marketplace.wsgi:application", **environment):
            for name, visit in pages.items():
                if mode != "made" and not isinstance(visit, str):
                    continue
                say(f"Measuring {name} ({mode}) …")
                encoding = "gzip" if mode == "kept" else "identity"
                timing = run(getting(visit, encoding) if isinstance(visit, str) else visit)
                rows.append(
                    {"page": f"{name}, {mode}", **timing, "queries": counts.get(name)}
                    | {"ratio": timing["per_second"] / bare["per_second"]}
                )
    return rows


def report(rows: list[dict[str, object]], size: int) -> None:
    """Print the table and write the JSON."""
    print(f"\n{size} products, {WORKERS} workers of {THREADS} threads, 2 clients\n")  # noqa: T201
    head = f"{'page':38}{'req/s':>9}{'p50 ms':>9}{'p95 ms':>9}{'queries':>9}{'ratio':>8}  status"
    print(head)  # noqa: T201
    for row in rows:
        ratio = f"{row['ratio']:.2f}" if "ratio" in row else ""
        queries = (
            ""
            if row["queries"] is None or row["page"].endswith(("made", "kept"))
            else row["queries"]
        )
        print(  # noqa: T201
            f"{row['page']:38}{row['per_second']:>9.0f}{row['p50']:>9.2f}{row['p95']:>9.2f}"
            f"{queries:>9}{ratio:>8}  {row['status']}"
        )
    path = VAR / f"bench-pages-{size}.json"
    path.write_text(json.dumps({"size": size, "rows": rows}, indent=1))
    print(  # noqa: T201
        "\n“made”: rendered for each request, with cards and menu that the process keeps;"
        "\n“alone”: nothing is kept. Both are compared with the bare template."
        "\n“kept”: the page comes from the cache; compared with the bare constant."
        "\nKept pages are sent compressed, as browsers ask; all others as they are."
    )


if __name__ == "__main__":
    main()
