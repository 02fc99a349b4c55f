"""What pages of the floors below say of delivery."""

import pytest
from django.urls import reverse
from django.utils import translation

from cooperatives.delivery import Terms, terms_of
from orders.services.delivery import switch_method
from tests.factories import make_product, make_province, make_seller
from tests.orders.delivery.builders import make_method, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller():
    return make_seller(delivery_fee=30_000, free_delivery_from=300_000, offers_pickup=True)


def terms(seller):
    return terms_of([seller])[seller.pk]


def test_without_methods_the_simple_fee_is_told(seller):
    assert terms(seller) == Terms(30_000, 30_000, 300_000, can_be_fetched=True)


def test_methods_tell_the_lowest_and_the_highest_fee(seller):
    make_method(seller, (make_province(), 0, 20_000), (None, 0, 45_000), free_from=500_000)

    assert terms(seller) == Terms(20_000, 45_000, 500_000, can_be_fetched=True)


def test_a_promise_of_free_delivery_holds_for_every_way(seller):
    make_method(seller, (None, 0, 20_000), free_from=500_000)
    make_method(seller, (None, 0, 40_000))

    assert terms(seller) == Terms(20_000, 40_000, None, can_be_fetched=True)


def test_points_are_told_beside_the_simple_fee(seller):
    make_method(seller, kind="point", points=[make_point()])

    assert terms(seller) == Terms(30_000, 30_000, 300_000, can_be_fetched=True, has_points=True)


@pytest.mark.parametrize(("goods", "fee"), [(299_999, 45_000), (300_000, 0)])
def test_one_item_is_told_the_highest_fee_or_none(goods, fee):
    assert Terms(20_000, 45_000, 300_000).fee_for(goods) == fee


def test_pages_change_at_once_with_a_method(client, seller, django_capture_on_commit_callbacks):
    product = make_product(seller=seller)
    method = make_method(seller, (make_province(), 0, 20_000), (None, 0, 45_000))
    with translation.override("en"):
        pages = [product.get_absolute_url(), reverse("cooperatives:storefront", args=[seller.slug])]

    before = [client.get(page).content.decode().replace("\u00a0", " ") for page in pages]
    with django_capture_on_commit_callbacks(execute=True):
        switch_method(method=method, is_active=False)
    after = [client.get(page).content.decode().replace("\u00a0", " ") for page in pages]

    assert ["45,000 ₫" in page for page in before + after] == [True, True, False, False]
