"""One step of a parcel: once, written down, and the order closed with its last parcel."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders.models import Order, OrderEvent, Parcel
from orders.services.sold import parcel_moved
from orders.services.voucher import give_vouchers_back

Status = Parcel.Status


class WrongStep(Exception):
    """The parcel isn't where this step begins. `str()` says where it is."""

    def __init__(self, status: str) -> None:
        self.status = status

    def __str__(self) -> str:
        sentence = _("That is no longer possible: the parcel is already “%(status)s”.")
        return sentence % {"status": Status(self.status).label}


@transaction.atomic
def take_step(
    parcel: Parcel,
    before: list[str],
    after: str,
    *,
    by: object,
    note: str = "",
    changes: dict[str, object] | None = None,
    then: Callable[[Parcel, object], None] | None = None,
    tell: Callable[[Parcel], None] | None = None,
) -> bool:
    """Move a parcel from one of `before` to `after`, with all that belongs to it.

    Return False, and change nothing, if it is there already: a repeated click. One step at
    a time per order (its row is locked), so that the last parcel always closes it.

    Raises:
        WrongStep: the parcel is somewhere else.
    """
    order = Order.objects.select_for_update().get(pk=parcel.order_id)
    now = timezone.now()
    current, released = Parcel.objects.values_list("status", "released_at").get(pk=parcel.pk)
    if current == after:
        return False
    finished_at = now if after in Parcel.FINISHED else None
    values = {"status": after, "updated_at": now, "finished_at": finished_at, **(changes or {})}
    found = Parcel.objects.filter(pk=parcel.pk, status=current)
    if current not in before or not released or found.update(**values) != 1:
        raise WrongStep(current)
    who = by if getattr(by, "pk", None) else None
    OrderEvent.objects.create(
        order=order, parcel=parcel, from_status=current, to_status=after, note=note, by=who
    )
    parcel_moved(parcel, current, after)
    parcel.refresh_from_db()
    parcel.order = order
    if then:
        then(parcel, who)
    if finished_at:
        _close_when_finished(order, who)
    if tell:
        tell(parcel)
    return True


def _close_when_finished(order: Order, who: object) -> None:
    """Complete the order, or cancel it, when nothing of it is on its way any more."""
    statuses = set(order.parcels.values_list("status", flat=True))
    if statuses & set(Parcel.OPEN):
        return
    only_cancelled = statuses == {Status.CANCELLED}
    after = Order.Status.CANCELLED if only_cancelled else Order.Status.COMPLETED
    before = order.status
    if Order.objects.filter(pk=order.pk, status__in=Order.STANDING).update(status=after) == 1:
        OrderEvent.objects.create(order=order, from_status=before, to_status=after, by=who)
        if only_cancelled:  # a refusal at the door has used them; so has a part that came
            give_vouchers_back(order)
