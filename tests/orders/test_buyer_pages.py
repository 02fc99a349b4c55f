import pytest
from django.urls import reverse
from django.utils import translation

from orders.links import order_path
from orders.models import Order, Parcel
from orders.timeline import timeline
from tests.factories import make_user
from tests.orders.builders import make_order, make_parcel


def page(client, order):
    with translation.override("en"):
        return client.get(order_path(order)).content.decode().replace("\u00a0", " ")


def test_the_link_shows_goods_total_address_and_the_sellers_phone(client):
    order = make_order()

    shown = page(client, order)

    line, seller = order.lines.get(), order.parcels.get().seller
    for words in [line.product_name, "280,000 ₫", "12 ngõ Chùa", f"tel:{seller.phone}"]:
        assert words in shown


def test_a_member_opens_her_order_without_the_link(client):
    user = make_user()
    order = make_order(buyer=user)
    client.force_login(user)

    answer = client.get(reverse("orders:order_detail", args=[order.number]))

    assert (answer.status_code, answer.context["order"]) == (200, order)


def test_private_pages_are_kept_by_nobody(client):
    answer = client.get(order_path(make_order()))

    rules = answer["Cache-Control"].split(", ")
    assert {"private", "no-store"} <= set(rules)


def test_a_guest_cancels_by_her_link_while_it_is_new(client):
    order = make_order()
    parcel = order.parcels.get()
    url = reverse("orders:own_cancellation", args=[order.number, parcel.key])

    client.post(url + "?" + order_path(order).partition("?")[2])

    order.refresh_from_db()
    assert (order.status, order.parcels.get().status) == ("cancelled", "cancelled")


def test_too_late_to_cancel_is_said_and_changes_nothing(client):
    parcel = make_parcel(status="accepted", language="en")
    order = parcel.order
    with translation.override("en"):
        url = reverse("orders:own_cancellation", args=[order.number, parcel.key])
        answer = client.post(url + "?" + order_path(order).partition("?")[2], follow=True)

    assert "That is no longer possible" in answer.content.decode()
    parcel.refresh_from_db()
    assert parcel.status == "accepted"


@pytest.mark.parametrize("status", ["accepted", "sent", "delivered"])
def test_cancelling_is_offered_only_while_it_is_new(client, status):
    assert "cancellation" in page(client, make_order())
    assert "cancellation" not in page(client, make_parcel(status=status).order)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_orders_takes_the_same_queries_for_any_number(
    client, django_assert_max_num_queries, count
):
    user = make_user()
    for _ in range(count):
        make_order(buyer=user)
    client.force_login(user)
    client.get(reverse("orders:order_list"))

    with django_assert_max_num_queries(10):
        client.get(reverse("orders:order_list"))


def steps(parcel):
    parcel = Parcel.objects.for_page().get(pk=parcel.pk)
    with translation.override("en"):
        found = timeline(parcel, "en")
    return [(step["text"].replace("\u00a0", " "), step["state"]) for step in found]


def test_the_timeline_promises_what_comes():
    assert steps(make_parcel(status="accepted")) == [
        ("Ordered", "done"),
        ("The seller has accepted", "done"),
        ("Packing", "now"),
        ("Handing it to the carrier", ""),
        ("280,000 ₫ is paid on delivery", ""),
    ]


@pytest.mark.parametrize(
    ("status", "last"),
    [
        ("delivered", ("Delivered and paid", "done")),
        ("refused", ("Not taken, went back to the seller", "stopped")),
    ],
)
def test_the_timeline_ends_with_what_happened(status, last):
    assert steps(make_parcel(status=status))[-1] == last


def test_order_numbers_are_no_primary_keys():
    order = make_order()

    assert reverse("orders:order_detail", args=[order.number]).endswith(f"/{order.number}/")
    assert len(Order.objects.get().number) == 9
