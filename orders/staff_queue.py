"""What buyers and sellers leave to an officer: returns they don't agree about."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cooperatives import waiting
from orders.returns import arbitrable
from products.access import decidable_sellers
from union.access import APPROVERS, units_for


def returns_waiting(user: object) -> waiting.Queue | None:
    """Return the queue for the staff desk's home; None for people who don't decide."""
    if not user.is_superuser and not units_for(user, roles=APPROVERS).exists():
        return None
    asked = arbitrable(decidable_sellers(user))
    oldest = asked.select_related("parcel__order", "parcel__seller").order_by("asked_at", "pk")
    return waiting.Queue(
        name=_("Returns to decide"),
        icon="rotate",
        count=asked.count(),
        url=reverse("orders_returns"),
        items=[
            waiting.Item(
                title=each.parcel.seller.name,
                detail=f"{each.parcel.number}: {each.get_reason_display()}",
                url=reverse("orders_return", args=[each.key]),
                since=each.asked_at,
            )
            for each in oldest[: waiting.SHOWN]
        ],
        position=25,
    )
