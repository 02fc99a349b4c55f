from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from cooperatives import desk
from orders import services
from orders.desk import numbers, todays_parcels
from orders.models import Parcel
from tests.factories import make_seller, make_user
from tests.orders.builders import make_contact, make_order, make_parcel


@pytest.fixture
def seller(client):
    """A seller whose owner is signed in."""
    owner = make_user()
    client.force_login(owner)
    return make_seller(owner=owner, name="Hợp tác xã Cói")


def url(name, *args):
    with translation.override("en"):
        return reverse(f"orders:{name}", args=args)


def page(client, parcel):
    address = url("parcel_detail", parcel.seller.slug, parcel.key)
    return client.get(address).content.decode().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("step", "before", "after"),
    [
        ("acceptance", "new", "accepted"),
        ("packing", "accepted", "packed"),
        ("sending", "packed", "sent"),
        ("delivery", "sent", "delivered"),
        ("refusal", "sent", "refused"),
        ("cancellation", "packed", "cancelled"),
    ],
)
def test_each_button_takes_its_step(client, seller, step, before, after):
    parcel = make_parcel(status=before, seller=seller)

    answer = client.post(url("parcel_step", seller.slug, parcel.key, step), {"reason": "Mưa"})

    parcel.refresh_from_db()
    assert (answer.status_code, parcel.status) == (302, after)
    assert parcel.events.order_by("-pk").first().by == seller.memberships.get().user


@pytest.mark.parametrize(
    ("status", "label"),
    [
        ("new", "Accept the order"),
        ("accepted", "All packed"),
        ("packed", "Sent"),
        ("sent", "Delivered, cash collected"),
    ],
)
def test_one_next_step_is_offered(client, seller, status, label):
    shown = page(client, make_parcel(status=status, seller=seller))

    assert shown.count("button--main") == 1
    assert f">{label}</button>" in shown


@pytest.mark.parametrize("status", ["delivered", "refused"])
def test_a_finished_parcel_has_no_button(client, seller, status):
    shown = page(client, make_parcel(status=status, seller=seller))

    assert ("button--main" in shown, "cancellation" in shown) == (False, False)


def test_cancelling_needs_a_reason(client, seller):
    parcel = make_parcel(seller=seller)

    answer = client.post(url("parcel_step", seller.slug, parcel.key, "cancellation"))

    parcel.refresh_from_db()
    assert (answer.status_code, parcel.status) == (422, "new")
    assert "Write one sentence for the buyer." in answer.content.decode()


def test_an_impossible_step_is_said(client, seller):
    parcel = make_parcel(status="new", seller=seller)

    answer = client.post(url("parcel_step", seller.slug, parcel.key, "delivery"), follow=True)

    parcel.refresh_from_db()
    assert parcel.status == "new"
    assert "That is no longer possible" in answer.content.decode()


def test_an_unknown_step_is_not_found(client, seller):
    parcel = make_parcel(seller=seller)

    assert client.post(url("parcel_step", seller.slug, parcel.key, "gift")).status_code == 404


def test_the_buyers_address_is_shown_until_thirty_days_after_the_end(client, seller):
    parcel = make_parcel(status="delivered", seller=seller)
    finished_at = Parcel.objects.get().finished_at

    with time_machine.travel(finished_at + timedelta(days=29), tick=False):
        client.force_login(seller.memberships.get().user)
        assert "0987 654 321" in page(client, parcel)
    with time_machine.travel(finished_at + timedelta(days=30), tick=False):
        shown = page(client, parcel)
    assert [w in shown for w in ("0987 654 321", "12 ngõ Chùa", "Trần Thị Mai")] == [False] * 3


def test_a_buyer_who_left_is_shown_no_more(client, seller):
    buyer = make_user()
    parcel = make_order(seller=seller, buyer=buyer).parcels.get()
    services.forget_buyer(user_id=buyer.pk)

    assert "no longer shown" in page(client, parcel)


def test_open_parcels_come_first_and_the_oldest_on_top(client, seller):
    old, done, new = (make_parcel(seller=seller) for _ in range(3))
    services.cancel_parcel(parcel=done, by=None, reason="x")

    found = client.get(url("parcel_list", seller.slug)).context["page"].object_list

    assert list(found) == [old, new]


@pytest.mark.parametrize(
    ("status", "count"), [("open", 1), ("cancelled", 1), ("all", 2), ("sent", 0), ("x", 1)]
)
def test_tabs_narrow_the_list(client, seller, status, count):
    make_parcel(seller=seller)
    services.cancel_parcel(parcel=make_parcel(seller=seller), by=None, reason="x")

    answer = client.get(url("parcel_list", seller.slug), {"status": status})

    assert answer.context["page"].paginator.count == count


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_any_number(
    client, seller, django_assert_max_num_queries, count
):
    for _ in range(count):
        make_parcel(seller=seller)
    client.get(url("parcel_list", seller.slug))

    with django_assert_max_num_queries(11):
        client.get(url("parcel_list", seller.slug))


def test_the_spreadsheet_holds_what_is_on_the_parcel(client, seller):
    contact = make_contact(name="=1+1", street="12 ngõ Chùa")
    parcel = make_order(seller=seller, contact=contact).parcels.get()

    answer = client.get(url("parcel_export", seller.slug, "xlsx"))

    [head, row] = load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True)
    cells = dict(zip(head, row, strict=True))
    assert (cells["Order"], cells["To collect"]) == (parcel.order.number, 280_000)
    assert (cells["Recipient"], cells["Phone"]) == ("'=1+1", "0987 654 321")


def test_the_spreadsheet_forgets_buyers_of_long_ago(client, seller):
    make_parcel(status="delivered", seller=seller)
    Parcel.objects.update(finished_at=timezone.now() - timedelta(days=31))

    text = client.get(url("parcel_export", seller.slug, "csv")).content.decode()

    assert [w in text for w in ("0987", "Chùa", "Trần Thị Mai", "280000")] == [False] * 3 + [True]


def test_the_desk_counts_what_waits(rf, seller):
    for status in ["new", "new", "accepted", "packed", "sent", "delivered"]:
        make_parcel(status=status, seller=seller)

    found = numbers(rf.get("/"), seller)

    assert [(n.count, n.is_urgent) for n in found] == [(2, True), (2, False)]
    assert numbers in desk._number_builders


def test_the_desk_shows_the_three_that_wait_longest(rf, seller):
    assert todays_parcels(rf.get("/"), seller) is None

    parcels = [make_parcel(seller=seller) for _ in range(4)]

    assert todays_parcels(rf.get("/"), seller) == {"parcels": parcels[:3], "rest": 1}
