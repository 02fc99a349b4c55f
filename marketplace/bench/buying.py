"""Guests who order as fast as the site lets them."""

import http.client
import random
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from itertools import count

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Seller
from marketplace.bench.fill import fill
from marketplace.bench.scene import Checkout, Guest
from products.models import Variant

START = "/vi/orders/checkout/"
INPUT = re.compile(r"<input\b[^>]*>")
ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
Goods = list[list[int]]  # variants, seller by seller
ORDERED = re.compile(r"/orders/[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/")


@dataclass(frozen=True)
class Orders:
    """What a run measured; times in milliseconds."""

    orders: int
    failed: int
    per_second: float
    button_p50: float
    button_p99: float
    way_p50: float
    way_p99: float


def make(products: int, report: Callable[[str], object]) -> Goods:
    """Fill the site with plenty; return the variants on sale by seller."""
    fill(products, report)
    with connection.cursor() as cursor:  # what the floor writes
        cursor.execute("DROP TABLE IF EXISTS bench_rows")
        cursor.execute("CREATE TABLE bench_rows (about bigint, number integer, words text)")
    Variant.objects.update(stock=100_000_000)
    sellers = Seller.objects.approved().order_by("pk")[:40]
    goods = [
        list(Variant.objects.on_sale().filter(product__seller=seller).values_list("pk", flat=True))
        for seller in sellers
    ]
    return [variants for variants in goods if variants]


def fields_of(page: str) -> dict[str, str]:
    """Return what the inputs of a page would send as they stand."""
    found = {}
    for tag in INPUT.findall(page):
        values = {name: unescape(value) for name, value in ATTRIBUTE.findall(tag[6:])}
        kind = values.get("type", "text")
        if "name" not in values or kind in ("submit", "checkbox", "search"):
            continue
        if kind == "radio" and "checked" not in values:
            continue
        found[values["name"]] = values.get("value", "")
    return found


class ReadingGuest(Guest):
    """A guest who sends every field of the form that she sees."""

    def request(self, method: str, path: str, body: str = "") -> int:
        status = super().request(method, path, body)
        self.fields = fields_of(self.page) or self.fields
        return status


def buy(link: http.client.HTTPConnection, goods: Goods, chance: random.Random) -> float:
    """Order one thing of each of three sellers; return the seconds that the button took.

    Raises:
        RuntimeError: there is no order at the end.
    """
    guest = ReadingGuest(link)
    for variants in chance.sample(goods, 3):
        guest.post("/vi/orders/basket/lines/", {"variant": chance.choice(variants), "quantity": 1})
    guest.request("GET", START)
    place = {"commune": "Phát Diệm", "commune-code": "14620"}
    guest.post(START, Checkout.CONTACT | place)
    guest.request("GET", START + "delivery/")
    guest.post(START + "delivery/", {})
    guest.request("GET", START + "confirmation/")
    began = time.perf_counter()
    guest.post(START + "confirmation/", {})
    took = time.perf_counter() - began
    if not ORDERED.search(guest.location):
        raise RuntimeError(guest.location or guest.page[:200])
    return took


def write_the_floor(link: http.client.HTTPConnection) -> float:
    """Ask the bare view for the rows of one order."""
    began = time.perf_counter()
    link.request("POST", "/order/", body="x=1")
    answer = link.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(str(answer.status))
    return time.perf_counter() - began


def measure_orders(port: int, goods: Goods | None, *, clients: int, seconds: float) -> Orders:
    """Order by some clients at once for a time; without goods, ask the floor instead."""
    buttons: list[float] = []
    ways: list[float] = []
    failed: list[str] = []
    end = time.perf_counter() + seconds
    numbers = count()

    def client() -> None:
        chance = random.Random(next(numbers))
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while (began := time.perf_counter()) < end:
            try:
                took = buy(link, goods, chance) if goods else write_the_floor(link)
            except (RuntimeError, OSError, http.client.HTTPException) as error:
                failed.append(str(error))
                link.close()
                continue
            buttons.append(took)
            ways.append(time.perf_counter() - began)
        link.close()

    threads = [threading.Thread(target=client) for _ in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    return Orders(
        orders=len(ways),
        failed=len(failed),
        per_second=len(ways) / took,
        button_p50=_at(buttons, 0.5),
        button_p99=_at(buttons, 0.99),
        way_p50=_at(ways, 0.5),
        way_p99=_at(ways, 0.99),
    )


def _at(times: list[float], part: float) -> float:
    """Return a percentile in milliseconds; 0 when nothing was measured."""
    return sorted(times)[int((len(times) - 1) * part)] * 1000 if times else 0


def queries_of_the_button(goods: Goods) -> int:
    """Return how many queries the last POST of an order of three sellers takes."""
    client = Client(headers={"host": "127.0.0.1", "sec-fetch-site": "same-origin"})
    for variants in goods[:3]:
        client.post("/vi/orders/basket/lines/", {"variant": variants[0], "quantity": 1})
    place = {"commune": "Phát Diệm", "commune-code": "14620"}
    client.post(START, Checkout.CONTACT | place)
    page = client.get(START + "delivery/").content.decode()
    client.post(START + "delivery/", fields_of(page))
    page = client.get(START + "confirmation/").content.decode()
    with CaptureQueriesContext(connection) as queries:
        client.post(START + "confirmation/", fields_of(page))
    return len(queries)
