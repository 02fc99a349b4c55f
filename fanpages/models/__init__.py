"""What units and sellers say day by day: fan pages, posts, events."""

from fanpages.models.event_page import EventPage, EventPageQuerySet, EventProductLink
from fanpages.models.event_record import EventRecord, Registration, ShownProduct
from fanpages.models.fan_page import FanPage, FanPageOpening
from fanpages.models.post import Post, PostQuerySet
from fanpages.models.post_parts import PostPhoto, PostProduct, PostSeller
from fanpages.models.post_task import PostTask

__all__ = [
    "EventPage",
    "EventPageQuerySet",
    "EventProductLink",
    "EventRecord",
    "FanPage",
    "FanPageOpening",
    "Post",
    "PostPhoto",
    "PostProduct",
    "PostQuerySet",
    "PostSeller",
    "PostTask",
    "Registration",
    "ShownProduct",
]
