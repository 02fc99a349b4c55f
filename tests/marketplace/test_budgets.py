"""What a page may cost: queries of the database, bytes and requests of a phone."""

import gzip
import re
from http.cookies import SimpleCookie

import pytest
from django.contrib.staticfiles import storage as static_files
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from cms import chrome
from core.static_storage import JoinedStaticFilesStorage
from images.models import Photo
from products.models import Product
from products.services import recount_reviews
from tests.cms.builders import home, make_index, make_news
from tests.factories import (
    make_category,
    make_certificate,
    make_product,
    make_review,
    make_seller,
    make_user,
    make_variant,
)
from tests.images.builders import make_photo

MOST_QUERIES = {"home": 12, "catalogue": 10, "product": 11}


def fill(count: int) -> Product:
    """Products of three sellers on one shelf, news, and a home page that shows them."""
    sellers, shelf = [make_seller() for _ in range(3)], make_category()
    for number in range(count):
        product = make_product(seller=sellers[number % 3], category=shelf)
        make_variant(product)
    make_certificate(product=product, scheme="vietgap")
    for _number in range(12):
        make_review(product=product)
    recount_reviews([product.pk])
    photo = Photo.objects.create(title="Rừng", file=make_photo((1300, 700)))
    for language in ("vi", "en"):
        front = home(language)
        front.share_image = photo
        front.body = [
            ("stalls", None),
            (
                "season",
                {"title": "S", "rule": "newest", "products": [], "category": "", "count": 7},
            ),
            ("sellers", {"title": "M", "sellers": [], "count": 3}),
            ("news", {"title": "N", "count": 5}),
        ]
        front.save_revision().publish()
    index = make_index()
    for _number in range(min(count, 5)):
        news = make_news(index, cover=photo)
        news.copy_for_translation(front.locale).save_revision().publish()
    return product


def address_of(page: str, language: str, product: Product) -> str:
    with translation.override(language):
        return {
            "home": f"/{language}/",
            "catalogue": reverse("products:list"),
            "product": product.get_absolute_url(),
        }[page]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("page", MOST_QUERIES)
def test_cold_page_takes_few_queries(client, page, count, language):
    address = address_of(page, language, fill(count))
    client.get(address)  # pictures of this page are cut once, when it is first asked for
    chrome.refresh()
    for cache in caches.all():
        cache.clear()

    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200

    assert len(queries) <= MOST_QUERIES[page], "\n".join(q["sql"][:200] for q in queries)


@pytest.mark.parametrize("page", MOST_QUERIES)
def test_public_page_is_the_same_bytes_for_everybody(page):
    product = fill(2)
    address = address_of(page, "vi", product)
    member, shopper = Client(), Client()
    member.force_login(make_user())
    basket = {"variant": product.variants.first().pk, "quantity": 1}
    shopper.post(reverse("orders:basket_add"), basket, headers={"sec-fetch-site": "same-origin"})

    pages = [browser.get(address) for browser in (Client(), member, shopper)]

    assert "basket" in shopper.cookies
    assert len({page.content for page in pages}) == 1
    assert [page.cookies for page in pages] == [SimpleCookie()] * 3


@pytest.fixture
def collected(tmp_path, settings, monkeypatch):
    """Static files as a live site serves them: joined, hashed, compressed."""
    settings.STATIC_ROOT = tmp_path
    storage = JoinedStaticFilesStorage(location=tmp_path, base_url="/static/")
    monkeypatch.setattr(static_files.staticfiles_storage, "_wrapped", storage)
    call_command("collectstatic", interactive=False, verbosity=0)
    return storage


def first_load(client: Client, html: str, storage: JoinedStaticFilesStorage) -> dict[str, int]:
    """Return what a phone loads before pictures, and the compressed bytes of each."""
    sizes = {"page": len(gzip.compress(html.encode(), 6))}
    for name in re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', html):
        sizes[name] = len(gzip.compress(storage.open(name).read(), 6))
    return sizes


@pytest.mark.parametrize("page", MOST_QUERIES)
def test_first_load_is_small(client, collected, page):
    html = client.get(address_of(page, "vi", fill(30))).content.decode()

    sizes = first_load(client, html, collected)

    assert sum(sizes.values()) < 120_000, sizes
    assert len(sizes) < 10, sizes
