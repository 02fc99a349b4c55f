"""Feeds for Google, Facebook and Zalo: whole, right and harmless."""

import csv
import gzip
import io
import xml.etree.ElementTree as ET

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from PIL import Image

from products.feeds import items
from products.models import Category, Product, ProductPhoto, ProductText, Variant
from tests.factories import make_category, make_product, make_seller, make_variant

G = "{http://base.google.com/ns/1.0}"


def make_goods(*, width=1600, height=1200, **fields):
    """A product with a photo."""
    product = make_product(**fields)
    make_photo(product, "a", width=width, height=height)
    return product


def make_photo(product, name, **fields):
    fields = {"width": 1600, "height": 1200, "is_live": True, "is_ready": True} | fields
    return ProductPhoto.objects.create(
        product=product, key=f"products/{product.pk}/{name}", **fields
    )


@pytest.fixture
def read(client):
    """Read a feed whole."""

    def read(path, **headers):
        response = client.get(f"/feeds/{path}", headers=headers)
        assert response.status_code == 200
        return b"".join(response.streaming_content)

    return read


@pytest.fixture
def items_of(read):
    """Return the items of an XML feed as dicts of what their elements say."""

    def items_of(path="google.xml"):
        channel = ET.fromstring(read(path)).find("channel")
        return [
            {child.tag.removeprefix(G): child.text for child in item}
            for item in channel.findall("item")
        ]

    return items_of


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_google_reads_all_that_it_requires(items_of):
    seller = make_seller(name="Ong Cúc Phương", delivery_fee=25_000)
    kind = make_category(slug="mat-ong", name="Mật ong")
    product = make_goods(
        slug="mat", name="Mật ong", summary="Thơm.", story="Ong rừng.", seller=seller, category=kind
    )

    (item,) = items_of()

    assert item == {
        "id": f"v{product.variants.get().pk}",
        "title": "Mật ong",
        "description": "Thơm.\n\nOng rừng.",
        "availability": "in_stock",
        "condition": "new",
        "price": "125000 VND",
        "link": "http://testserver/vi/products/mat/",
        "image_link": f"http://testserver/media/products/{product.pk}/a-1600.webp",
        "brand": "Ong Cúc Phương",
        "google_product_category": (
            "Food, Beverages & Tobacco > Food Items > Condiments & Sauces > Honey"
        ),
        "product_type": f"{kind.parent.name} > Mật ong",
        "identifier_exists": "no",
        "unit_pricing_measure": "500 g",
        "shipping": None,
    }


def test_delivery_stands_beside_the_price(read):
    make_goods(seller=make_seller(delivery_fee=25_000), price=90_000)
    make_goods(seller=make_seller(delivery_fee=25_000, free_delivery_from=90_000), price=90_000)

    prices = ET.fromstring(read("google.xml")).iterfind(f".//{G}shipping/{G}price")

    assert [price.text for price in prices] == ["25000 VND", "0 VND"]


def test_each_size_is_an_item_of_one_group(items_of):
    product = make_goods(name="Mật ong", price=90_000)
    product.variants.update(label="250 ml")
    make_variant(product, label="1 lít", price=300_000, stock=0, weight=None, volume=1000)
    make_variant(product, label="2 lít", is_active=False)

    first, second = items_of()

    assert (first["title"], second["title"]) == ("Mật ong, 250 ml", "Mật ong, 1 lít")
    assert first["item_group_id"] == second["item_group_id"] == f"p{product.pk}"
    assert (second["availability"], second["price"]) == ("out_of_stock", "300000 VND")
    assert second["unit_pricing_measure"] == "1000 ml"


def test_what_is_no_goods_or_has_no_large_picture_is_left_out(items_of):
    stay = Category.objects.create(name="Du lịch", slug="du-lich")
    make_goods(category=make_category(parent=stay))
    make_goods(width=499)
    make_goods(height=300)
    make_product()

    assert items_of() == []


def test_only_public_products_and_live_photos_are_told(items_of):
    make_goods(status="draft")
    make_goods(seller=make_seller(status="applied"))
    product = make_goods()
    make_photo(product, "b", position=1)
    make_photo(product, "c", position=2, is_live=False)

    (item,) = items_of()

    assert item["additional_image_link"].endswith("/b-1600.webp")


def test_long_words_are_cut(items_of):
    product = make_goods(name="ă" * 120, story="ơ" * 6000)
    product.variants.update(label="x" * 60)
    make_variant(product)

    item = items_of()[0]

    assert (len(item["title"]), len(item["description"])) == (150, 5000)


def test_nothing_breaks_the_xml(items_of):
    name = '<b>&"]]>\x01\x0b mật \ufffe🍯'
    make_goods(name=name, story="a\x00b".replace("\x00", "\x08"))

    (item,) = items_of()

    assert (item["title"], item["description"]) == ('<b>&"]]> mật 🍯', "ab")


@pytest.mark.parametrize("path", ["facebook.csv", "zalo.csv"])
def test_no_cell_is_a_formula(read, path):
    make_goods(name='=HYPERLINK("x")', story="+-@=1+1", seller=make_seller(name="\t=1"))

    (row,) = rows_of(read(path))

    assert [value for value in row.values() if value.startswith(tuple("=+-@\t\r"))] == []
    assert 'HYPERLINK("x")' in row.values()


def test_facebook_reads_the_same_from_both_formats(read, items_of):
    product = make_goods(name="Mật ong", stock=0)
    make_photo(product, "b", position=1)
    make_photo(product, "c", position=2)

    (row,) = rows_of(read("facebook.csv"))
    (item,) = items_of("facebook.xml")

    start = f"http://testserver/feeds/pictures/products/{product.pk}/"
    assert row["availability"] == item["availability"] == "out of stock"
    assert row["image_link"] == item["image_link"] == f"{start}a.jpg"
    assert row["additional_image_link"] == f"{start}b.jpg,{start}c.jpg"
    assert (row["price"], row["condition"], row["item_group_id"]) == ("125000 VND", "new", "")


def test_zalo_reads_plain_numbers(read):
    product = make_goods(name="Mật ong")

    content = read("zalo.csv")

    (row,) = rows_of(content)
    assert content.startswith("\ufeffcode,name,price".encode())
    assert (row["name"], row["price"], row["status"]) == ("Mật ong", "125000", "show")
    assert row["code"] == f"v{product.variants.get().pk}"


def test_a_seller_has_feeds_of_her_own(items_of, client):
    make_goods(name="Ong", seller=make_seller(slug="ong"))
    make_goods(name="Cói")
    make_seller(slug="closed", status="applied")

    assert [item["title"] for item in items_of("ong/google.xml")] == ["Ong"]
    for path in ("closed/google.xml", "nobody/google.xml", "ong/google.json", "x.xml"):
        assert client.get(f"/feeds/{path}").status_code == 404


def test_english_is_asked_for_and_leaves_no_trace(items_of):
    product = make_goods(slug="mat", name="Mật ong")
    ProductText.objects.create(product=product, language="en", name="Honey")

    (item,) = items_of("google.xml?lang=en")

    assert (item["title"], item["link"]) == ("Honey", "http://testserver/en/products/mat/")
    assert items_of("google.xml?lang=xx")[0]["title"] == "Mật ong"
    assert translation.get_language() == "vi"


def test_a_feed_is_compressed_for_those_who_read_that(read):
    make_goods()

    assert gzip.decompress(read("zalo.csv", accept_encoding="gzip")) == read("zalo.csv")


def test_a_feed_sets_no_cookie_and_may_be_kept(client):
    response = client.get("/feeds/google.xml")

    assert response["Cache-Control"] == "public, max-age=900"
    assert not response.cookies
    assert client.head("/feeds/google.xml").content == b""


@pytest.mark.usefixtures("same_minute")
def test_whole_feeds_are_limited(client, settings):
    settings.FEED_RATE = 1
    client.get("/feeds/google.xml")

    response = client.get("/feeds/zalo.csv")

    assert response.status_code == 429
    assert 1 <= int(response["Retry-After"]) <= 60


def fill(count):
    """Make `count` products with a photo each, quickly."""
    like = make_product()
    rows = [
        Product(
            **{
                name: getattr(like, name)
                for name in ("seller", "category", "top_category", "commune", "unit", "status")
            },
            name=f"Mật ong {number}",
            slug=f"mat-{number}",
            is_public=True,
            listed_at=timezone.now(),
        )
        for number in range(count)
    ]
    Product.objects.bulk_create(rows)
    Variant.objects.bulk_create(Variant(product=row, price=1000) for row in rows)
    ProductPhoto.objects.bulk_create(
        ProductPhoto(product=row, key=row.slug, width=800, height=800, is_live=True) for row in rows
    )
    like.delete()


@pytest.mark.parametrize("count", [1, 3, 1200])
def test_every_product_is_told_once_in_a_fixed_number_of_queries_a_batch(items_of, count):
    fill(count)

    with CaptureQueriesContext(connection) as queries:
        found = items_of("facebook.xml")

    names = {item["title"] for item in found}
    assert (len(found), len(names)) == (count, count)
    assert len(queries) == 4 * (count // items.BATCH + 1)


def test_a_feed_begins_before_it_is_read_to_the_end(client):
    fill(3)

    pieces = client.get("/feeds/google.xml").streaming_content
    with CaptureQueriesContext(connection) as queries:
        first = next(pieces)

    assert first.startswith(b"<?xml")
    assert len(queries) == 0


def test_a_picture_is_offered_as_jpeg(client):
    photo = make_photo(make_product(), "a", is_ready=False)
    content = io.BytesIO()
    Image.new("RGB", (800, 600), "brown").save(content, "WEBP")
    default_storage.save(f"{photo.key}-800.webp", ContentFile(content.getvalue()))

    response = client.get(f"/feeds/pictures/{photo.key}.jpg")

    image = Image.open(io.BytesIO(b"".join(response.streaming_content)))
    assert (image.format, image.size) == ("JPEG", (800, 600))
    assert response["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("name", ["not-live", "draft", "no-file", "../../etc/passwd"])
def test_other_pictures_are_not_there(client, name):
    make_photo(make_product(), "not-live", is_live=False)
    make_photo(make_product(status="draft"), "draft")
    make_photo(make_product(), "no-file")
    keys = [*ProductPhoto.objects.filter(key__endswith=name).values_list("key", flat=True), name]

    assert {client.get(f"/feeds/pictures/{key}.jpg").status_code for key in keys} == {404}
