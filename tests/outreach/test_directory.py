"""The public directory of groups."""

from django.urls import reverse
from django.utils.timezone import localdate

from tests.factories import make_unit
from tests.outreach.builders import make_channel


def test_groups_of_a_commune_and_its_branches_are_listed(client):
    commune = make_unit(make_unit())
    branch = make_unit(commune, name="Chi hội xóm Đông")
    make_channel(commune, name="Trang xã")
    make_channel(branch, name="Nhóm xóm Đông", address="https://zalo.me/g/abc123")

    html = client.get(reverse("outreach:groups_of", args=[commune.slug])).content.decode()

    assert [name in html for name in ("Trang xã", "Nhóm xóm Đông", "zalo.me/g/abc123")] == [
        True
    ] * 3
    assert "data:image/svg+xml" in html


def test_closed_unlisted_and_foreign_channels_are_not_listed(client):
    commune = make_unit(make_unit())
    make_channel(commune, name="Trang kín", is_listed=False)
    make_channel(commune, name="Trang cũ", closed_on=localdate())
    make_channel(make_unit(make_unit()), name="Trang xã khác")

    html = client.get(reverse("outreach:groups_of", args=[commune.slug])).content.decode()

    assert [name in html for name in ("Trang kín", "Trang cũ", "Trang xã khác")] == [False] * 3


def test_phones_of_those_with_the_keys_are_never_public(client):
    commune = make_unit(make_unit())
    make_channel(commune)

    html = client.get(reverse("outreach:groups_of", args=[commune.slug])).content.decode()

    assert "91234500" not in html
    assert "Chị 0" not in html


def test_communes_are_counted_and_found_without_tone_marks(client):
    commune = make_unit(make_unit(), name="Hội LHPN xã Phú Đông")
    for _ in range(2):
        make_channel(commune)
    make_channel(make_unit(make_unit()))

    page = client.get(reverse("outreach:groups"), {"q": "phu dong"})

    assert [(row["unit"].pk, row["count"]) for row in page.context["rows"]] == [(commune.pk, 2)]


def test_directory_takes_few_queries(client, django_assert_max_num_queries):
    commune = make_unit(make_unit())
    for _ in range(3):
        make_channel(make_unit(commune))
    url = reverse("outreach:groups_of", args=[commune.slug])
    client.get(url)

    with django_assert_max_num_queries(6):
        client.get(url)
