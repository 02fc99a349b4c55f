"""What officers see of it: their units', no others'."""

import csv

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.factories import make_officer, make_unit, make_user
from tests.products.builders import allow_staff
from tests.visits.builders import make_views
from union.models import Unit
from visits.chart import bars_of, is_by_week
from visits.models import DailyViews
from visits.selectors import by_unit, last_days, most_read, reads_of


@pytest.fixture
def units():
    province = make_unit(name="Hội tỉnh")
    return {"province": province, "here": make_unit(province), "there": make_unit(province)}


def table(client, **query) -> list[list[str]]:
    response = client.get(reverse("view_export", args=["csv"]), query)
    return list(csv.reader(response.content.decode("utf-8-sig").splitlines()))[1:]


def test_officer_sees_her_units_only(client, units):
    make_views("page:a", 3, unit=units["here"])
    make_views("page:b", 9, unit=units["there"])
    make_views("page:c", 7)  # of no unit: the province's
    client.force_login(allow_staff(make_officer(units["here"]).user))

    assert [row[3] for row in table(client)] == ["3"]
    assert [row[2] for row in table(client, tab="units")] == ["3"]
    assert sum(int(row[1]) for row in table(client, tab="days")) == 3


def test_province_sees_everything(client, units):
    make_views("page:a", 3, unit=units["here"])
    make_views("page:c", 7)
    client.force_login(allow_staff(make_officer(units["province"]).user))

    assert [row[3] for row in table(client)] == ["7", "3"]


def test_another_unit_in_the_address_is_not_there(client, units):
    client.force_login(allow_staff(make_officer(units["here"]).user))

    answer = client.get(reverse("view_report"), {"unit": units["there"].slug})

    assert answer.status_code == 404


@pytest.mark.parametrize(
    "query", [{"days": "x", "tab": "\0", "page": "-1"}, {"subject": "x" * 999}]
)
def test_nonsense_in_the_address_is_ignored(client, units, query):
    client.force_login(allow_staff(make_officer(units["here"]).user))

    assert client.get(reverse("view_report"), query).status_code == 200


def test_nobody_else_finds_the_report(client):
    client.force_login(make_user(is_staff=True))

    assert client.get(reverse("view_report")).status_code in {302, 404}
    assert client.get(reverse("view_export", args=["csv"])).status_code in {302, 404}


def test_views_of_units_are_added_up_the_tree(units):
    branch = make_unit(units["here"])
    make_views("page:a", 2, unit=units["here"])
    make_views("page:b", 5, unit=branch)

    rows = by_unit(DailyViews.objects.all(), Unit.objects.all())

    assert [(row["unit"].pk, row["own"], row["all"]) for row in rows] == [
        (units["province"].pk, 0, 7),
        (units["here"].pk, 2, 7),
        (branch.pk, 5, 5),
    ]


def test_most_read_comes_first_and_old_views_are_forgotten(units):
    make_views("page:a", 2, unit=units["here"])
    make_views("page:b", 3, unit=units["there"])
    make_views("page:c", 99, days_ago=30)
    make_views("post:d", 99)

    assert most_read("page", "vi") == ["b", "a"]
    assert most_read("page", "vi", units["here"]) == ["a"]
    assert reads_of("page:c") == 0
    assert reads_of("page:c", days=31) == 99


def test_a_year_is_drawn_by_weeks():
    first, last = last_days(365)
    days = [(first, 1), *[(localdate(), 2)] * 364]

    assert is_by_week(bars_of(days))
    assert len(bars_of(days)) == 53
    assert (last - first).days == 364


def test_report_takes_the_same_queries_for_any_number(client, units):
    client.force_login(allow_staff(make_officer(units["here"]).user))
    client.get(reverse("view_report"))

    taken = []
    for keys in (["post:a"], ["post:b", "post:c", "seller:1"]):
        for key in keys:
            make_views(key, unit=units["here"])
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("view_report"), {"tab": "pages"})
        taken.append(len(queries))

    assert taken[1] - taken[0] == 1  # sellers are asked for too
