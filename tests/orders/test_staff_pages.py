import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import make_officer, make_seller, make_unit, make_user
from tests.orders.builders import make_order, make_parcel
from union.services import sync_staff_access


@pytest.fixture
def officer(client):
    """An officer of one commune, signed in; her province has another commune."""
    unit = make_unit(make_unit())
    officer = make_officer(unit)
    sync_staff_access(user=officer.user)
    client.force_login(officer.user)
    return officer


def numbers(client, **asked):
    answer = client.get(reverse("parcel_index"), asked)
    return [parcel.order.number for parcel in answer.context["object_list"]]


def test_an_officer_sees_parcels_of_her_units_and_no_others(client, officer):
    mine = make_order(seller=make_seller(unit=officer.unit))
    make_order()

    assert numbers(client) == [mine.number]


def test_the_export_holds_only_her_units_and_no_buyer(client, officer):
    mine = make_order(seller=make_seller(unit=officer.unit))
    other = make_order()

    answer = client.get(reverse("parcel_index"), {"export": "csv"})
    text = answer.getvalue().decode()

    words = [mine.number, "280000", other.number, "0987", "Trần Thị Mai"]
    assert [word in text for word in words] == [True, True, False, False, False]


def test_a_parcel_that_its_seller_does_not_see_waits_for_payment(client, officer):
    order = make_order(seller=make_seller(unit=officer.unit))
    order.parcels.update(released_at=None)

    page = client.get(reverse("parcel_index")).content.decode()
    table = client.get(reverse("parcel_index"), {"export": "csv"}).getvalue().decode()

    assert ("chờ trả tiền" in page, "chờ trả tiền" in table) == (True, True)


def test_a_number_is_found_as_it_is_read_out(client, officer):
    seller = make_seller(unit=officer.unit)
    first, _second = make_order(seller=seller), make_order(seller=seller)

    assert numbers(client, q=first.number.replace("-", " ").lower()) == [first.number]


def test_parcels_are_narrowed_by_status(client, officer):
    seller = make_seller(unit=officer.unit)
    make_order(seller=seller)
    sent = make_parcel(status="sent", seller=seller)

    assert numbers(client, status="sent") == [sent.order.number]


def test_a_seller_or_buyer_is_no_officer(client):
    client.force_login(make_user())

    assert client.get(reverse("parcel_index")).status_code in (302, 404)


def test_the_list_takes_the_same_queries_for_one_and_three(client, officer):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("parcel_index"))
        return len(asked)

    make_order(seller=make_seller(unit=officer.unit))
    queries()  # the first page of a session warms caches
    one = queries()
    for _ in range(2):
        make_order(seller=make_seller(unit=officer.unit))

    assert queries() == one
