import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.factories import make_commune, make_unit, make_user
from union import services
from union.models import Officer, Unit, UnitMove


def tomorrow():
    return localdate() + timedelta(days=1)


@pytest.fixture
def tree():
    """A province with two communes, the first of which has a branch."""
    province = make_unit(name="Tỉnh", slug="tinh")
    first = make_unit(province, name="Xã một", slug="xa-mot")
    second = make_unit(province, name="Xã hai", slug="xa-hai")
    branch = make_unit(first, name="Chi hội", slug="chi-hoi", kind=Unit.Kind.BRANCH)
    return province, first, second, branch


def enter(client, unit, role="leader", **fields):
    user = make_user(**fields)
    services.appoint(user=user, unit=unit, role=role, from_date=date(2026, 1, 1))
    client.force_login(user)
    return user


def text(response):
    return response.content.decode()


LISTS = ["unit_index", "officer_index"]


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_not_there_for_a_member_of_staff_without_an_office(client, tree, name):
    user = enter(client, tree[1])
    Officer.objects.filter(user=user).update(to_date=localdate())  # this night's job is late

    assert client.get(reverse(name)).status_code == 404


def test_unit_list_shows_her_units_only(client, tree):
    enter(client, tree[1])

    page = text(client.get(reverse("unit_index")))

    assert "Xã một" in page
    assert "Chi hội" in page
    assert "Xã hai" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=xa+hai", ["Xã hai"]),
        ("q=XÃ", ["Xã một", "Xã hai"]),
        ("kind=branch", ["Chi hội"]),
        ("kind=branch&page=x&q=%00'", ["Chi hội"]),
        ("state=ended", ["Xã cũ"]),
    ],
)
def test_unit_list_finds_and_filters(client, tree, query, found):
    make_unit(tree[0], name="Xã cũ", slug="cu", valid_to=date(2026, 1, 1))
    enter(client, tree[0])

    response = client.get(f"{reverse('unit_index')}?{query}")

    assert [unit.name for unit in response.context["object_list"]] == found


@pytest.mark.parametrize("name", LISTS)
def test_lists_take_the_same_queries_for_any_number(client, tree, name):
    enter(client, tree[0])
    counts = []
    for _ in range(2):
        client.get(reverse(name))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse(name))
        counts.append(len(queries))
        for _ in range(2):
            unit = make_unit(tree[0], valid_to=date(2026, 1, 2), merged_into=tree[1])
            Officer.objects.create(user=make_user(), unit=unit, from_date=date(2026, 1, 1))

    assert counts[0] == counts[1]


def test_unit_list_as_csv_hides_no_formula(client, tree):
    make_unit(tree[0], name="=1+1")
    enter(client, tree[0])

    rows = client.get(f"{reverse('unit_index')}?export=csv").getvalue().decode().splitlines()

    assert len(rows) == 6
    assert "'=1+1," in rows[-1]


def test_officer_list_as_csv(client, tree):
    enter(client, tree[1], name="Trần Thị Hoa", email="hoa@example.org")

    rows = client.get(f"{reverse('officer_index')}?export=csv").getvalue().decode().splitlines()

    assert rows[1].startswith("Trần Thị Hoa,hoa@example.org,,Xã một,")


@pytest.mark.parametrize("name", ["unit_detail", "unit_move", "unit_merger"])
def test_unit_of_others_is_not_found(client, tree, name):
    enter(client, tree[1])

    assert client.get(reverse(name, args=["xa-hai"])).status_code == 404


@pytest.mark.parametrize(("place", "role"), [(1, "leader"), (0, "officer"), (0, "editor")])
def test_only_leaders_above_move_merge_or_undo(client, tree, place, role):
    services.move_subtree(unit=tree[3], to_parent=tree[2], effective_date=tomorrow(), by=None)
    enter(client, tree[place], role)
    other = make_unit(name="Tỉnh khác")

    answers = [
        client.post("/staff/units/xa-mot/move/", {"to_parent": other.pk}),
        client.post("/staff/units/xa-mot/merger/", {"into": tree[2].pk}),
        client.post("/staff/units/xa-mot/undo/"),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert UnitMove.objects.waiting().count() == 1


def test_leader_plans_a_move_and_undoes_it(client, tree):
    user = enter(client, tree[0])
    fields = {"to_parent": tree[2].pk, "effective_date": tomorrow().isoformat()}

    client.post("/staff/units/chi-hoi/move/", fields)
    planned = UnitMove.objects.waiting().get()
    client.post("/staff/units/chi-hoi/undo/")

    assert (planned.unit, planned.to_parent, planned.moved_by) == (tree[3], tree[2], user)
    assert UnitMove.objects.waiting().count() == 0


def test_move_to_a_unit_she_does_not_lead_is_refused(client, tree):
    enter(client, tree[1])
    fields = {"to_parent": tree[2].pk, "effective_date": tomorrow().isoformat()}

    response = client.post("/staff/units/chi-hoi/move/", fields)

    assert response.status_code == 422
    assert UnitMove.objects.count() == 0


def test_refused_move_says_why(client, tree):
    enter(client, tree[0])
    fields = {"to_parent": tree[2].pk, "effective_date": "2020-01-01"}

    response = client.post("/staff/units/chi-hoi/move/", fields)

    assert response.status_code == 422
    assert UnitMove.objects.count() == 0
    assert "Chi hội" in response.context["form"].non_field_errors()[0]


def test_leader_merges_a_unit(client, tree):
    enter(client, tree[0])

    client.post("/staff/units/xa-mot/merger/", {"into": tree[2].pk, "on": localdate().isoformat()})

    tree[1].refresh_from_db()
    assert (tree[1].valid_to, tree[1].merged_into) == (localdate(), tree[2])


def appointment(unit, login):
    return {"user": login, "unit": unit.pk, "role": "officer", "from_date": "2026-02-01"}


@pytest.mark.parametrize("login", ["HOA@example.org", "0912 345 678"])
def test_leader_appoints_somebody_with_an_account(client, tree, login):
    hoa = make_user(email="hoa@example.org", phone="+84912345678")
    enter(client, tree[0])

    client.post("/staff/officers/new/", appointment(tree[1], login))

    term = Officer.objects.get(user=hoa)
    assert (term.unit, term.role, term.from_date) == (tree[1], "officer", date(2026, 2, 1))


@pytest.mark.parametrize("login", ["nobody@example.org", "0999999999", "", "'; --"])
def test_stranger_is_not_appointed(client, tree, login):
    enter(client, tree[0])

    response = client.post("/staff/officers/new/", appointment(tree[1], login))

    assert (response.status_code, Officer.objects.count()) == (422, 1)


def test_leader_appoints_only_in_her_own_units(client, tree):
    make_user(email="hoa@example.org")
    enter(client, tree[1])

    response = client.post("/staff/officers/new/", appointment(tree[2], "hoa@example.org"))

    assert (response.status_code, Officer.objects.count()) == (422, 1)


@pytest.mark.parametrize("role", ["officer", "editor"])
def test_others_appoint_nobody(client, tree, role):
    make_user(email="hoa@example.org")
    enter(client, tree[0], role)

    response = client.post("/staff/officers/new/", appointment(tree[1], "hoa@example.org"))

    assert (response.status_code, Officer.objects.count()) == (404, 1)


@pytest.mark.parametrize(
    ("place", "role", "expected"),
    [(0, "leader", localdate()), (2, "leader", None), (0, "officer", None)],
)
def test_leaders_of_or_above_a_unit_end_terms(client, tree, place, role, expected):
    hoa = make_user()
    term = services.appoint(user=hoa, unit=tree[1], role="editor", from_date=date(2026, 1, 1))
    enter(client, tree[place], role)

    url = reverse("officer_end", args=["xa-mot", hoa.public_id, "editor"])
    client.post(url, {"on": localdate().isoformat()})

    term.refresh_from_db()
    assert term.to_date == expected


@pytest.mark.parametrize("path", ["units/xa-mot/", "units/xa-mot/move/", "officers/new/"])
def test_pages_show(client, tree, path):
    services.move_subtree(unit=tree[3], to_parent=tree[2], effective_date=tomorrow(), by=None)
    enter(client, tree[0])

    assert client.get(f"/staff/{path}").status_code == 200


def test_public_list_shows_communes_of_today_in_dictionary_order(client):
    province = make_unit()
    for name in ("Đồng Thái", "Ý Yên", "Duy Hà", "Ấm"):
        make_unit(province, commune=make_commune(name))
    make_unit(province, commune=make_commune("Cũ"), valid_to=date(2026, 1, 1))

    page = text(client.get(reverse("union:unit_list")))

    assert re.findall(r"<li><b>(.+?)</b>", page) == ["Ấm", "Duy Hà", "Đồng Thái", "Ý Yên"]
