"""Where else the Union speaks: channels and their figures, tracked links, post packs."""

from outreach.models.channel import Channel, ChannelAdmin, ChannelQuerySet
from outreach.models.figures import WeeklyFigures
from outreach.models.link import LinkClicks, TrackedLink
from outreach.models.pack import PostPack

__all__ = [
    "Channel",
    "ChannelAdmin",
    "ChannelQuerySet",
    "LinkClicks",
    "PostPack",
    "TrackedLink",
    "WeeklyFigures",
]
