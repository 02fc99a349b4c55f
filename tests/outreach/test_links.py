"""Short links: where they lead, what is counted, who sees them."""

import csv

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils.timezone import localdate

from outreach.clicks import clicks
from outreach.models import LinkClicks, TrackedLink
from tests.factories import make_officer, make_unit
from tests.outreach.builders import make_link
from tests.products.builders import allow_staff

PHONE = {"user-agent": "Mozilla/5.0 (Linux; Android 9) Chrome/99 Mobile"}
BOT = {"user-agent": "facebookexternalhit/1.1"}


@pytest.fixture
def officer(client):
    user = allow_staff(make_officer(make_unit(make_unit())).user)
    client.force_login(user)
    return user.offices.get()


def counted() -> list[tuple[object, int]]:
    clicks.flush()
    return list(LinkClicks.objects.values_list("day", "count"))


def test_link_leads_to_its_page_and_says_where_from(client):
    link = make_link(path="/vi/?q=sen#x", campaign="mua-sen")

    answer = client.get(link.short_path, headers=PHONE)

    wanted = "/vi/?q=sen&utm_source=facebook&utm_medium=social&utm_campaign=mua-sen#x"
    assert (answer.status_code, answer.url) == (302, wanted)
    assert answer["Cache-Control"] == "private, no-store"
    assert answer.cookies == {}


def test_clicks_of_a_day_are_one_row(client):
    link = make_link()
    LinkClicks.objects.create(link=link, day=localdate(), count=4)

    for _ in range(3):
        client.get(link.short_path.upper().replace("/S/", "/s/"), headers=PHONE)

    assert counted() == [(localdate(), 7)]


def test_robots_are_led_on_and_not_counted(client):
    link = make_link()

    assert client.get(link.short_path, headers=BOT).status_code == 302
    assert client.head(link.short_path, headers=PHONE).status_code == 302
    assert counted() == []


def test_one_address_counts_only_so_often(client, same_minute, monkeypatch):
    monkeypatch.setattr("outreach.views.short.CLICKS_PER_MINUTE", 2)
    link = make_link()

    answers = {client.get(link.short_path, headers=PHONE).status_code for _ in range(4)}

    assert (answers, counted()) == ({302}, [(localdate(), 2)])


@pytest.mark.parametrize("key", ["nothing", "2222222"])
def test_unknown_and_switched_off_links_are_not_there(client, key):
    make_link(key="2222222", is_off=True)

    assert client.get(f"/s/{key}/", headers=PHONE).status_code == 404
    assert counted() == []


@pytest.mark.parametrize("path", ["https://evil.org", "//evil.org", "/\\evil.org", ""])
def test_database_keeps_links_on_this_site(path):
    with pytest.raises(IntegrityError, match="link_stays_here"):
        make_link(path=path)


def test_officer_makes_a_link(client, officer):
    typed = {"path": "/vi/", "title": "Chợ Tết", "channel": "zalo", "campaign": "Chợ Tết"}

    client.post(reverse("outreach_link_new"), typed | {"unit": officer.unit_id})

    link = TrackedLink.objects.get()
    assert (link.path, link.campaign, link.unit_id) == ("/vi/", "cho-tet", officer.unit_id)
    assert link.made_by == officer.user


@pytest.mark.parametrize("path", ["https://evil.org/", "/staff/", "\0"])
def test_link_elsewhere_is_refused(client, officer, path):
    typed = {"path": path, "title": "x", "channel": "zalo", "unit": officer.unit_id}

    assert client.post(reverse("outreach_link_new"), typed).status_code == 422
    assert TrackedLink.objects.count() == 0


def test_link_for_another_unit_is_refused(client, officer):
    typed = {"path": "/vi/", "title": "x", "channel": "zalo", "unit": make_unit().pk}

    assert client.post(reverse("outreach_link_new"), typed).status_code == 422
    assert TrackedLink.objects.count() == 0


def test_links_of_other_units_are_not_there(client, officer):
    hers, other = make_link(officer.unit, title="Của tôi"), make_link(title="Của người khác")

    rows = client.get(reverse("outreach_link_export", args=["csv"])).content.decode("utf-8-sig")
    answers = [
        client.get(reverse("outreach_link", args=[other.pk])).status_code,
        client.get(reverse("outreach_link_code", args=[other.pk, "svg"])).status_code,
        client.post(reverse("outreach_link_switch", args=[other.pk]), {"act": "off"}).status_code,
    ]

    assert [row[0] for row in csv.reader(rows.splitlines())][1:] == [hers.title]
    assert answers == [404, 404, 404]


def test_link_is_switched_off_and_on(client, officer):
    link = make_link(officer.unit)
    url = reverse("outreach_link_switch", args=[link.pk])

    states = []
    for act in ("off", "off", "on"):
        client.post(url, {"act": act})
        states.append(TrackedLink.objects.get().is_off)

    assert states == [True, True, False]


def test_codes_are_pictures(client, officer):
    link = make_link(officer.unit)

    kinds = {
        kind: client.get(reverse("outreach_link_code", args=[link.pk, kind]))["Content-Type"]
        for kind in ("svg", "png")
    }

    assert kinds == {"svg": "image/svg+xml", "png": "image/png"}
    assert client.get(reverse("outreach_link_code", args=[link.pk, "exe"])).status_code == 404
