"""The staff desk's home leads to the rooms of officers."""

from django.urls import reverse

from cms.services import open_room
from tests.factories import make_officer, make_unit
from tests.products.builders import allow_staff


def home_of(client, user):
    allow_staff(user)
    client.force_login(user)
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_an_officer_finds_the_rooms_of_her_units_only(client):
    province = make_unit(name="Hội LHPN tỉnh")
    here, there = make_unit(province, name="Hội xã A"), make_unit(province, name="Hội xã B")
    own, other = open_room(unit=here), open_room(unit=there)

    page = home_of(client, make_officer(here, role="leader").user)

    assert f'href="{own.url}"' in page
    assert f'href="{other.url}"' not in page


def test_the_province_finds_those_below_too(client):
    province = make_unit(name="Hội LHPN tỉnh")
    rooms = [open_room(unit=unit) for unit in (province, make_unit(province))]

    page = home_of(client, make_officer(province, role="leader").user)

    assert all(f'href="{room.url}"' in page for room in rooms)
