"""What happened to rescues, told in the transaction in which it happened."""

from collections.abc import Iterable

from campaigns.models import Pledge, Rescue
from campaigns.progress import lines_of
from notices import followers
from notices.telling import Reader, tell
from orders.models import Order


def rescue_opened(rescue: Rescue) -> None:
    """Tell those who follow the campaign, its unit or its seller."""
    campaign, seller = rescue.campaign, rescue.variant.product.seller_id
    subjects = [campaign.subject, f"unit:{campaign.unit_id}", f"seller:{seller}"]
    readers = followers.readers_of(subjects)
    tell(
        kind="rescue_open",
        to=readers,
        key=f"rescue-open:{rescue.pk}",
        facts={"rescue": rescue.pk},
    )


def pledge_made(pledge: Pledge) -> None:
    _tell_one(pledge, "pledge_made")


def pledge_confirmed(pledge: Pledge) -> None:
    _tell_one(pledge, "pledge_confirmed")


def pledge_reminder(pledge: Pledge) -> None:
    _tell_one(pledge, "pledge_reminder")


def pledge_released(pledge: Pledge) -> None:
    _tell_one(pledge, "pledge_released")


def _tell_one(pledge: Pledge, kind: str) -> None:
    if pledge.user is None or not pledge.user.is_active:
        return
    key = f"{kind}:{pledge.pk}"
    tell(kind=kind, to=Reader.of(pledge.user), key=key, facts={"pledge": pledge.pk})


def thanks(rescue: Rescue) -> None:
    """Tell everybody who has bought something of it and still has it."""
    orders = Order.objects.filter(pk__in=lines_of(rescue).values("order"))
    kept = orders.exclude(status__in=["cancelled", "expired"]).order_by("pk")
    tell(
        kind="rescue_thanks",
        to=_buyers(kept),
        key=f"rescue-thanks:{rescue.pk}",
        facts={"rescue": rescue.pk},
    )


def _buyers(orders: Iterable[Order]) -> list[Reader]:
    """Return each buyer once, whatever number of orders she placed."""
    found = {}
    for order in orders:
        reader = Reader(order.language, order.buyer_id, order.email, order.phone)
        found.setdefault(reader.key, reader)
    return list(found.values())
