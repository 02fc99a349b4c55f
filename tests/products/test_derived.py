"""What lists rest on follows sellers, sizes and orders."""

import pytest

from cooperatives.models import Seller
from cooperatives.signals import seller_profile_changed, seller_status_changed
from products import services
from products.models import Product, Variant
from tests.factories import make_product, make_seller, make_user, make_variant

pytestmark = pytest.mark.django_db


def test_products_of_a_suspended_seller_are_hidden_and_come_back():
    seller = make_seller()
    make_product(seller=seller), make_product(), make_product(seller=seller, status="draft")
    seller.status = Seller.Status.SUSPENDED

    seller_status_changed.send(Seller, seller=seller, from_status="approved", to_status="x")
    assert Product.objects.public().count() == 1
    seller.status = Seller.Status.APPROVED
    seller_status_changed.send(Seller, seller=seller, from_status="x", to_status="approved")

    assert Product.objects.public().count() == 2


def test_a_renamed_seller_is_found_by_her_new_name():
    product = make_product()
    product.seller.name = "Đồng Sen"
    product.seller.save(update_fields=["name"])

    seller_profile_changed.send(Seller, seller=product.seller)

    product.refresh_from_db()
    assert "dong sen" in product.search_text


def test_selling_the_last_unit_marks_the_product_sold_out_and_a_return_restocks_it():
    product = make_product(stock=1)
    variant = product.variants.get()

    Variant.objects.take(variant.pk, 1)
    services.stock_changed([variant.pk])
    product.refresh_from_db()
    assert product.in_stock is False
    Variant.objects.give_back(variant.pk, 1)
    services.stock_changed([variant.pk])

    product.refresh_from_db()
    assert product.in_stock is True


def test_the_cheapest_size_stands_on_the_card():
    product = make_product(price=190_000)
    size = services.Size(label="250 ml", price=105_000, stock=3, volume=250)

    services.add_size(product=product, size=size, by=make_user())

    product.refresh_from_db()
    card = Product.objects.for_cards().get()
    assert (product.price_from, card.shown_variant.label) == (105_000, "250 ml")


def test_a_sold_out_cheap_size_does_not_stand_first():
    product = make_product(price=190_000)
    make_variant(product, price=90_000, stock=0)

    assert Product.objects.for_cards().get().shown_variant.price == 190_000


def test_price_and_stock_are_set_if_nobody_bought_meanwhile():
    variant = make_product(stock=5).variants.get()

    services.change_price_and_stock(
        variant=variant, price=130_000, stock=8, seen_stock=5, by=make_user()
    )

    variant.refresh_from_db()
    assert (variant.price, variant.stock, variant.product.price_from) == (130_000, 8, 130_000)


def test_a_purchase_meanwhile_stops_the_change_and_says_what_is_left():
    variant = make_product(stock=5).variants.get()
    stale = Variant.objects.get(pk=variant.pk)
    Variant.objects.take(variant.pk, 2)

    with pytest.raises(services.StockMoved) as problem:
        services.change_price_and_stock(
            variant=stale, price=130_000, stock=8, seen_stock=5, by=make_user()
        )

    variant.refresh_from_db()
    assert (variant.price, variant.stock, problem.value.stock) == (125_000, 3, 3)


def test_the_last_size_cannot_be_taken_off():
    product = make_product()
    first, second = product.variants.get(), make_variant(product)

    assert services.take_off_size(variant=first, by=make_user()) is True
    assert services.take_off_size(variant=second, by=make_user()) is False

    assert product.variants.filter(is_active=True).count() == 1


def test_a_size_that_was_taken_off_comes_back_as_the_same_row():
    product = make_product()
    old = make_variant(product, label="1 kg")
    services.take_off_size(variant=old, by=make_user())

    size = services.Size(label="1 kg", price=90_000, stock=4, weight=1000)
    again = services.add_size(product=product, size=size, by=make_user())

    assert (again.pk, again.is_active, again.price) == (old.pk, True, 90_000)
