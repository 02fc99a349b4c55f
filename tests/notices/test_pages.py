"""What a person does with what she was told."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from notices import wishes
from notices.models import Notice, QuietHours, Wish
from tests.factories import make_user

CENTRE = "/en/me/notifications/"
WISHES = f"{CENTRE}wishes/"


@pytest.fixture
def lan(client):
    user = make_user(email="lan@example.org", phone="+84912345678", language="en")
    client.force_login(user)
    return user


def make_notice(user, number=1, **fields):
    shown = {"title": f"Rice {number}", "body": "Ripe", "path": "/en/orders/"}
    start = {"user": user, "kind": "rice", "language": "en", "try_at": now()}
    return Notice.objects.create(key=f"{user.pk}-{number}", **(start | shown | fields))


def test_centre_shows_hers_and_nobody_elses(client, lan):
    make_notice(lan)
    make_notice(make_user(), number=2)

    html = client.get(CENTRE).content.decode()

    assert ("Rice 1" in html, "Rice 2" in html) == (True, False)


def test_an_empty_centre_says_so(client, lan):
    assert "Nothing new." in client.get(CENTRE).content.decode()


def test_opening_one_reads_it_and_goes_there(client, lan):
    notice = make_notice(lan)

    response = client.get(f"{CENTRE}{notice.pk}/")

    notice.refresh_from_db()
    assert (response.url, notice.read_at is not None) == ("/en/orders/", True)


@pytest.mark.parametrize(
    "path", ["", "https://evil.example/", "//evil.example/", "/\\evil.example"]
)
def test_a_notice_leads_to_this_site_only(client, lan, path):
    notice = make_notice(lan, path=path)

    assert client.get(f"{CENTRE}{notice.pk}/").url == CENTRE


def test_a_strangers_notice_is_not_found(client, lan):
    notice = make_notice(make_user())

    response = client.get(f"{CENTRE}{notice.pk}/")

    notice.refresh_from_db()
    assert (response.status_code, notice.read_at) == (404, None)


def test_all_are_read_at_once_and_only_hers(client, lan):
    make_notice(lan), make_notice(lan, number=2)
    other = make_notice(make_user(), number=3)

    client.post(f"{CENTRE}reading/")

    other.refresh_from_db()
    assert Notice.objects.shown_to(lan).unread().count() == 0
    assert other.read_at is None


def test_the_number_travels_in_a_cookie(client, lan):
    notice = make_notice(lan)

    counted = client.get(f"{CENTRE}count/")
    before = client.cookies["unread"].value
    notice.read_at = now()
    notice.save()
    client.get(CENTRE)

    assert (counted.json(), before) == ({"unread": 1}, "1")
    assert client.cookies["unread"].value == ""


def test_a_visitor_gets_no_cookie(client):
    response = client.get(f"{CENTRE}count/")

    assert (response.json(), response.cookies) == ({"unread": 0}, {})


def test_number_of_queries_does_not_grow(client, lan):
    make_notice(lan)
    client.get(CENTRE)
    with CaptureQueriesContext(connection) as one:
        client.get(CENTRE)
    make_notice(lan, number=2), make_notice(lan, number=3)

    with CaptureQueriesContext(connection) as three:
        client.get(CENTRE)

    assert len(three) == len(one)


HOURS = {"starts": "22:00", "ends": "06:30"}


def test_wishes_and_quiet_hours_are_kept(client, lan):
    response = client.post(WISHES, {**HOURS, "way": ["rice-sms"], "also_email": "on"})

    assert response.status_code == 302
    assert Wish.objects.get(kind="rice", channel="email").is_wanted is False
    assert str(QuietHours.objects.get(user=lan, also_email=True)) == "22:00–06:30"


def test_an_essential_kind_keeps_one_way(client, lan):
    response = client.post(WISHES, {**HOURS, "way": ["news-email"]})

    html = response.content.decode()
    assert (response.status_code, Wish.objects.count()) == (422, 0)
    assert "leave at least one way ticked" in html
    assert not QuietHours.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts": "25:00", "ends": "06:30"},
        {"starts": "", "ends": ""},
        {"starts": "\x00", "ends": "x" * 5000},
        {},
    ],
)
def test_nonsense_in_hours_is_shown_again(client, lan, wrong):
    response = client.post(WISHES, {**wrong, "way": ["rice-email", "\x00", "x" * 5000]})

    assert (response.status_code, Wish.objects.count()) == (422, 0)


def test_ways_that_cannot_reach_her_are_not_offered(client):
    client.force_login(make_user(email="lan@example.org", phone=None, language="en"))

    html = client.get(WISHES).content.decode()

    assert ("rice-email" in html, "rice-sms" in html) == (True, False)


@pytest.fixture
def off(lan):
    return f"{CENTRE}off/{wishes.off_token(make_notice(lan, kind='news'))}/"


def test_looking_at_the_way_out_changes_nothing(client, off):
    client.logout()

    assert "News of the market" in client.get(off).content.decode()
    assert Wish.objects.count() == 0


def test_a_mail_program_ends_letters_with_one_post(client, lan, off):
    client.logout()
    client.handler.enforce_csrf_checks = True

    response = client.post(off, {"List-Unsubscribe": "One-Click"})

    wish = Wish.objects.get()
    assert (response.status_code, wish.user, wish.is_wanted) == (200, lan, False)


def test_a_forged_way_out_is_not_found(client, off):
    response = client.post(off[:-2] + "x/")

    assert (response.status_code, Wish.objects.count()) == (404, 0)


@pytest.mark.parametrize("query", ["?page=x", "?page=-1", "?page=%00", "?page=" + "9" * 400])
def test_nonsense_in_the_address_is_ignored(client, lan, query):
    assert client.get(CENTRE + query).status_code == 200
