"""What feed readers and calendars hear of events, and how the directory meets fan pages."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.urls import reverse
from django.utils import timezone, translation

from cms.directory import directory, leaves
from cms.models import AboutPage
from core.pagecache import stamps
from tests.cms.builders import make_listing
from tests.factories import make_commune, make_unit
from tests.fanpages.builders import make_event, make_fan_page

NOW = timezone.now()


@pytest.fixture
def province(settings):
    unit = make_unit(name="Hội LHPN tỉnh")
    settings.HOME_PROVINCE = unit.province_id
    stamps().touch(("units",))  # nothing of another test is kept
    return unit


@pytest.fixture
def commune(province):
    return make_unit(province, commune=make_commune("Cúc Phương"), slug="cuc-phuong")


def titles(client, name: str, *args: str) -> list[str]:
    """Return the titles of a feed's items in order."""
    html = client.get(reverse(f"fanpages:{name}", args=args)).content.decode()
    return [item.split("</title>")[0] for item in html.split("<item><title>")[1:]]


def test_feed_has_coming_events_the_next_first(client, commune):
    for title, days in (("Mai kia", 9), ("Mai", 1), ("Hôm qua", -1)):
        start = NOW + timedelta(days=days)
        make_event(commune, title=title, starts_at=start, ends_at=start + timedelta(hours=1))
    make_event(title="Xã khác")

    assert titles(client, "event_rss") == ["Mai", "Xã khác", "Mai kia"]
    assert titles(client, "unit_event_rss", "cuc-phuong") == ["Mai", "Mai kia"]


def test_feed_says_when_and_where(client, commune):
    start = timezone.make_aware(timezone.datetime(2099, 3, 8, 14, 30))
    fields = {"starts_at": start, "ends_at": start + timedelta(hours=2)}
    make_event(commune, place="Nhà văn hoá xã", summary="Ba mươi chị kể chuyện.", **fields)

    with translation.override("vi"):
        html = client.get(reverse("fanpages:event_rss")).content.decode()

    said = "14:30, 8/3/2099 · Nhà văn hoá xã. Ba mươi chị kể chuyện."
    assert f"<description>{said}</description>" in html


def test_feed_of_no_unit_is_not_found(client, db):
    assert client.get("/vi/posts/feeds/events/khong-co/").status_code == 404


def test_calendar_file_keeps_the_next_events_when_there_are_many(client, commune, monkeypatch):
    monkeypatch.setattr("fanpages.views.calendar.IN_FILE", 1)
    for title, days in (("Xa", 300), ("Gần", 1), ("Đã qua", -1)):
        start = NOW + timedelta(days=days)
        make_event(commune, title=title, starts_at=start, ends_at=start + timedelta(hours=1))

    lines = client.get(reverse("fanpages:unit_ics", args=["cuc-phuong"])).content.decode()

    assert [line for line in lines.splitlines() if line.startswith("SUMMARY")] == [
        "SUMMARY:Gần",
        "SUMMARY:Đã qua",
    ]


def test_pages_name_their_feeds(client, commune):
    page, event = make_fan_page(commune), make_event(commune)
    with translation.override("vi"):
        rss = reverse("fanpages:unit_event_rss", args=["cuc-phuong"])
        ics = reverse("fanpages:unit_ics", args=["cuc-phuong"])
        calendar = reverse("fanpages:unit_calendar", args=["cuc-phuong"])

    for address in (page.url, event.url, calendar):
        head = client.get(address).content.decode().split("</head>")[0]
        assert f'<link rel="alternate" type="application/rss+xml" href="{rss}"' in head
        assert f'<link rel="alternate" type="text/calendar" href="{ics}"' in head


def test_directory_leads_to_the_fan_page_and_back(client, commune):
    silent = make_unit(commune.get_parent(), commune=make_commune("Im Lặng"))
    about = make_listing(AboutPage).url
    page = make_fan_page(commune)
    address = "/vi/posts/units/cuc-phuong/"

    assert {leaf.unit: leaf.own_page for leaf in leaves(directory())} == {
        commune: address,
        silent: "",
    }
    for at in (about, "/vi/union/units/cuc-phuong/"):
        assert client.get(at).content.decode().count(f'href="{address}"') == 1
    assert 'href="/vi/union/units/cuc-phuong/"' in client.get(page.url).content.decode()


def test_directory_forgets_a_fan_page_that_is_taken_down(client, commune):
    about, page = make_listing(AboutPage).url, make_fan_page(commune)
    assert 'href="/vi/posts/units/cuc-phuong/"' in client.get(about).content.decode()

    page.unpublish()

    caches["pages"].clear()  # the test's transaction never commits, so nothing is touched
    assert 'href="/vi/posts/units/' not in client.get(about).content.decode()
