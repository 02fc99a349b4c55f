"""What a product says about its stock, when orders move it at the same moment."""

from products.services import derived, stock_changed
from tests.factories import make_product


def test_an_order_that_comes_between_is_seen(monkeypatch):
    product = make_product(stock=0)
    variant = product.variants.get()
    turn = derived._turn_in_stock

    def turn_and_sell(product_ids):
        turn(product_ids)
        type(variant).objects.filter(pk=variant.pk).update(stock=0)  # its buyer looked too early

    monkeypatch.setattr(derived, "_turn_in_stock", turn_and_sell)
    type(variant).objects.filter(pk=variant.pk).update(stock=1)

    stock_changed([variant.pk])

    product.refresh_from_db()
    assert product.in_stock is False


def test_nothing_to_say_takes_one_query(django_assert_num_queries):
    variant = make_product(stock=3).variants.get()

    with django_assert_num_queries(1):
        stock_changed([variant.pk])
