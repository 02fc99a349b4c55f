"""What the database never takes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils.timezone import localdate

from outreach.models import ChannelAdmin, LinkClicks, PostPack
from tests.factories import make_unit, make_user
from tests.outreach.builders import make_channel, make_figures, make_link


def same_address() -> None:
    make_channel(address="https://zalo.me/1")
    make_channel(address="https://zalo.me/1")


def closed_before_it_opened() -> None:
    make_channel(closed_on=localdate() - timedelta(days=900))


def unreachable_admin() -> None:
    ChannelAdmin.objects.create(channel=make_channel(), name="Lan")


def admin_twice() -> None:
    channel, user = make_channel(), make_user()
    for _ in range(2):
        ChannelAdmin.objects.create(channel=channel, name="Lan", user=user)


def phone_twice() -> None:
    ChannelAdmin.objects.create(channel=make_channel(), name="Lan", phone="+84912345000")


def week_twice() -> None:
    channel = make_channel()
    make_figures(channel)
    make_figures(channel)


def clicks_twice() -> None:
    link = make_link()
    LinkClicks.objects.create(link=link, day=localdate())
    LinkClicks.objects.create(link=link, day=localdate())


def pack_twice() -> None:
    unit = make_unit()
    for _ in range(2):
        PostPack.objects.create(subject="page:x", language="vi", unit=unit)


def link_of_a_pack_twice() -> None:
    unit = make_unit()
    for _ in range(2):
        make_link(unit, subject="page:x", language="vi")


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        (same_address, "channel_address_once|UNIQUE.*address"),
        (closed_before_it_opened, "channel_dates_in_order"),
        (lambda: make_channel(address="http://zalo.me/1"), "channel_address_is_https"),
        (unreachable_admin, "channel_admin_can_be_reached"),
        (admin_twice, "channel_admin_once|UNIQUE.*user"),
        (phone_twice, "channel_admin_phone_once|UNIQUE.*phone"),
        (week_twice, "figures_once_a_week|UNIQUE.*week"),
        (clicks_twice, "clicks_one_row_a_day|UNIQUE.*day"),
        (pack_twice, "pack_once|UNIQUE.*subject"),
        (link_of_a_pack_twice, "link_once_a_pack|UNIQUE.*subject"),
        (
            lambda: PostPack.objects.create(subject="x", language="vi", unit=make_unit()),
            "pack_names_its_kind",
        ),
    ],
)
def test_database_refuses(wrong, name):
    with pytest.raises(IntegrityError, match=name):
        wrong()


def test_closed_channel_leaves_its_address_free():
    make_channel(address="https://zalo.me/1", closed_on=localdate())

    assert make_channel(address="https://zalo.me/1").pk
