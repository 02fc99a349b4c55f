"""The Union's units as readers find them."""

import pytest

from cms import services
from cms.directory import directory, officers_at, units_named
from cms.models import AboutPage, UnitContact
from core.pagecache import stamps
from tests.cms.builders import make_listing, make_news
from tests.factories import make_commune, make_officer, make_unit


@pytest.fixture
def province(settings):
    unit = make_unit(name="Hội LHPN tỉnh")
    settings.HOME_PROVINCE = unit.province_id
    stamps().touch(("units",))  # nothing of another test is kept
    return unit


@pytest.fixture
def commune(province):
    place = make_commune("Phát Diệm", latitude=20.09, longitude=106.08)
    return make_unit(province, commune=place, name="Hội LHPN xã Phát Diệm", slug="phat-diem")


@pytest.fixture
def former(province, commune):
    return make_unit(
        province,
        commune=commune.commune,
        name="Hội LHPN xã Thượng Kiệm",
        slug="hoi-lhpn-xa-thuong-kiem",
        valid_from="2020-01-01",
        valid_to="2025-07-01",
        merged_into=commune,
    )


def test_the_directory_has_the_units_of_today_with_their_places(province, commune, former):
    shown = directory()

    assert (shown.province, shown.communes) == (province, [commune])
    assert [(dot.unit, dot.x) for dot in shown.dots] == [(commune, 40)]


def test_the_map_says_how_many_places_of_each_kind_it_shows(province, commune):
    for name in ("Hoa Lư", "Nam Định"):
        place = make_commune(name, kind="ward", latitude=20.2, longitude=106.3)
        make_unit(province, commune=place)

    assert directory().kinds == [("ward", 2), ("commune", 1)]


def test_units_north_are_above_and_east_to_the_right(province, commune):
    place = make_commune("Hải Hậu", latitude=20.2, longitude=106.3)
    make_unit(province, commune=place)

    first, second = sorted(directory().dots, key=lambda dot: dot.x)

    assert (first.unit, first.y > second.y, second.x) == (commune, True, 960)


@pytest.mark.parametrize("text", ["thuong kiem", "Thượng Kiệm", "kiem  THUONG"])
def test_a_unit_that_merged_is_found_by_its_old_name(commune, former, text):
    (found,) = units_named(text)

    assert (found, found.successor) == (former, commune.name)


@pytest.mark.parametrize("text", ["", "   ", "%", "không có đâu", "'"])
def test_other_words_find_nothing(commune, text):
    assert units_named(text) == []


def test_the_page_shows_map_tree_and_what_was_looked_for(client, commune, former):
    page = make_listing(AboutPage)

    html = client.get(page.url, {"q": "thuong kiem"}).content.decode()

    assert "unit-map__dot" in html
    assert html.count("/vi/union/units/phat-diem/") == 2  # on the map and in the list
    assert "Hội LHPN xã Thượng Kiệm" in html


def test_a_units_page_says_how_to_reach_it_and_who_works_there(client, commune, former):
    services.save_contact(unit=commune, phone="0229 100 0002")
    leader = make_officer(commune, role="leader", title="Chủ tịch").user
    editor = make_officer(commune, role="editor").user
    make_news(unit=commune, title="Sen nở")

    html = client.get("/vi/union/units/phat-diem/").content.decode()

    assert (leader.name in html, editor.name in html) == (True, False)
    assert 'href="tel:02291000002"' in html
    assert former.name in html
    assert "Sen nở" in html


def test_a_units_page_leads_to_its_goods_as_long_as_it_stands(client, commune, former):
    goods = f'href="/vi/products/from/{commune.commune_id}/'

    units = (commune, former)
    pages = [client.get(f"/vi/union/units/{unit.slug}/").content.decode() for unit in units]

    assert [goods in page for page in pages] == [True, False]


def test_leaders_stand_first(commune):
    officer, leader = make_officer(commune), make_officer(commune, role="leader")

    assert officers_at(commune) == [leader, officer]


def test_a_former_unit_leads_to_its_successor(client, commune, former):
    html = client.get(f"/vi/union/units/{former.slug}/").content.decode()

    assert 'href="/vi/union/units/phat-diem/"' in html


def test_a_unit_that_never_was_is_not_found(client, db):
    assert client.get("/vi/union/units/khong-co/").status_code == 404
    assert client.get("/vi/feeds/news/khong-co/").status_code == 404


@pytest.mark.parametrize(
    ("role", "status", "phones"), [("officer", 302, ["0229 1"]), ("editor", 404, [])]
)
def test_officers_write_down_how_their_office_is_reached(client, commune, role, status, phones):
    user = make_officer(commune, role=role).user
    services.sync_writers(user=user)
    client.force_login(user)

    response = client.post("/staff/offices/phat-diem/", {"phone": "0229 1"})

    assert response.status_code == status
    assert list(UnitContact.objects.values_list("phone", flat=True)) == phones


def test_a_phone_number_is_digits(client, commune):
    user = make_officer(commune, role="leader").user
    services.sync_writers(user=user)
    client.force_login(user)

    response = client.post("/staff/offices/phat-diem/", {"phone": "gọi chị Lan"})

    assert (response.status_code, UnitContact.objects.count()) == (422, 0)
