"""The way that was chosen is shown to everybody it concerns."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import translation

from orders import services
from orders.links import order_path
from orders.models import Carrier
from tests.factories import make_seller, make_user
from tests.orders.builders import make_basket, make_parcel, only_variant, place
from tests.orders.delivery.builders import make_method, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller(client):
    owner = make_user()
    client.force_login(owner)
    return make_seller(owner=owner)


@pytest.fixture
def at_point(seller):
    """A parcel that waits to be fetched at a pick-up point."""
    point = make_point(name="Nhà văn hóa Đông", street="Thôn Đông", hours="7:30–17:00")
    method = make_method(seller, (None, 0, 5_000), kind="point", points=[point])
    basket = make_basket((only_variant(seller=seller), 1))
    way = {seller.pk: f"point-{method.pk}-{point.pk}"}
    return place(basket, deliveries=way).parcels.get()


def url(name, parcel, *args):
    with translation.override("en"):
        return reverse(f"orders:{name}", args=[parcel.seller.slug, parcel.key, *args])


def test_buyer_seller_and_slip_name_the_pick_up_point(client, at_point):
    with translation.override("en"):
        order = order_path(at_point.order)
    for address in (order, url("parcel_detail", at_point), url("packing_slip", at_point)):
        page = client.get(address).content.decode()

        assert [word in page for word in ("Nhà văn hóa Đông", "Thôn Đông", "7:30–17:00")] == [
            True
        ] * 3, address


@pytest.mark.django_db(transaction=True)
def test_the_mail_to_the_buyer_names_the_pick_up_point(seller, at_point):
    text = next(m.body for m in mail.outbox if m.to == ["mai@example.org"])

    assert "Nhà văn hóa Đông" in text
    assert "Thôn Đông" in text


def test_the_sellers_page_names_the_method(client, seller):
    method = make_method(seller, (None, 0, 20_000), name="Xe khách Hoa")
    basket = make_basket((only_variant(seller=seller), 1))
    parcel = place(basket, deliveries={seller.pk: f"method-{method.pk}"}).parcels.get()

    assert "Xe khách Hoa" in client.get(url("parcel_detail", parcel)).content.decode()


@pytest.mark.parametrize(
    ("typed", "name", "is_known"),
    [
        ({}, "VNPost", True),
        ({"carrier": "Xe anh Ba"}, "Xe anh Ba", False),
        ({"by_carrier": ""}, "", False),
    ],
)
def test_a_parcel_is_sent_by_a_carrier_of_the_list_or_another(
    client, seller, typed, name, is_known
):
    parcel = make_parcel(status="packed", seller=seller)
    carrier = Carrier.objects.create(code="vnpost", name="VNPost")

    client.post(url("parcel_step", parcel, "sending"), {"by_carrier": carrier.pk} | typed)

    parcel.refresh_from_db()
    assert (parcel.status, parcel.carrier) == ("sent", name)
    assert (parcel.by_carrier == carrier) is is_known


@pytest.mark.parametrize("wanted", ["x", "0", str(2**63), "\0"])
def test_an_unknown_carrier_is_refused(client, seller, wanted):
    parcel = make_parcel(status="packed", seller=seller)
    Carrier.objects.create(code="vnpost", name="VNPost")

    answer = client.post(url("parcel_step", parcel, "sending"), {"by_carrier": wanted})

    parcel.refresh_from_db()
    assert (answer.status_code, parcel.status) == (422, "packed")


def test_the_methods_own_carrier_is_chosen_already(client, seller):
    carrier = Carrier.objects.create(code="vnpost", name="VNPost")
    Carrier.objects.create(code="ghn", name="GHN")
    make_method(seller, (None, 0, 1), carrier=carrier)
    parcel = place(make_basket((only_variant(seller=seller), 1))).parcels.get()
    for step in (services.accept_parcel, services.pack_parcel):
        step(parcel=parcel, by=None)

    form = client.get(url("parcel_detail", parcel)).context["forms"]["sending"]

    assert form["by_carrier"].value() == carrier.pk
