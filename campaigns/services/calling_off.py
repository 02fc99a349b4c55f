"""Giving up the orders of a rescue that was called off, by the steps orders have anyway."""

from django.db import transaction
from django.db.models import F

from accounts.models import User
from campaigns.models import Rescue
from campaigns.progress import lines_of
from orders.models import Order, OrderLine
from orders.services import cancel_lines, cancel_unpaid
from orders.services.parcel_lines import NOT_SENT, TooMany
from orders.services.parcel_step import WrongStep
from products.models import Variant
from products.services import stock_changed


def call_off_orders(*, rescue: Rescue) -> int:
    """Give up what is not sent yet of a rescue; return how many lines. Safe to run twice.

    Unpaid orders are cancelled; in others the lines of the rescue, so that what is paid for
    them is refunded. What is on its way or has arrived stays as it is.
    """
    _stop_selling(rescue)
    lines = lines_of(rescue).filter(quantity__gt=F("cancelled") + F("returned"))
    found = lines.select_related("order", "parcel").order_by("pk")
    return sum(_give_up(line, rescue.reason, rescue.closed_by) for line in found)


@transaction.atomic
def _stop_selling(rescue: Rescue) -> None:
    if Variant.objects.filter(pk=rescue.variant_id, is_active=True).update(is_active=False):
        transaction.on_commit(lambda: stock_changed([rescue.variant_id]), robust=True)


def _give_up(line: OrderLine, reason: str, by: User | None) -> bool:
    if line.order.status == Order.Status.PLACED:
        return cancel_unpaid(order=line.order, by=by)
    if line.parcel.status not in NOT_SENT:
        return False
    try:
        cancel_lines(parcel=line.parcel, units={line.pk: line.left}, by=by, reason=reason)
    except (WrongStep, TooMany):  # it was sent or cancelled a moment ago
        return False
    return True
