"""Nobody sees or moves what belongs to somebody else. Written before the views."""

import pytest
from django.urls import reverse

from core.keys import random_key
from orders.links import order_key
from tests.factories import make_seller, make_user
from tests.orders.builders import make_basket, make_order, only_variant, place

STEPS = ["acceptance", "packing", "sending", "delivery", "refusal", "cancellation"]


@pytest.fixture
def two_sellers():
    """One order with a parcel for each of two sellers, and their owners."""
    owners = [make_user(), make_user()]
    sellers = [make_seller(owner=owner) for owner in owners]
    names = ["Mật ong của chị Lan", "Chiếu cói của chị Huệ"]
    goods = [
        (only_variant(seller=seller, name=name), 1)
        for seller, name in zip(sellers, names, strict=True)
    ]
    order = place(make_basket(*goods))
    parcels = [order.parcels.get(seller=seller) for seller in sellers]
    return owners, sellers, parcels


def pages_of(parcel):
    place = [parcel.seller.slug, parcel.key]
    return [
        reverse("orders:parcel_list", args=[parcel.seller.slug]),
        reverse("orders:parcel_export", args=[parcel.seller.slug, "csv"]),
        reverse("orders:parcel_export", args=[parcel.seller.slug, "xlsx"]),
        reverse("orders:parcel_detail", args=place),
        reverse("orders:packing_slip", args=place),
    ]


def test_a_seller_does_not_find_another_sellers_pages(client, two_sellers):
    owners, _sellers, parcels = two_sellers
    client.force_login(owners[0])

    assert [client.get(url).status_code for url in pages_of(parcels[0])] == [200] * 5
    assert [client.get(url).status_code for url in pages_of(parcels[1])] == [404] * 5


def test_a_parcel_is_not_found_under_another_sellers_address(client, two_sellers):
    owners, sellers, parcels = two_sellers
    client.force_login(owners[0])
    url = reverse("orders:parcel_detail", args=[sellers[0].slug, parcels[1].key])

    assert client.get(url).status_code == 404


def test_a_seller_sees_only_her_own_lines(client, two_sellers):
    owners, _sellers, parcels = two_sellers
    client.force_login(owners[0])

    for url in pages_of(parcels[0]):
        if not url.endswith("xlsx"):
            page = client.get(url).content.decode()
            assert ("Mật ong của chị Lan" in page, "Chiếu cói" in page) == (True, False)


@pytest.mark.parametrize("step", STEPS)
def test_a_seller_cannot_move_another_sellers_parcel(client, two_sellers, step):
    owners, _sellers, parcels = two_sellers
    client.force_login(owners[0])
    url = reverse("orders:parcel_step", args=[parcels[1].seller.slug, parcels[1].key, step])

    assert client.post(url, {"reason": "x"}).status_code == 404

    parcels[1].refresh_from_db()
    assert parcels[1].status == "new"


def test_a_member_who_has_left_finds_nothing(client, two_sellers, django_user_model):
    owners, _sellers, parcels = two_sellers
    owners[0].memberships.update(ended_at="2026-01-01T00:00Z")
    client.force_login(owners[0])

    assert [client.get(url).status_code for url in pages_of(parcels[0])] == [404] * 5


def test_strangers_are_asked_to_sign_in(client, two_sellers):
    _owners, _sellers, parcels = two_sellers

    answers = [client.get(url) for url in pages_of(parcels[0])]

    assert {answer.url.split("?")[0] for answer in answers} == {"/vi/account/login/"}


@pytest.mark.parametrize("key", ["", "x", "A" * 43])
def test_an_order_needs_its_own_key(client, key):
    order = make_order()
    url = reverse("orders:order_detail", args=[order.number])

    assert client.get(url, {"key": key}).status_code == 404


def test_the_key_of_one_order_does_not_open_another(client):
    first, second = make_order(), make_order()
    url = reverse("orders:order_detail", args=[second.number])

    assert client.get(url, {"key": order_key(first)}).status_code == 404
    assert client.get(url, {"key": order_key(second)}).status_code == 200


def test_a_buyer_does_not_see_another_buyers_order(client):
    order = make_order(buyer=make_user())
    client.force_login(make_user())

    assert client.get(reverse("orders:order_detail", args=[order.number])).status_code == 404
    assert order.number not in client.get(reverse("orders:order_list")).content.decode()


def test_an_account_does_not_take_over_guest_orders_with_its_email(client):
    order = make_order()
    client.force_login(make_user(email=order.email))

    assert client.get(reverse("orders:order_detail", args=[order.number])).status_code == 404


def test_a_stranger_cannot_cancel(client):
    order = make_order(buyer=make_user())
    parcel = order.parcels.get()
    client.force_login(make_user())
    url = reverse("orders:own_cancellation", args=[order.number, parcel.key])

    assert client.post(url).status_code == 404
    assert client.post(url + f"?key={random_key()}").status_code == 404
    parcel.refresh_from_db()
    assert parcel.status == "new"


def test_a_key_cancels_only_parcels_of_its_own_order(client):
    mine, other = make_order(), make_order()
    parcel = other.parcels.get()
    url = reverse("orders:own_cancellation", args=[mine.number, parcel.key])

    assert client.post(f"{url}?key={order_key(mine)}").status_code == 404
    parcel.refresh_from_db()
    assert parcel.status == "new"
