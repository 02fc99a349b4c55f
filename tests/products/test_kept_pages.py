"""Pages of products and sellers are drawn in parts that are kept; a change shows at once."""

import pytest

from cooperatives.services import change_delivery, suspend_seller
from cooperatives.views import public
from core import pagecache
from core.templatetags import ui
from products import selectors
from products.services import prices, withdraw
from products.services.derived import recount_reviews, refresh_product
from products.views import product as product_page
from tests.factories import make_product, make_review, make_seller, make_user


@pytest.fixture(autouse=True)
def _kept_on(settings, tmp_path, monkeypatch):
    settings.THINGS_KEPT_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))
    everything = (ui._kept_parts, selectors._kept_cards, product_page._kept, public._kept)
    for kept in everything:
        kept.forget()
    yield
    for kept in everything:
        kept.forget()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Changes in this block are committed at its end: what follows them is done."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def text(client, shown) -> str:
    return client.get(shown.get_absolute_url()).content.decode()


def change_price(product, *, price=99_000, stock=5) -> None:
    prices.change_price_and_stock(
        variant=product.variants.get(), price=price, stock=stock, seen_stock=5, by=make_user()
    )


@pytest.mark.parametrize("make", [make_product, make_seller])
def test_known_page_takes_no_query(client, django_assert_num_queries, make):
    shown = make()
    text(client, shown)

    with django_assert_num_queries(0):
        text(client, shown)


def test_new_price_shows_on_the_page_of_a_product_and_of_its_neighbour(client, committed):
    product = make_product(price=125_000, stock=5)
    neighbour = make_product(seller=product.seller, price=70_000)
    pages = (product, neighbour, product.seller)
    assert ["125.000" in text(client, page) for page in pages] == [True] * 3

    with committed():
        change_price(product)

    assert ["125.000" in text(client, page) for page in pages] == [False] * 3
    assert ["99.000" in text(client, page) for page in pages] == [True] * 3


def test_sold_out_product_takes_no_order(client, committed):
    product = make_product(stock=5)
    assert 'id="order-form"' in text(client, product)

    with committed():
        change_price(product, price=125_000, stock=0)

    assert "order-form" not in text(client, product)


def test_new_product_stands_beside_others_and_on_the_stall(client, committed):
    old = make_product()
    text(client, old), text(client, old.seller)

    with committed():
        new = make_product(seller=old.seller, name="Cơm cháy")
        refresh_product(new)

    assert ["Cơm cháy" in text(client, page) for page in (old, old.seller)] == [True, True]


def test_withdrawn_product_is_gone(client, committed):
    product = make_product(name="Cơm cháy")
    neighbour = make_product(seller=product.seller)
    text(client, product), text(client, neighbour)

    with committed():
        withdraw(product=product, by=make_user())

    assert client.get(product.get_absolute_url()).status_code == 404
    assert "Cơm cháy" not in text(client, neighbour)


def test_stall_that_is_closed_is_gone_with_its_products(client, committed):
    product = make_product()
    text(client, product), text(client, product.seller)

    with committed():
        suspend_seller(seller=product.seller, by=make_user(), reason="Kiểm tra")

    shown = [product, product.seller]
    assert [client.get(one.get_absolute_url()).status_code for one in shown] == [404, 404]


def test_new_review_shows(client, committed):
    product = make_product()
    text(client, product)

    with committed():
        make_review(product=product, text="Ngon lắm chị ơi")
        recount_reviews([product.pk])

    assert "Ngon lắm chị ơi" in text(client, product)


def test_new_delivery_fee_shows(client, committed):
    product = make_product()
    text(client, product), text(client, product.seller)

    with committed():
        change_delivery(
            seller=product.seller,
            delivery_fee=47_000,
            free_delivery_from=None,
            offers_pickup=False,
        )

    assert ["47.000" in text(client, page) for page in (product, product.seller)] == [True, True]


def test_pages_of_two_languages_and_hosts_are_kept_apart(client):
    product = make_product(name="Cơm cháy")
    product.texts.create(language="en", name="Scorched rice")
    address = product.get_absolute_url().removeprefix("/vi")

    pages = [client.get(f"/{code}{address}").content.decode() for code in ("vi", "en", "vi")]
    other = client.get(f"/vi{address}", headers={"host": "cho.example.org"}).content.decode()

    assert ["<h1>Scorched rice" in page for page in pages] == [False, True, False]
    assert ["http://testserver/" in other, "http://cho.example.org/" in other] == [False, True]
