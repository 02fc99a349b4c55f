"""The pages that are measured, on a site that has something to show."""

import http.client
import re
import threading
from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.cache import caches
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms import chrome
from cms.models import HomePage, NewsIndexPage, NewsPage
from cooperatives.models import Seller
from marketplace.bench.fill import fill
from products.models import Product, Variant
from union.models import Unit

FIELD = re.compile(r'name="(csrfmiddlewaretoken|token|expected_total)" value="([^"]*)"')


def make(size: int, report: Callable[[str], object]) -> dict[str, object]:
    """Fill the site and return what to measure: paths, or visits that do several requests."""
    fill(size, report)
    home, article = publish()
    product = Product.objects.public().order_by("-listed_at", "-pk")[0]
    seller = Seller.objects.approved().order_by("pk")[0]
    variant = Variant.objects.order_by("pk")[0]
    Variant.objects.filter(pk=variant.pk).update(stock=10_000_000)
    return {
        "home": home,
        "catalogue page 1": "/vi/products/",
        "catalogue page 50": "/vi/products/?page=50",
        "category": f"/vi/products/category/{product.top_category.slug}/",
        "product": product.get_absolute_url(),
        "storefront": seller.get_absolute_url(),
        "article": article,
        "add to basket": adding(variant.pk),
        "guest checkout (7 requests)": Checkout(variant.pk),
    }


def publish() -> tuple[str, str]:
    """Compose the home page and an article once; return their addresses."""
    home = HomePage.objects.get(locale__language_code="vi")
    root = Unit.objects.get(depth=1)
    if not len(home.body):
        home.body = [
            ("stalls", None),
            ("season", {"title": "Mùa này", "rule": "newest", "products": [], "count": 7}),
            ("sellers", {"title": "Người làm ra", "sellers": [], "count": 3}),
            ("news", {"title": "Tin", "count": 5}),
        ]
        home.save_revision().publish()
        index = NewsIndexPage(title="Tin", slug="tin", unit=root)
        home.add_child(instance=index)
        text = "<p>" + "Sáng nay chị em ra đồng từ sớm. " * 30 + "</p>"
        for number in range(6):
            page = NewsPage(
                title=f"Tin số {number}",
                slug=f"tin-{number}",
                summary="Ngắn gọn.",
                unit=root,
                body=[("heading", "Mở đầu"), ("paragraph", text), ("paragraph", text)],
            )
            index.add_child(instance=page)
    chrome.refresh()
    return home.url, NewsPage.objects.filter(locale=home.locale).order_by("pk")[0].url


def count_queries(pages: dict[str, object]) -> dict[str, int]:
    """Return how many queries each page takes with cold caches."""
    settings.PAGE_CACHE_SECONDS = settings.THINGS_KEPT_SECONDS = 0
    counts = {}
    client = Client(headers={"host": "127.0.0.1"})
    for name, path in pages.items():
        if isinstance(path, str):
            client.get(path)  # templates and tables of Django are read once a process
            for cache in caches.all():
                cache.clear()
            reset_queries()
            with CaptureQueriesContext(connection) as queries:
                client.get(path)
            counts[name] = len(queries)
    return counts


def adding(variant_id: int) -> Callable[[http.client.HTTPConnection], int]:
    """Return a visit that puts one thing into a new guest's basket."""

    def visit(connection: http.client.HTTPConnection) -> int:
        return Guest(connection).post(
            "/vi/orders/basket/lines/", {"variant": variant_id, "quantity": 1}
        )

    return visit


class Guest:
    """A browser's memory: cookies, and the hidden fields of the last form."""

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self.connection = connection
        self.cookies: dict[str, str] = {}
        self.fields: dict[str, str] = {}
        self.location = self.page = ""

    def request(self, method: str, path: str, body: str = "") -> int:
        headers = {
            "Origin": f"http://{self.connection.host}:{self.connection.port}",
            "Sec-Fetch-Site": "same-origin",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body=body or None, headers=headers)
        response = self.connection.getresponse()
        self.page = page = response.read().decode(errors="replace")
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _equals, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        self.fields = dict(FIELD.findall(page)) or self.fields
        self.location = response.headers.get("Location", "")
        return response.status

    def post(self, path: str, typed: dict[str, object]) -> int:
        return self.request("POST", path, urlencode(self.fields | typed))


class Checkout:
    """A guest orders one thing: basket, three screens with their answers."""

    CONTACT = {
        "name": "Ngô Phương Lan",
        "phone": "0912345678",
        "street": "Số 5, xóm Đông",
        "email": "",
        "note": "",
    }

    def __init__(self, variant_id: int) -> None:
        self.variant_id = variant_id
        self.commune = None
        self.lock = threading.Lock()

    def __call__(self, connection: http.client.HTTPConnection) -> int:
        guest, start = Guest(connection), "/vi/orders/checkout/"
        guest.post("/vi/orders/basket/lines/", {"variant": self.variant_id, "quantity": 1})
        guest.request("GET", start)
        place = {"commune": "Phát Diệm", "commune-code": "14620"}
        guest.post(start, self.CONTACT | place)
        guest.request("GET", start + "delivery/")
        guest.post(start + "delivery/", {"delivery": "home"})
        guest.request("GET", start + "confirmation/")
        status = guest.post(start + "confirmation/", {})
        ordered = status == 302 and "basket" not in urlsplit(guest.location).path
        return status if ordered else 599
