"""Builders of channels, figures and links."""

from datetime import date, timedelta
from itertools import count

from django.utils.timezone import localdate

from core.text import collation_key
from outreach.models import Channel, ChannelAdmin, TrackedLink, WeeklyFigures
from outreach.weeks import last_full_week
from tests.factories import make_unit
from union.models import Unit

_numbers = count(1)


def make_channel(unit: Unit | None = None, *, keys: int = 2, **fields: object) -> Channel:
    """A Facebook page opened half a year ago, to which two people have the key."""
    number = next(_numbers)
    name = fields.pop("name", f"Phụ nữ {number}")
    fields = {
        "platform": Channel.Platform.FACEBOOK_PAGE,
        "address": f"https://www.facebook.com/phunu{number}",
        "opened_on": localdate() - timedelta(days=180),
        "sort_key": collation_key(name),
    } | fields
    channel = Channel.objects.create(unit=unit or make_unit(), name=name, **fields)
    ChannelAdmin.objects.bulk_create(
        ChannelAdmin(channel=channel, name=f"Chị {n}", phone=f"+8491234500{n}") for n in range(keys)
    )
    return channel


def make_figures(channel: Channel, weeks_ago: int = 0, **numbers: int) -> WeeklyFigures:
    """Figures of the last full week, or of one before it."""
    week: date = last_full_week(localdate()) - timedelta(weeks=weeks_ago)
    numbers = {"followers": 100, "reach": 500, "interactions": 50, "posts": 2} | numbers
    return WeeklyFigures.objects.create(channel=channel, week=week, **numbers)


def make_link(unit: Unit | None = None, **fields: object) -> TrackedLink:
    """A link to the Vietnamese home page, shared on Facebook."""
    fields = {"path": "/vi/", "channel": "facebook", "title": "Trang chủ"} | fields
    return TrackedLink.objects.create(unit=unit or make_unit(), **fields)
