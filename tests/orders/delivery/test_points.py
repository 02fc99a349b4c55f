"""Pick-up points on the staff desk."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from orders.models import PickupPoint
from orders.services.point import PointExists, save_point
from tests.factories import make_officer, make_unit
from tests.orders.delivery.builders import make_point
from union.services import sync_staff_access

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    """An officer of one commune, signed in."""
    return sign_in(client, make_officer(make_unit(make_unit())))


def sign_in(client, officer):
    sync_staff_access(user=officer.user)
    client.force_login(officer.user)
    return officer


def typed(unit):
    return {
        "unit": unit.pk,
        "name": "Nhà văn hóa Đông",
        "commune": unit.commune.label,
        "commune-code": unit.commune.pk,
        "street": "Thôn Đông",
        "hours": "7:30–17:00",
        "phone": "0912 345 678",
        "is_active": "on",
    }


def test_an_officer_opens_a_point_of_her_unit(client, officer):
    client.post(reverse("pickup_point_new"), typed(officer.unit))

    point = PickupPoint.objects.get()
    assert (point.unit, point.name, point.commune) == (
        officer.unit,
        "Nhà văn hóa Đông",
        officer.unit.commune,
    )
    assert (point.street, point.phone, point.is_active) == ("Thôn Đông", "+84912345678", True)


def test_she_closes_it(client, officer):
    point = make_point(unit=officer.unit)
    fields = typed(officer.unit)
    del fields["is_active"]

    client.post(reverse("pickup_point", args=[point.pk]), fields)

    point.refresh_from_db()
    assert (point.name, point.is_active) == ("Nhà văn hóa Đông", False)


def test_she_sees_and_exports_points_of_her_units_only(client, officer):
    make_point(unit=officer.unit, name="Của mình")
    make_point(name="Của nơi khác")

    listed = client.get(reverse("pickup_points")).context["page"].object_list
    file = client.get(reverse("pickup_point_export", args=["xlsx"])).getvalue()

    rows = list(load_workbook(BytesIO(file)).active.values)
    assert ([point.name for point in listed], [row[0] for row in rows[1:]]) == (
        ["Của mình"],
        ["Của mình"],
    )


def test_she_opens_none_in_another_unit(client, officer):
    other = make_unit(make_unit())

    answer = client.post(reverse("pickup_point_new"), typed(other))

    assert (answer.status_code, PickupPoint.objects.count()) == (422, 0)


def test_an_editor_looks_but_changes_nothing(client):
    editor = sign_in(client, make_officer(make_unit(make_unit()), role="editor"))
    point = make_point(unit=editor.unit)

    answers = [
        client.get(reverse("pickup_points")).status_code,
        client.post(reverse("pickup_point_new"), typed(editor.unit)).status_code,
        client.post(reverse("pickup_point", args=[point.pk]), typed(editor.unit)).status_code,
    ]

    point.refresh_from_db()
    assert (answers, point.name) == ([200, 404, 404], "Trụ sở Hội")


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"name": "a\0b"},
        {"name": "x" * 121},
        {"unit": str(2**63)},
        {"unit": "\0"},
        {"commune": "không có"},
        {"phone": "12"},
    ],
)
def test_what_is_wrong_is_not_saved(client, officer, changes):
    answer = client.post(reverse("pickup_point_new"), typed(officer.unit) | changes)

    assert (answer.status_code, PickupPoint.objects.count()) == (422, 0)


def test_a_unit_has_a_name_once(client, officer):
    point = make_point(unit=officer.unit)

    with pytest.raises(PointExists):
        save_point(unit=point.unit, name=point.name, commune=point.commune, street="x")

    assert PickupPoint.objects.count() == 1


@pytest.mark.parametrize("asked", ["q=%00", "q=van+hoa", "page=x", "q=" + "x" * 999])
def test_nonsense_in_the_address_is_no_error(client, officer, asked):
    assert client.get(f"{reverse('pickup_points')}?{asked}").status_code == 200


def test_the_list_takes_the_same_queries_for_one_and_three(client, officer):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("pickup_points"))
        return len(asked)

    make_point(unit=officer.unit)
    queries()
    one = queries()
    for number in range(2):
        make_point(unit=officer.unit, name=f"Điểm {number}")

    assert queries() == one
