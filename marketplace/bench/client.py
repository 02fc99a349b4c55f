"""A small load generator: keep-alive connections, one thread each."""

import http.client
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """What a run measured; times in milliseconds."""

    requests: int
    per_second: float
    p50: float
    p95: float
    status: int


Visit = Callable[[http.client.HTTPConnection], int]


def getting(path: str, encoding: str = "identity") -> Visit:
    """Return a visit that reads one page."""

    def visit(connection: http.client.HTTPConnection) -> int:
        connection.request("GET", path, headers={"Accept-Encoding": encoding})
        response = connection.getresponse()
        response.read()
        return response.status

    return visit


def measure(port: int, visit: Visit, *, seconds: float, clients: int = 2) -> Timing:
    """Repeat `visit` for a time by some clients at once."""
    times: list[float] = []
    statuses: list[int] = []
    end = time.perf_counter() + seconds

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while (began := time.perf_counter()) < end:
            statuses.append(visit(connection))
            times.append(time.perf_counter() - began)
        connection.close()

    threads = [threading.Thread(target=client) for _ in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    times.sort()
    return Timing(
        requests=len(times),
        per_second=len(times) / took,
        p50=times[len(times) // 2] * 1000,
        p95=times[int(len(times) * 0.95)] * 1000,
        status=max(statuses),
    )
