"""What only officers read."""

import pytest
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.models import Page

from cms.models import OfficersPage
from cms.page_search import search_pages
from cms.services import open_room, open_section, sync_writers
from marketplace.sitemaps import PageSitemap
from tests.factories import make_officer, make_unit, make_user
from union.services import move_subtree


@pytest.fixture
def province():
    return make_unit(name="Hội LHPN tỉnh")


@pytest.fixture
def commune(province):
    return make_unit(province)


def officer_of(unit):
    user = make_officer(unit).user
    sync_writers(user=user)
    return user


def status_for(page, user=None) -> int:
    client = Client()
    if user:
        client.force_login(user)
    return client.get(page.url).status_code


def test_officers_of_the_unit_and_above_read_it_nobody_else(province, commune):
    readers = [officer_of(commune), officer_of(province)]
    others = [officer_of(make_unit(province)), officer_of(make_unit(commune)), make_user()]

    room = open_room(unit=commune)

    assert [status_for(room, user) for user in readers] == [200, 200]
    assert [status_for(room, user) for user in others] == [404, 404, 404]
    assert status_for(room) == 302  # to sign in


def test_the_way_to_a_room_leads_over_the_sign_in_page(commune, client):
    room = open_room(unit=commune)

    asked = client.get(room.url, follow=True)

    assert (asked.status_code, asked.resolver_match.view_name) == (200, "account_login")
    assert asked.redirect_chain == [(f"/vi/account/login/?next={room.url}", 302)]


def test_pages_below_are_closed_too_and_never_kept(commune):
    room = open_room(unit=commune)
    page = OfficersPage(title="Lịch trực", slug="lich-truc", unit=commune)
    room.add_child(instance=page)
    client = Client()
    client.force_login(officer_of(commune))

    response = client.get(page.url)

    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert status_for(page) == 302


def test_a_room_is_opened_once(commune):
    assert open_room(unit=commune) == open_room(unit=commune)


def test_rooms_are_in_no_list(commune):
    room = open_room(unit=commune)
    Page.objects.filter(pk=room.pk).update(title="Chuyện riêng")

    listed = [entry.pk for entry in PageSitemap("vi").items()]

    assert room.pk not in listed
    assert search_pages("chuyện riêng", "vi").total == 0
    assert "Chuyện riêng" not in Client().get("/vi/feeds/news/").content.decode()


def test_even_without_its_lock_it_is_not_kept_for_everybody(commune):
    room = open_room(unit=commune)
    room.view_restrictions.all().delete()

    assert Client().get(room.url).headers["Cache-Control"] == "private, no-store"


def test_a_file_of_the_room_is_for_the_same_people(commune, province, tmp_path):
    from django.core.files.base import ContentFile

    open_room(unit=commune)
    files = open_section(unit=commune).collection.get_children().get()
    document = get_document_model().objects.create(
        title="Biên bản", file=ContentFile(b"x", name="bien-ban.txt"), collection=files
    )
    client, stranger = Client(), Client()
    client.force_login(officer_of(province))
    stranger.force_login(officer_of(make_unit(province)))

    assert client.get(document.url).status_code == 200
    assert stranger.get(document.url).status_code != 200


def test_a_unit_that_moves_takes_its_readers_along(province, django_capture_on_commit_callbacks):
    old, new = make_unit(province), make_unit(province)
    branch = make_unit(old, kind="branch")
    before, after = officer_of(old), officer_of(new)
    room = open_room(unit=branch)

    move_subtree(unit=branch, to_parent=new, effective_date=branch.valid_from, by=None)

    assert [status_for(room, before), status_for(room, after)] == [404, 200]
