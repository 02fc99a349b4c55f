"""Cards are kept by the process, and a new price shows at once."""

import pytest
from django.urls import reverse

from core import pagecache
from products import selectors
from products.services import prices, withdraw
from tests.factories import make_product, make_user


@pytest.fixture(autouse=True)
def _kept_on(settings, tmp_path, monkeypatch):
    settings.THINGS_KEPT_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))
    selectors._kept_cards.forget()
    yield
    selectors._kept_cards.forget()


def card_text(client) -> str:
    return client.get(reverse("products:list")).content.decode()


def test_second_list_loads_no_card(client, django_assert_num_queries):
    product = make_product(price=125_000)
    card_text(client)

    with django_assert_num_queries(0):
        again = selectors.cards([product.pk])

    assert [card.pk for card in again] == [product.pk]


def test_new_price_shows_at_once(client, django_capture_on_commit_callbacks):
    product = make_product(price=125_000, stock=5)
    assert "125.000" in card_text(client)

    with django_capture_on_commit_callbacks(execute=True):
        prices.change_price_and_stock(
            variant=product.variants.get(), price=99_000, stock=5, seen_stock=5, by=make_user()
        )

    assert "99.000" in card_text(client)
    assert "125.000" not in card_text(client)


def test_sold_out_shows_at_once(client, django_capture_on_commit_callbacks):
    product = make_product(stock=5)
    assert "product-card--sold-out" not in card_text(client)

    with django_capture_on_commit_callbacks(execute=True):
        prices.change_price_and_stock(
            variant=product.variants.get(), price=125_000, stock=0, seen_stock=5, by=make_user()
        )

    assert "product-card--sold-out" in card_text(client)


def test_withdrawn_product_leaves_the_list_at_once(client, django_capture_on_commit_callbacks):
    product = make_product(name="Cơm cháy")
    assert "Cơm cháy" in card_text(client)

    with django_capture_on_commit_callbacks(execute=True):
        withdraw(product=product, by=make_user())

    assert "Cơm cháy" not in card_text(client)


def test_cards_of_two_languages_are_kept_apart(client):
    product = make_product(name="Cơm cháy")
    product.texts.create(language="en", name="Scorched rice")

    pages = [client.get(f"/{code}/products/").content.decode() for code in ("vi", "en", "vi")]

    assert ["Scorched rice" in page for page in pages] == [False, True, False]
