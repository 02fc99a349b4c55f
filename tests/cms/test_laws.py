"""Laws and policies."""

import re
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Locale

from cms.kinds import kind_named, list_of
from cms.models import LawIndexPage, LawPage, NoticeIndexPage
from cms.models.laws import LawTopicLink
from tests.cms.builders import (
    make_index,
    make_law,
    make_listing,
    make_notice,
    make_topic,
)


@pytest.fixture
def index():
    return make_listing(LawIndexPage)


def titles(client, index, query=""):
    page = client.get(f"{index.url}{query}").content.decode()
    return re.findall(r'<h2 class="news-card__title"><a [^>]*>(.*?)</a>', page)


def test_laws_are_listed_newest_first_and_narrowed(client, index):
    topic = make_topic()
    ended = {"in_force_from": "2013-07-01", "in_force_until": "2024-07-01"}
    old = make_law(index, title="Cũ", issued_date="2012-01-01", **ended)
    new = make_law(index, title="Mới", issued_date="2023-01-01", issuer="Chính phủ")
    LawTopicLink.objects.create(page=old, topic=topic)

    assert titles(client, index) == ["Mới", "Cũ"]
    assert titles(client, index, "?force=now") == [new.title]
    assert titles(client, index, "?force=past") == [old.title]
    assert titles(client, index, "?issuer=Chính phủ") == [new.title]
    assert titles(client, index, "?topic=an-toan-thuc-pham") == [old.title]


@pytest.mark.parametrize("query", ["?topic=%00", "?issuer=x", "?force='", "?page=x", "?page=99"])
def test_nonsense_narrows_nothing(client, index, query):
    make_law(index, title="Luật")

    assert titles(client, index, query) == ["Luật"]


def test_what_was_replaced_says_so_and_leads_on(client, index):
    new = make_law(index, title="Luật mới")
    ended = {"in_force_from": "2013-07-01", "in_force_until": "2024-07-01"}
    old = make_law(index, title="Luật cũ", replaced_by=new, **ended)

    page = client.get(old.url).content.decode()

    assert "1/7/2024" in page
    assert f'href="{new.url}">Luật mới</a>' in page
    assert f'href="{old.url}">Luật cũ</a>' in client.get(new.url).content.decode()


def test_a_law_and_a_notice_lead_back_to_their_list(client, index):
    notices = make_listing(NoticeIndexPage)
    law, notice = make_law(index), make_notice()

    assert f'<li><a href="{index.url}">' in client.get(law.url).content.decode()
    assert '<li><a href="/vi/find/notices/">' in client.get(notice.url).content.decode()
    assert client.get("/vi/find/notices/").url == notices.url


CRUMB = re.compile(r'<ol class="breadcrumbs">.*?</ol>', re.DOTALL)


def links_above(client, page):
    crumbs = CRUMB.search(client.get(page.url).content.decode()).group()
    return re.findall(r'href="([^"]*)"', crumbs)


@pytest.mark.parametrize("is_live", [None, False], ids=["no list", "a draft"])
def test_a_notice_without_a_list_leads_home(client, is_live):
    if is_live is False:
        make_listing(NoticeIndexPage).unpublish()

    assert links_above(client, make_notice()) == ["/vi/"]


def test_a_notice_whose_list_is_only_in_another_language_leads_home(client):
    other = Locale.objects.get(language_code="de")
    make_listing(NoticeIndexPage)
    NoticeIndexPage.objects.update(locale=other)

    assert links_above(client, make_notice()) == ["/vi/"]


def test_a_law_whose_list_is_taken_down_leads_home(client, index):
    law = make_law(index)
    LawTopicLink.objects.create(page=law, topic=make_topic())
    index.unpublish()

    assert links_above(client, law) == ["/vi/"]
    assert f'href="{index.url}' not in client.get(law.url).content.decode()


@pytest.mark.parametrize("is_there", [True, False])
def test_a_row_of_notices_names_its_list_if_there_is_one(client, is_there):
    if is_there:
        make_listing(NoticeIndexPage)
    make_notice()
    kind = kind_named("notices")

    assert list_of(kind, "vi") == ("cms:notices" if is_there else "")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2024, 6, 30), "coming"),
        (date(2024, 7, 1), "now"),
        (date(2025, 12, 31), "now"),
        (date(2026, 1, 1), "past"),
    ],
)
def test_a_law_holds_from_its_first_to_before_its_last_day(day, state):
    law = LawPage(in_force_from=date(2024, 7, 1), in_force_until=date(2026, 1, 1))

    assert law.state_on(day) == state


@pytest.mark.parametrize("until", ["2024-07-01", "2020-01-01"])
def test_a_law_cannot_end_before_it_begins(index, until):
    law = make_law(index)

    with pytest.raises(IntegrityError, match="law_dates_in_order"), transaction.atomic():
        LawPage.objects.filter(pk=law.pk).update(in_force_until=until)


def test_a_law_cannot_replace_itself(index):
    law = make_law(index)

    with pytest.raises(IntegrityError, match="law_not_replaced_by_itself"), transaction.atomic():
        LawPage.objects.filter(pk=law.pk).update(replaced_by=law)


def test_notices_that_are_over_are_listed_on_request(client):
    index, section = make_listing(NoticeIndexPage), make_index()
    make_notice(section, title="Còn hạn", valid_until=timezone.localdate())
    make_notice(section, title="Hết hạn", date="2026-01-01", valid_until="2026-02-01")

    assert titles(client, index) == ["Còn hạn"]
    assert titles(client, index, "?show=all") == ["Còn hạn", "Hết hạn"]


def test_a_notice_that_is_over_says_so(client):
    notice = make_notice(date="2026-01-01", valid_until="2026-02-01")

    page = client.get(notice.url).content.decode()

    assert (notice.is_over, "1/2/2026" in page, "notice--warning" in page) == (True, True, True)


def test_a_notice_cannot_be_over_before_its_day():
    notice = make_notice(date="2026-01-02")

    with pytest.raises(IntegrityError, match="notice_dates_in_order"), transaction.atomic():
        type(notice).objects.filter(pk=notice.pk).update(valid_until="2026-01-01")
