"""Measure how many orders a second the site takes, beside the least that any site would do.

    DATABASE_URL=postgres://… python -m marketplace.bench.orders --clients 1 2 4 8 16

An order is a guest's whole way over HTTP with three things of three sellers: three into the
basket, three screens, one button (9 requests). The floor of the same run is a bare Django
view that writes as many rows in one transaction and takes three units by conditional UPDATE,
asked as often as the button is pressed. Prints orders a second, p50 and p99 of the button and
of the whole way, and the queries of the button. Writes var/bench-orders.json. Touches no
database but its own; loopback only.
"""

import argparse
import json

from marketplace.bench.site import PORT, THREADS, VAR, WORKERS, prepare, say, server

PRODUCTS = 2000
DATABASE = "bench_orders"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 2, 4, 8, 16])
    parser.add_argument("--seconds", type=float, default=15, help="for each number of clients")
    options = parser.parse_args()
    prepare(DATABASE)
    from marketplace.bench.buying import make, measure_orders, queries_of_the_button

    goods = make(PRODUCTS, say)
    rows = []
    with server("marketplace.bench.bare:application"):
        floors = {
            many: measure_orders(PORT, None, clients=many, seconds=options.seconds / 3)
            for many in options.clients
        }
    with server("marketplace.wsgi:application", TASKS_BY="database"):
        measure_orders(PORT, goods, clients=2, seconds=3)  # warm
        for many in options.clients:
            say(f"{many} clients …")
            result = measure_orders(PORT, goods, clients=many, seconds=options.seconds)
            floor = floors[many].per_second
            rows.append(
                {"clients": many, **vars(result), "floor": floor}
                | {"ratio": result.per_second / floor}
            )
    report(rows, queries_of_the_button(goods))


def report(rows: list[dict[str, object]], queries: int) -> None:
    """Print the table and write the JSON."""
    print(f"\nOrders of three sellers, {WORKERS} workers of {THREADS} threads\n")  # noqa: T201
    names = ("clients", "orders/s", "button p50", "p99 ms", "way p50", "p99 ms", "floor/s", "ratio")
    print("".join(f"{name:>12}" for name in names))  # noqa: T201
    keys = ("per_second", "button_p50", "button_p99", "way_p50", "way_p99", "floor", "ratio")
    for row in rows:
        print(f"{row['clients']:>12}" + "".join(f"{row[key]:>12.2f}" for key in keys))  # noqa: T201
    print(f"\nThe button takes {queries} queries; failed: {sum(r['failed'] for r in rows)}.")  # noqa: T201
    path = VAR / "bench-orders.json"
    path.write_text(json.dumps({"queries": queries, "rows": rows}, indent=1))


if __name__ == "__main__":
    main()
