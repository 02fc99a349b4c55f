"""Warnings: who sees them where, and that they leave by themselves."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from campaigns import alerts
from campaigns.models import Alert
from campaigns.services.alert import DecidedBefore, decide_alert, end_alert, enter_alert
from core import pagecache
from tests.campaigns.builders import make_alert, make_staff
from tests.factories import make_seller, make_unit, make_user

WORDS = "Nước sông Đáy lên nhanh."


@pytest.fixture(autouse=True)
def _read_anew(monkeypatch):
    """Read alerts for every page: nothing commits here, so no stamp says that they changed."""
    monkeypatch.setattr(alerts, "KEPT_SECONDS", -1)


@pytest.fixture
def stored_pages(settings, tmp_path, monkeypatch):
    """Public pages are kept, as on a live site."""
    settings.PAGE_CACHE_SECONDS = 3600
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))


def fields(unit, **more):
    now = timezone.now()
    usual = {"unit": unit, "level": "warning", "text": WORDS, "source_name": "Đài"}
    usual |= {"source_url": "https://example.org/", "text_en": ""}
    return usual | {"starts_at": now, "ends_at": now + timedelta(hours=5)} | more


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("alert_ends_after_it_starts", {"ends_at": timedelta(hours=-2)}),
        ("alert_not_too_long", {"ends_at": timedelta(days=15)}),
        ("alert_has_a_source", {"source_url": ""}),
        ("alert_decided_by_somebody", {"decided_by": None}),
    ],
)
def test_the_database_refuses_an_impossible_alert(name, wrong):
    start = timezone.now()
    values = {k: start + v if isinstance(v, timedelta) else v for k, v in wrong.items()}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_alert(starts_at=start, **{"ends_at": start + timedelta(hours=1)} | values)


def test_an_alert_of_the_province_is_on_every_page(client):
    make_alert(make_unit())

    assert WORDS in client.get("/vi/products/").content.decode()


def test_an_alert_of_a_commune_is_on_its_stalls_only(client):
    province = make_unit()
    here, there = make_unit(province), make_unit(province)
    make_alert(here)
    stalls = [make_seller(unit=here), make_seller(unit=there)]

    pages = [client.get(s.get_absolute_url()).content.decode() for s in stalls]

    assert [WORDS in page for page in pages] == [True, False]
    assert WORDS not in client.get("/vi/products/").content.decode()


@pytest.mark.usefixtures("stored_pages")
def test_a_kept_page_loses_an_alert_by_itself(client):
    now = timezone.now()
    make_alert(make_unit(), ends_at=now + timedelta(minutes=10))
    seen = []

    for minutes in (0, 9, 11):
        with time_machine.travel(now + timedelta(minutes=minutes)):
            seen.append(WORDS in client.get("/vi/products/").content.decode())

    assert seen == [True, True, False]


@pytest.mark.usefixtures("stored_pages")
def test_a_kept_page_gets_an_alert_when_it_begins(client):
    now = timezone.now()
    begins, ends = now + timedelta(minutes=10), now + timedelta(hours=2)
    make_alert(make_unit(), starts_at=begins, ends_at=ends)
    seen = []

    for minutes in (0, 11):
        with time_machine.travel(now + timedelta(minutes=minutes)):
            seen.append(WORDS in client.get("/vi/products/").content.decode())

    assert seen == [False, True]


def test_an_officers_alert_waits_and_a_leaders_counts_at_once():
    unit = make_unit(make_unit())
    officer, leader = make_staff(unit), make_staff(unit, role="leader")

    made = [enter_alert(by=who, **fields(unit)) for who in (officer, leader)]

    assert [alert.status for alert in made] == ["waiting", "approved"]


def test_an_alert_that_waits_is_not_shown(client):
    make_alert(make_unit(), status="waiting", decided_by=None, decided_at=None)

    assert WORDS not in client.get("/vi/products/").content.decode()


def test_only_one_decision_counts():
    alert = make_alert(status="waiting", decided_by=None, decided_at=None)
    decide_alert(alert=alert, approve=False, by=make_user())

    with pytest.raises(DecidedBefore):
        decide_alert(alert=alert, approve=True, by=make_user())

    assert Alert.objects.get().status == "refused"


def test_an_ended_alert_is_gone(client):
    alert = make_alert(make_unit())

    end_alert(alert=alert, by=make_user())

    assert WORDS not in client.get("/vi/products/").content.decode()


def test_an_officer_cannot_approve_her_own(client):
    unit = make_unit(make_unit())
    officer = make_staff(unit)
    alert = enter_alert(by=officer, **fields(unit))
    client.force_login(officer)

    answer = client.post(reverse("alert", args=[alert.pk]), {"act": "approve"})

    alert.refresh_from_db()
    assert (answer.status_code, alert.status) == (404, "waiting")


@pytest.mark.parametrize(
    "wrong",
    [
        {"ends_at": "2020-01-01T10:00"},
        {"starts_at": "x"},
        {"source_url": "javascript:alert(1)"},
        {"unit": "999999999999999999999"},
        {"text": "\0" * 3},
        {"level": "calm"},
    ],
)
def test_hostile_alerts_are_refused(client, wrong):
    unit = make_unit(make_unit())
    client.force_login(make_staff(unit))
    typed = {"unit": unit.pk, "level": "info", "text": "x", "source_name": "y"}
    typed |= {"source_url": "https://example.org", "starts_at": "2026-11-22T10:00"}

    answer = client.post(reverse("alert_new"), typed | {"ends_at": "2026-11-23T10:00"} | wrong)

    assert (answer.status_code, Alert.objects.count()) == (422, 0)


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        ("vi", "vi", WORDS),
        ("de", "de", "Der Đáy steigt."),
        ("ar", "en", "The Đáy is rising."),  # nobody wrote it in Arabic
    ],
)
def test_a_warning_is_read_in_the_language_of_the_page(client, code, language, words):
    make_alert(make_unit(), text_en="The Đáy is rising.", text_de="Der Đáy steigt.")

    page = client.get(f"/{code}/products/").content.decode()

    assert f'<span lang="{language}" dir="auto">{words}</span>' in page
