"""What waits on the home of the staff desk: sums that found no order."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cooperatives import waiting
from core.money import format_money
from orders.access import may_handle_money
from orders.models import BankEntry

POSITION = 15  # after sellers, before products


def doubtful_waiting(user: object) -> waiting.Queue | None:
    """Return the sums somebody has to decide about; None for who may not."""
    if not may_handle_money(user):
        return None
    doubtful = BankEntry.objects.filter(status=BankEntry.Status.DOUBTFUL)
    oldest = doubtful.order_by("booked_at", "pk")[: waiting.SHOWN]
    return waiting.Queue(
        name=_("Money without an order"),
        icon="download",
        count=doubtful.count(),
        url=reverse("bank_entries"),
        items=[
            waiting.Item(
                title=format_money(entry.amount, "VND", get_language() or "vi"),
                detail=entry.memo,
                url=reverse("bank_entry", args=[entry.pk]),
                since=entry.booked_at,
            )
            for entry in oldest
        ],
        position=POSITION,
    )
