"""What happens to one seller's parcel: each step once, written down, with its money."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders import tasks
from orders.models import Order, OrderEvent, Parcel, PaymentEvent
from orders.services.sold import parcel_moved
from orders.services.stock import give_back

Status = Parcel.Status


class WrongStep(Exception):
    """The parcel isn't where this step begins. `str()` says where it is."""

    def __init__(self, status: str) -> None:
        self.status = status

    def __str__(self) -> str:
        sentence = _("That is no longer possible: the parcel is already “%(status)s”.")
        return sentence % {"status": Status(self.status).label}


def accept_parcel(*, parcel: Parcel, by: object) -> bool:
    """Let the seller say she will send it; return False if she already has."""
    return _step(parcel, [Status.NEW], Status.ACCEPTED, by=by)


def pack_parcel(*, parcel: Parcel, by: object) -> bool:
    """Note that the goods are packed; return False if they were already."""
    return _step(parcel, [Status.ACCEPTED], Status.PACKED, by=by)


def send_parcel(
    *, parcel: Parcel, by: object, carrier: str = "", tracking_number: str = ""
) -> bool:
    """Note that the carrier has it and tell the buyer; return False if it was already sent."""
    return _step(
        parcel,
        [Status.PACKED],
        Status.SENT,
        by=by,
        changes={"carrier": carrier, "tracking_number": tracking_number},
        mail=tasks.mail_parcel_sent,
    )


def deliver_parcel(*, parcel: Parcel, by: object) -> bool:
    """Note that the buyer has it and has paid; return False if that was already known."""
    before = [Status.PACKED] if parcel.is_pickup else [Status.SENT]
    return _step(
        parcel,
        before,
        Status.DELIVERED,
        by=by,
        money=PaymentEvent.Kind.COLLECTED,
        mail=tasks.mail_parcel_delivered,
    )


def refuse_parcel(*, parcel: Parcel, by: object, note: str = "") -> bool:
    """Note that the buyer didn't take it: the goods return to stock, nothing is to be paid."""
    before = [Status.PACKED] if parcel.is_pickup else [Status.SENT]
    return _step(parcel, before, Status.REFUSED, by=by, note=note, money=PaymentEvent.Kind.WAIVED)


def cancel_parcel(*, parcel: Parcel, by: object, reason: str) -> bool:
    """Let the seller give up a parcel she hasn't sent; the buyer reads her reason."""
    return _step(
        parcel,
        [Status.NEW, Status.ACCEPTED, Status.PACKED],
        Status.CANCELLED,
        by=by,
        note=reason,
        money=PaymentEvent.Kind.WAIVED,
        mail=tasks.mail_parcel_cancelled,
    )


def cancel_own_parcel(*, parcel: Parcel, by: object) -> bool:
    """Let the buyer give up a parcel while the seller hasn't accepted it. `by` may be None."""
    return _step(
        parcel,
        [Status.NEW],
        Status.CANCELLED,
        by=by,
        money=PaymentEvent.Kind.WAIVED,
        mail=tasks.mail_cancelled_by_buyer,
    )


@transaction.atomic
def _step(
    parcel: Parcel,
    before: list[str],
    after: str,
    *,
    by: object,
    note: str = "",
    changes: dict[str, str] | None = None,
    money: str = "",
    mail: Callable | None = None,
) -> bool:
    """Move a parcel from one of `before` to `after`, with all that belongs to it.

    Return False, and change nothing, if it is there already: a repeated click. One step at
    a time per order (its row is locked), so that the last parcel always closes it.

    Raises:
        WrongStep: the parcel is somewhere else.
    """
    order = Order.objects.select_for_update().get(pk=parcel.order_id)
    now = timezone.now()
    current = Parcel.objects.values_list("status", flat=True).get(pk=parcel.pk)
    if current == after:
        return False
    finished_at = now if after in Parcel.FINISHED else None
    values = {"status": after, "updated_at": now, "finished_at": finished_at, **(changes or {})}
    found = Parcel.objects.filter(pk=parcel.pk, status=current)
    if current not in before or found.update(**values) != 1:
        raise WrongStep(current)
    who = by if getattr(by, "pk", None) else None
    OrderEvent.objects.create(
        order=order, parcel=parcel, from_status=current, to_status=after, note=note, by=who
    )
    if money:
        PaymentEvent.objects.create(
            order=order, parcel=parcel, kind=money, amount=-parcel.total, by=who
        )
    if money == PaymentEvent.Kind.WAIVED:
        give_back(parcel)
    parcel_moved(parcel, current, after)
    if finished_at:
        _close_when_finished(order, who)
    parcel.refresh_from_db(fields=["status", "finished_at", *(changes or {})])
    if mail:
        tasks.after_commit(mail, parcel.pk)
    return True


def _close_when_finished(order: Order, who: object) -> None:
    """Complete the order, or cancel it, when nothing of it is on its way any more."""
    statuses = set(order.parcels.values_list("status", flat=True))
    if statuses & set(Parcel.OPEN):
        return
    only_cancelled = statuses == {Status.CANCELLED}
    after = Order.Status.CANCELLED if only_cancelled else Order.Status.COMPLETED
    placed = Order.objects.filter(pk=order.pk, status=Order.Status.PLACED)
    if placed.update(status=after) == 1:
        OrderEvent.objects.create(
            order=order, from_status=Order.Status.PLACED, to_status=after, by=who
        )
