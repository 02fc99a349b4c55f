"""Measure the site's pages against bare Django views, in one run.

    python -m marketplace.bench.pages --size 10000

Makes (or reuses) a database of `--size` products beside the configured one, serves it with
gunicorn, with and without the page cache, and prints for each page requests a second, p50,
p95, queries, and the ratio to the bare view of the same run. Writes var/bench-pages-SIZE.json.
Safe to repeat; touches no other database and talks to loopback only.
"""

import argparse
import json

from marketplace.bench.site import PORT, THREADS, VAR, WORKERS, prepare, say, server


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=10_000, help="products")
    parser.add_argument("--seconds", type=float, default=4, help="for each page")
    options = parser.parse_args()
    prepare(f"bench_{options.size}")
    say("Filling the database …")
    from marketplace.bench import scene

    pages = scene.make(options.size, say)
    counts = scene.count_queries(pages)
    rows = measure_all(pages, counts, options.seconds)
    report(rows, options.size)


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
