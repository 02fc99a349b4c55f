"""Some units that a seller can't send, or a buyer doesn't want any more."""

from collections.abc import Collection, Mapping

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from orders import notices
from orders.models import Order, OrderEvent, OrderLine, Parcel, Refund
from orders.services.ledger import waive
from orders.services.parcel_end import cancel_own_parcel, cancel_parcel
from orders.services.parcel_step import WrongStep
from orders.services.sold import count_units
from orders.services.stock import give_back_units

Status = Parcel.Status
NOT_SENT = (Status.NEW, Status.ACCEPTED, Status.PACKED)


class TooMany(Exception):
    """More units of a line than there are left, or nothing at all."""

    def __str__(self) -> str:
        return _("There are not that many left of it in this parcel.")


def cancel_own_lines(*, parcel: Parcel, units: Mapping[int, int], by: object) -> int:
    """Let the buyer take units out while the seller hasn't accepted. See `cancel_lines`."""
    return cancel_lines(parcel=parcel, units=units, by=by, before=(Status.NEW,), is_buyers=True)


@transaction.atomic
def cancel_lines(
    *,
    parcel: Parcel,
    units: Mapping[int, int],
    by: object,
    reason: str = "",
    before: Collection[str] = NOT_SENT,
    is_buyers: bool = False,
) -> int:
    """Take so many units of lines (by their ids) out of a parcel that isn't sent.

    Stock gets them back, the buyer pays that much less or is refunded; return how much.
    When nothing is left the whole parcel is cancelled, its delivery fee too.

    Raises:
        WrongStep: it was sent, is finished, or not paid yet.
        TooMany: more than there are, or nothing.
    """
    order = Order.objects.select_for_update().get(pk=parcel.order_id)
    parcel.refresh_from_db()
    parcel.order = order
    if parcel.status not in before or not parcel.released_at:
        raise WrongStep(parcel.status)
    lines = {line.pk: line for line in parcel.lines.order_by("variant_id", "pk")}
    wanted = {pk: many for pk, many in units.items() if many}
    if not wanted or any(
        pk not in lines or not 0 < many <= lines[pk].left for pk, many in wanted.items()
    ):
        raise TooMany
    if all(line.left == wanted.get(pk, 0) for pk, line in lines.items()):
        amount = parcel.to_pay
        if is_buyers:
            cancel_own_parcel(parcel=parcel, by=by)
        else:
            cancel_parcel(parcel=parcel, by=by, reason=reason)
        return amount
    who = by if getattr(by, "pk", None) else None
    return _take_out(parcel, [(lines[pk], many) for pk, many in wanted.items()], who, reason)


def _take_out(parcel: Parcel, parts: list[tuple[OrderLine, int]], who: object, reason: str) -> int:
    amount = sum(line.worth(many, after=line.quantity - line.left) for line, many in parts)
    count_units(parcel, {line.variant_id: -many for line, many in parts if line.variant_id})
    give_back_units({line.variant_id: many for line, many in parts if line.variant_id})
    for line, many in parts:
        OrderLine.objects.filter(pk=line.pk).update(cancelled=F("cancelled") + many)
    waive(parcel, amount, reason=Refund.Reason.CANCELLED, by=who)
    words = ", ".join(f"{many} × {line.full_name}" for line, many in parts)
    OrderEvent.objects.create(
        order=parcel.order,
        parcel=parcel,
        from_status=parcel.status,
        to_status=parcel.status,
        note=f"−{words}. {reason}".strip()[:500],
        by=who,
    )
    notices.lines_cancelled(parcel)
    return amount
