"""What waits for an officer's decision: the home of the staff desk.

Floors above register their queues, in `products/apps.py`, called by `AppConfig.ready`:

    from cooperatives import waiting
    waiting.register_queue(products_waiting)

    def products_waiting(user):
        changes = Product.objects.waiting().filter(seller__unit__in=units_for(user))
        return waiting.Queue(
            name=_("Products to approve"),
            icon="tag",                       # a Wagtail icon
            count=changes.count(),
            url=reverse("products_waiting"),  # the whole list
            items=[
                waiting.Item(title=p.name, detail=p.seller.name, url=…, since=p.updated_at)
                for p in changes.select_related("seller").order_by("updated_at")[:waiting.SHOWN]
            ],
            position=20,
        )

Two queries a queue: the count and the oldest. None when the user has no such work.
Positions: 10 sellers, 20 products, 30 pages.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

SHOWN = 5  # the oldest of each queue are shown on the home page


@dataclass(frozen=True)
class Item:
    """One thing that waits; its link opens the screen where it is decided."""

    title: str
    url: str
    since: datetime
    detail: str = ""  # who or where


@dataclass(frozen=True)
class Queue:
    """Things of one kind that wait, oldest first."""

    name: str
    count: int
    url: str
    items: list[Item] = field(default_factory=list)
    icon: str = "list-ul"
    position: int = 50


_queue_builders: list[Callable[[object], Queue | None]] = []


def register_queue(build: Callable[[object], Queue | None]) -> None:
    """Add a kind of work to the staff desk's home."""
    if build not in _queue_builders:
        _queue_builders.append(build)


def queues_for(user: object) -> list[Queue]:
    """Return every kind of work this person has, in order."""
    found = [build(user) for build in _queue_builders]
    return sorted((queue for queue in found if queue), key=lambda queue: queue.position)
