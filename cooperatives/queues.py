"""Applications that wait for an officer."""

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives import waiting
from cooperatives.models import Seller
from union.access import APPROVERS, units_for


def sellers_waiting(user: User) -> waiting.Queue:
    """Return the stalls that ask to open, in units for which `user` may decide."""
    units = units_for(user, roles=APPROVERS)
    sellers = Seller.objects.under(units).waiting()
    return waiting.Queue(
        name=_("Stalls that ask to open"),
        icon="group",
        count=sellers.count(),
        url=reverse("seller_index") + "?status=applied",
        items=[
            waiting.Item(
                title=seller.name,
                detail=seller.commune.label,
                url=reverse("seller_detail", args=[seller.slug]),
                since=seller.created_at,
            )
            for seller in sellers.select_related("commune__province").order_by("created_at", "pk")[
                : waiting.SHOWN
            ]
        ],
        position=10,
    )


def register() -> None:
    """Add this queue to the staff desk's home; called when the app is ready."""
    waiting.register_queue(sellers_waiting)
