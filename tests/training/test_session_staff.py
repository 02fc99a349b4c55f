"""The staff desk of sessions, coverage and funnel: who sees what, and what she may do."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cooperatives.waiting import queues_for
from tests.factories import make_commune, make_officer, make_unit, make_user
from tests.training.session_builders import (
    make_enrolment,
    make_present,
    make_requirement,
    make_session,
)
from training.models import Certificate, Requirement, Session
from union.services import appoint

HOUR = timedelta(hours=1)


@pytest.fixture
def town(client):
    """A province with two communes; the leader of the first is signed in."""
    province = make_unit(name="Tỉnh")
    here, there = make_unit(province, name="Xã một"), make_unit(province, name="Xã hai")
    leader = make_user()
    appoint(user=leader, unit=here, role="leader", from_date=date(2026, 1, 1))
    client.force_login(leader)
    return province, here, there, leader


def text(response):
    return response.content.decode()


def rows_of(response):
    return list(csv.reader(io.StringIO(text(response).removeprefix("\ufeff"))))


def answers(unit, **changed):
    fields = {
        "unit": unit.pk,
        "title": "Chốt đơn trên mạng",
        "summary": "Chốt đơn.",
        "audience": "owner",
        "starts_at": "2031-11-24T08:00",
        "ends_at": "2031-11-24T11:00",
        "way": "place",
        "place": "Nhà văn hóa",
        "total": "30",
    }
    return fields | changed


def test_officer_plans_a_session_with_places_for_communes(client, town):
    commune = make_commune("Gia Viễn")

    client.post(reverse("session_new"), answers(town[1], quotas="Gia Viễn: 10\n"))

    session = Session.objects.get()
    pools = dict(session.pools.values_list("commune", "places"))
    assert (pools, session.unit, session.made_by) == ({None: 20, commune.pk: 10}, town[1], town[3])


@pytest.mark.parametrize(
    "wrong",
    [
        {"quotas": "Không Có Nơi Này: 10"},
        {"quotas": "mười chỗ"},
        {"quotas": "Gia Viễn: 31"},
        {"quotas": "Gia Viễn: 5\nGia Viễn: 6"},
        {"ends_at": "2031-11-24T07:00"},
        {"place": ""},
        {"total": "-1"},
        {"link": "javascript:alert(1)"},
        {"starts_at": "hôm nào"},
        {"starts_at": "0001-01-01T00:00"},
        {"ends_at": "9999-12-31T23:59"},
        {"course_key": "x"},
    ],
)
def test_impossible_session_is_refused(client, town, wrong):
    make_commune("Gia Viễn")

    answer = client.post(reverse("session_new"), answers(town[1], **wrong))

    assert (answer.status_code, Session.objects.count()) == (422, 0)


def test_officer_plans_nothing_for_another_unit(client, town):
    answer = client.post(reverse("session_new"), answers(town[2]))

    assert (answer.status_code, Session.objects.count()) == (422, 0)


def test_lists_and_files_hold_her_units_only(client, town):
    make_session(unit=town[1], title="Buổi của tôi")
    make_session(unit=town[2], title="Buổi của xã khác")

    for name in (reverse("session_index"), reverse("session_index_export", args=["csv"])):
        page = text(client.get(name))
        assert ("Buổi của tôi" in page, "Buổi của xã khác" in page) == (True, False)


@pytest.mark.parametrize("count", [1, 3])
def test_session_on_the_desk_takes_few_queries(client, town, count):
    session = make_session(unit=town[1])
    for _number in range(count):
        make_enrolment(session)
    client.get(session.staff_url)

    with CaptureQueriesContext(connection) as queries:
        client.get(session.staff_url)

    asked = [query for query in queries if "training_" in query["sql"]]
    assert len(asked) <= 3


def test_ticks_are_kept_and_the_list_is_closed(client, town):
    session = make_session(unit=town[1], starts_at=timezone.now() - 4 * HOUR)
    row, other = make_present(session), make_present(session)

    client.post(reverse("session_attendance", args=[session.slug]), {"present": [row.key]})
    client.post(reverse("session_closing", args=[session.slug]))

    row.refresh_from_db(), other.refresh_from_db()
    assert (row.was_there, other.was_there) == (True, False)
    assert Certificate.objects.get() == row.certificate


def test_her_own_code_leads_an_officer_to_one_tap(client, town):
    session = make_session(unit=town[1], starts_at=timezone.now() + HOUR)
    row = make_enrolment(session)
    page = reverse("session_arrival", args=[row.key])

    client.get(page)
    client.post(page)

    row.refresh_from_db()
    assert (row.marked, row.marked_by) == ("own", town[3])


def test_code_in_the_room_loads_itself_anew(client, town):
    session = make_session(unit=town[1], starts_at=timezone.now() + HOUR)

    page = text(client.get(reverse("session_code", args=[session.slug])))

    assert '<meta http-equiv="refresh" content="240">' in page
    assert "data:image/svg+xml" in page


def test_no_code_is_shown_on_another_day(client, town):
    session = make_session(unit=town[1])

    assert client.get(reverse("session_code", args=[session.slug])).status_code == 404


def test_names_are_exported_without_formulas(client, town):
    session = make_session(unit=town[1])
    make_enrolment(session, name="=1+1", phone="+84912345678")

    rows = rows_of(client.get(reverse("session_export", args=[session.slug, "csv"])))

    assert rows[1][:2] == ["'=1+1", "0912 345 678"]


def test_leader_requires_and_reminds(client, town):
    make_officer(town[1])
    answer = {"unit": town[1].pk, "year": "2026", "title": "Kỹ năng số", "who": ""}

    client.post(reverse("requirement_new"), answer)
    requirement = Requirement.objects.get()
    client.post(reverse("coverage_reminder", args=[requirement.pk]))

    assert requirement.reminded.count() == 2


def test_commune_reads_no_names_of_another(client, town):
    requirement = make_requirement(unit=town[0])
    stranger = make_officer(town[2], user=make_user(name="Người Xã Hai", is_staff=True)).user
    page = reverse("coverage_detail", args=[requirement.pk])
    export = reverse("coverage_export", args=[requirement.pk, "csv"])

    pages = [text(client.get(address)) for address in (page, export)]

    assert not any(stranger.name in each for each in pages)
    assert client.get(page, {"unit": town[2].slug}).status_code == 404
    assert client.get(export, {"unit": town[1].slug}).status_code == 200


@pytest.mark.parametrize("query", ["?unit=%00x", "?unit=x", "?unit='"])
def test_unknown_unit_is_not_there(client, town, query):
    requirement = make_requirement(unit=town[0])

    page = reverse("coverage_detail", args=[requirement.pk]) + query

    assert client.get(page).status_code == 404


@pytest.mark.parametrize("query", ["?of=x", "?days=-1", "?of=%00", "?days=9999999999999"])
def test_nonsense_in_the_funnel_is_ignored(client, town, query):
    assert client.get(reverse("funnel_report") + query).status_code == 200


def test_funnel_file_hides_what_the_page_hides(client, town):
    there = town[2].commune
    make_present(make_session(starts_at=timezone.now() - 24 * HOUR), commune=there)

    rows = rows_of(client.get(reverse("funnel_export", args=["csv"])))

    assert rows[1][1:3] == ["ít hơn 5", "0"] or rows[1][1:3] == ["fewer than 5", "0"]


def test_open_list_waits_on_the_staff_home(town):
    session = make_session(unit=town[1], starts_at=timezone.now() - 4 * HOUR)
    make_session(unit=town[2], starts_at=timezone.now() - 4 * HOUR)

    queue = next(queue for queue in queues_for(town[3]) if queue.position == 45)

    assert (queue.count, queue.items[0].title) == (1, session.title)
