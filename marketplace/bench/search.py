"""Measure search in catalogues of several sizes, with each engine, in one run.

    python -m marketplace.bench.search --sizes 10000 100000

With SEARCH_URL the search server is measured too. Prints tables and writes
var/bench-search.json. Makes databases and indexes of its own; talks to loopback only.
"""

import argparse
import json
import os
import subprocess
import sys

from marketplace.bench.site import ROOT, VAR

WIDE = "{:26}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--seconds", type=float, default=2, help="for each kind of question")
    parser.add_argument("--engines", nargs="+", default=["database", "server"])
    options = parser.parse_args()
    engines = [e for e in options.engines if e == "database" or os.environ.get("SEARCH_URL")]
    runs = [run(e, size, options.seconds) for e in engines for size in sorted(options.sizes)]
    for each in runs:
        show(each)
    show_growth(runs)
    VAR.mkdir(parents=True, exist_ok=True)
    (VAR / "bench-search.json").write_text(json.dumps(runs, indent=1))


def run(engine: str, size: int, seconds: float) -> dict[str, object]:
    """Measure one catalogue in a process of its own."""
    command = [sys.executable, "-m", "marketplace.bench.search_one", "--engine", engine]
    command += ["--size", str(size), "--seconds", str(seconds)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def show(run: dict[str, object]) -> None:
    """Print what one catalogue gave."""
    built = run["built"]
    say(f"\n{run['engine']}, {run['size']:,} products: indexed {built['per_second']:.0f}/s, "
        f"{built['mebibytes']} MiB; process {run['memory']} MiB")  # fmt: skip
    if "raw_per_second" in built:
        ratio = built["per_second"] / built["raw_per_second"]
        say(f"ready lines: {built['raw_per_second']:.0f}/s; ours is {ratio:.2f} of it")
    say(WIDE.format("kind, ms", "clients", "p50", "p95", "p99", "req/s", "÷ raw"))
    raw = {(r["kind"], r["clients"]): r["p50"] for r in run["rows"] if r["way"] == "raw"}
    for row in run["rows"]:
        if row["way"] != "raw":
            other = raw.get((row["kind"], row["clients"]))
            times = [f"{row[name]:.1f}" for name in ("p50", "p95", "p99")]
            ratio = f"{row['p50'] / other:.2f}" if other else ""
            speed = f"{row['per_second']:.0f}"
            say(WIDE.format(row["kind"], row["clients"], *times, speed, ratio))
    show_pages(run["pages"])


def show_pages(pages: list[dict[str, object]]) -> None:
    """Print the results page as a multiple of the catalogue's first page."""
    for kept in (True, False):
        both = [page for page in pages if page["kept"] == kept]
        if both:
            catalogue, results = (page["p50"] for page in both)
            how = "as a process keeps it" if kept else "nothing kept"
            say(f"results page {results:.1f} ms, catalogue {catalogue:.1f} ms ({how}): "
                f"{results / catalogue:.2f} times")  # fmt: skip


def show_growth(runs: list[dict[str, object]]) -> None:
    """Print how medians grow from the smallest catalogue to the largest."""
    for engine in dict.fromkeys(run["engine"] for run in runs):
        first, *_, last = [each for each in runs if each["engine"] == engine] * 2
        if first["size"] == last["size"]:
            continue
        say(f"\n{engine}, from {first['size']:,} to {last['size']:,} products, medians grow")
        small = {r["kind"]: r["p50"] for r in first["rows"] if is_plain(r)}
        for row in filter(is_plain, last["rows"]):
            say(f"{row['kind']:26}{row['p50'] / small[row['kind']]:>7.2f} times")


def is_plain(row: dict[str, object]) -> bool:
    return row["way"] == "ours" and row["clients"] == 1


def say(line: str) -> None:
    print(line)  # noqa: T201  what this program is for


if __name__ == "__main__":
    main()
