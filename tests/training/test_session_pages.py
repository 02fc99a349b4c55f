"""Sessions on the site: found, registered for, cancelled, attended."""

import re
from datetime import UTC, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from notices.models import Notice
from tests.factories import make_commune, make_user
from tests.training.session_builders import make_enrolment, make_present, make_session
from training.models import Enrolment
from training.services.attendance import close_list
from training.session_codes import room_path
from training.session_work import remind_of_sessions

HOUR = timedelta(hours=1)


@pytest.fixture
def phone():
    """A browser of somebody who is not signed in."""
    return Client(headers={"sec-fetch-site": "same-origin"})


def typed(place, **changed):
    person = {"name": "Đinh Thị Hảo", "phone": "0912 345 678", "email": "", "group": "founder"}
    return person | {"commune": place.label, "commune-code": place.pk} | changed


def text(response):
    return response.content.decode()


def test_list_shows_what_is_coming_and_what_was(phone):
    make_session(title="Chốt đơn trên mạng")
    make_session(title="Chụp ảnh", starts_at=timezone.now() - 30 * HOUR)
    make_session(title="Hoãn vì bão", called_off_at=timezone.now(), reason="Bão")

    page = text(phone.get(reverse("training:sessions")))

    assert page.index("Chốt đơn trên mạng") < page.index("Chụp ảnh")
    assert "Hoãn vì bão" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"A", "B", "C"}),
        ("?audience=owner", {"A", "C"}),
        ("?way=online", {"B"}),
        ("?audience=nonsense&way=%00&commune=x", {"A", "B", "C"}),
    ],
)
def test_list_is_narrowed(phone, query, found):
    make_session(title="Buổi A", audience="owner")
    make_session(title="Buổi B", audience="founder", way="online", place="")
    make_session(title="Buổi C", audience="all")

    page = text(phone.get(reverse("training:sessions") + query))

    assert set(re.findall(r"Buổi (\w)<", page)) == found


def test_list_of_a_commune(phone):
    here = make_commune()
    make_session(title="Buổi ở đây", commune=here)
    make_session(title="Buổi ở xa", commune=make_commune())

    page = text(phone.get(reverse("training:sessions"), {"commune": here.pk}))

    assert "Buổi ở đây" in page
    assert "Buổi ở xa" not in page


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("name", ["list", "detail"])
def test_pages_take_few_queries(phone, name, count):
    session = make_session(quotas={make_commune(): 2}, series="Chuyển đổi số")
    for _number in range(count):
        make_session(series="Chuyển đổi số", commune=make_commune())
    addresses = {"list": reverse("training:sessions"), "detail": session.get_absolute_url()}

    with CaptureQueriesContext(connection) as queries:
        assert phone.get(addresses[name]).status_code == 200

    assert len(queries) <= 12


def test_stranger_reads_no_meeting_link(phone):
    session = make_session(way="online", place="", link="https://meet.example.org/abc")
    row = make_enrolment(session)

    pages = [session.get_absolute_url(), reverse("training:session_calendar", args=[session.slug])]

    assert all("meet.example.org" not in text(phone.get(page)) for page in pages)
    assert "meet.example.org" in text(phone.get(row.get_absolute_url()))
    assert "meet.example.org" in text(phone.get(reverse("training:own_calendar", args=[row.key])))


def test_waiting_list_reads_no_meeting_link(phone):
    session = make_session(total=1, way="online", place="", link="https://meet.example.org/abc")
    _first, second = make_enrolment(session), make_enrolment(session)

    page = text(phone.get(second.get_absolute_url()))

    assert "meet.example.org" not in page


def test_somebody_without_an_account_registers_and_cancels(phone):
    session, commune = make_session(), make_commune()

    answer = phone.post(reverse("training:enrol", args=[session.slug]), typed(commune))

    row = session.enrolments.get()
    assert answer.url == row.get_absolute_url()
    assert (row.name, row.phone, row.commune) == ("Đinh Thị Hảo", "+84912345678", commune)
    phone.post(answer.url)
    row.refresh_from_db()
    assert row.is_cancelled


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "   "},
        {"name": "x" * 121},
        {"phone": "123"},
        {"group": "queen"},
        {"email": "hảo"},
        {"commune": "Không Có", "commune-code": ""},
        {"name": "a\0b"},
    ],
)
def test_nonsense_is_refused_and_kept_in_the_form(phone, wrong):
    session = make_session()

    answer = phone.post(
        reverse("training:enrol", args=[session.slug]), typed(make_commune(), **wrong)
    )

    assert (answer.status_code, session.enrolments.count()) == (422, 0)


def test_other_sites_register_nobody():
    session = make_session()
    elsewhere = Client(headers={"sec-fetch-site": "cross-site"})

    answer = elsewhere.post(reverse("training:enrol", args=[session.slug]), typed(make_commune()))

    assert (answer.status_code, session.enrolments.count()) == (403, 0)


def running():
    return make_session(starts_at=timezone.now() + HOUR)


def test_scanning_the_code_needs_one_tap_when_signed_in(phone):
    session, user = running(), make_user()
    row = make_enrolment(session, user=user)
    phone.force_login(user)
    page = room_path(session)

    assert phone.get(page).status_code == 200
    row.refresh_from_db()
    assert not row.was_there  # looking changes nothing
    assert phone.post(page).url == row.get_absolute_url()
    row.refresh_from_db()
    assert (row.was_there, row.marked) == (True, "code")


def test_phone_number_is_enough_but_shows_nobodys_page(phone):
    session = running()
    row = make_enrolment(session, phone="+84912345678")
    page = room_path(session)

    answer = phone.post(page, {"phone": "0912345678"})

    row.refresh_from_db()
    assert (row.was_there, answer.url) == (True, f"{page}?noted=1")
    assert row.key not in text(phone.get(answer.url))


def test_unknown_number_is_told_so(phone):
    session = running()

    answer = phone.post(room_path(session), {"phone": "0912345678"})

    assert (answer.status_code, Enrolment.objects.count()) == (422, 0)


def test_old_code_is_of_no_use(phone, monkeypatch):
    session = running()
    row = make_enrolment(session, phone="+84912345678")
    page = room_path(session)
    monkeypatch.setattr("training.session_codes.SECONDS_VALID", -1)

    answer = phone.post(page, {"phone": "0912345678"})

    row.refresh_from_db()
    assert (answer.status_code, row.was_there) == (410, False)


@pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "1vX:" + "z" * 43])
def test_forged_code_is_of_no_use(phone, token):
    session = running()
    page = reverse("training:session", args=[session.slug]) + f"here/{token}/"

    assert phone.get(page).status_code == 410


def test_code_of_another_session_is_of_no_use(phone):
    session, other = running(), running()
    token = room_path(other).rstrip("/").rpartition("/")[2]

    page = reverse("training:here", args=[session.slug, token])

    assert phone.get(page).status_code == 410


def test_certificate_is_a_pdf_and_its_number_is_confirmed(phone):
    session = make_session(starts_at=timezone.now() - 5 * HOUR)
    row = make_present(session, name="Đinh Thị Hảo")
    close_list(session=session, by=make_user(), now=timezone.now())
    row.refresh_from_db()

    paper = phone.get(reverse("training:own_paper", args=[row.key]))
    check = text(phone.get(row.certificate.get_absolute_url()))

    assert paper.content.startswith(b"%PDF")
    assert ("Đ. T. Hảo" in check, "Đinh Thị Hảo" in check) == (True, False)


def test_calendar_file_says_when_and_where(phone):
    session = make_session(title="Chốt đơn; chụp ảnh", place="Nhà văn hóa, thôn 2")

    lines = text(phone.get(reverse("training:session_calendar", args=[session.slug])))

    assert "SUMMARY:Chốt đơn\\; chụp ảnh\r\n" in lines
    assert "LOCATION:Nhà văn hóa\\, thôn 2\r\n" in lines
    assert f"DTSTART:{session.starts_at.astimezone(UTC):%Y%m%dT%H%M%SZ}\r\n" in lines


def test_everybody_who_comes_is_reminded_once_a_day_before():
    session = make_session(starts_at=timezone.now() + 23 * HOUR, total=1)
    make_enrolment(session), make_enrolment(session)
    make_enrolment(make_session(starts_at=timezone.now() + 26 * HOUR))

    remind_of_sessions(), remind_of_sessions()

    assert Notice.objects.filter(kind="session_reminder").count() == 1
