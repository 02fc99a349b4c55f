"""What happens to one seller's parcel: each step once, written down, with its money."""

from collections.abc import Callable, Collection, Mapping

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from orders import chores, notices
from orders.models import (
    Carrier,
    CarrierEntry,
    Order,
    OrderEvent,
    OrderLine,
    Parcel,
    PaymentEvent,
    Refund,
)
from orders.reliability import note_delivered, note_refused
from orders.services.ledger import parcel_balance, waive
from orders.services.sold import count_units, parcel_moved
from orders.services.stock import give_back_units
from orders.services.voucher import give_vouchers_back
from orders.settlement.booking import book_sale

Status = Parcel.Status
Cash = Parcel.Cash


class WrongStep(Exception):
    """The parcel isn't where this step begins. `str()` says where it is."""

    def __init__(self, status: str) -> None:
        self.status = status

    def __str__(self) -> str:
        sentence = _("That is no longer possible: the parcel is already “%(status)s”.")
        return sentence % {"status": Status(self.status).label}


class TooMany(Exception):
    """More units of a line than there are left, or nothing at all."""

    def __str__(self) -> str:
        return _("There are not that many left of it in this parcel.")


@transaction.atomic
def accept_parcel(
    *, parcel: Parcel, by: object, without: Mapping[int, int] | None = None, note: str = ""
) -> bool:
    """Let the seller say she will send it; return False if she already has.

    `without` says how many units of a line (by its id) she can't send; `note` why.

    Raises:
        WrongStep, TooMany.
    """
    if without and parcel.status == Status.NEW:
        cancel_lines(parcel=parcel, units=without, by=by, reason=note)
        parcel.refresh_from_db(fields=["status"])
        if parcel.status == Status.CANCELLED:
            return True
    return _step(parcel, [Status.NEW], Status.ACCEPTED, by=by)


def pack_parcel(*, parcel: Parcel, by: object) -> bool:
    """Note that the goods are packed; return False if they were already."""
    return _step(parcel, [Status.ACCEPTED], Status.PACKED, by=by)


def send_parcel(
    *,
    parcel: Parcel,
    by: object,
    carrier: str = "",
    tracking_number: str = "",
    by_carrier: Carrier | None = None,
) -> bool:
    """Note that the carrier has it and tell the buyer; return False if it was already sent."""
    changes = {
        "carrier": carrier or (by_carrier.name if by_carrier else ""),
        "tracking_number": tracking_number,
        "by_carrier": by_carrier,
    }
    if parcel.cash:
        changes["cash"] = Cash.HANDED
    return _step(
        parcel, [Status.PACKED], Status.SENT, by=by, changes=changes, tell=notices.parcel_sent
    )


def deliver_parcel(*, parcel: Parcel, by: object) -> bool:
    """Note that the buyer has it and has paid; return False if that was already known."""
    before = [Status.PACKED] if parcel.is_pickup else [Status.SENT]
    return _step(
        parcel, before, Status.DELIVERED, by=by, then=_paid_for, tell=notices.parcel_delivered
    )


def refuse_parcel(*, parcel: Parcel, by: object, note: str = "") -> bool:
    """Note that the buyer didn't take it: the goods return to stock, nothing is to be paid."""
    before = [Status.PACKED] if parcel.is_pickup else [Status.SENT]
    return _step(
        parcel,
        before,
        Status.REFUSED,
        by=by,
        note=note,
        then=_not_taken,
        tell=notices.refused_at_door,
    )


def cancel_parcel(*, parcel: Parcel, by: object, reason: str) -> bool:
    """Let the seller give up a parcel she hasn't sent; the buyer reads her reason."""
    return _step(
        parcel,
        [Status.NEW, Status.ACCEPTED, Status.PACKED],
        Status.CANCELLED,
        by=by,
        note=reason,
        then=_given_up,
        tell=notices.parcel_cancelled,
    )


def cancel_own_parcel(*, parcel: Parcel, by: object) -> bool:
    """Let the buyer give up a parcel while the seller hasn't accepted it. `by` may be None."""
    return _step(
        parcel,
        [Status.NEW],
        Status.CANCELLED,
        by=by,
        then=_given_up,
        tell=notices.cancelled_by_buyer,
    )


NOT_SENT = (Status.NEW, Status.ACCEPTED, Status.PACKED)


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


@transaction.atomic
def _step(
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


def _paid_for(parcel: Parcel, who: object) -> None:
    """Note where the money of a delivered parcel is, and what its seller has earned."""
    changes: dict[str, object] = {}
    carrier = parcel.by_carrier
    is_with_carrier = carrier is not None and carrier.cash_to == Carrier.CashTo.SITE
    if parcel.cash and parcel.to_pay:
        PaymentEvent.objects.create(
            order=parcel.order,
            parcel=parcel,
            kind=PaymentEvent.Kind.COLLECTED,
            amount=-parcel_balance(parcel),
            by=who,
        )
    if parcel.cash and is_with_carrier and parcel.to_pay:
        CarrierEntry.objects.create(
            carrier=carrier, parcel=parcel, kind="collected", amount=parcel.to_pay, by=who
        )
        changes["cash"] = Cash.COLLECTED
    else:
        changes["money_in_at"] = timezone.now()
        if parcel.cash:
            changes["cash"] = Cash.SETTLED  # it is in the seller's hand already
    Parcel.objects.filter(pk=parcel.pk).update(**changes)
    for name, value in changes.items():
        setattr(parcel, name, value)
    book_sale(parcel, by=who)
    chores.pay_card_seller(parcel=parcel)
    note_delivered(parcel)


def _not_taken(parcel: Parcel, who: object) -> None:
    _give_all_up(parcel, who, Refund.Reason.REFUSED)
    note_refused(parcel)


def _given_up(parcel: Parcel, who: object) -> None:
    _give_all_up(parcel, who, Refund.Reason.CANCELLED)


def _give_all_up(parcel: Parcel, who: object, reason: str) -> None:
    """Return all that is left of a parcel to stock; nothing is owed for it any more."""
    lines = list(parcel.lines.exclude(variant=None))
    give_back_units({line.variant_id: line.left for line in lines})
    parcel.lines.update(cancelled=F("quantity") - F("returned"))
    waive(parcel, parcel.to_pay, reason=reason, by=who)


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
