"""Goods that go back, once it was answered: appealed, agreed to, received, withdrawn.

Every step holds the order's row, so that two people can't take two steps at a time. Asking is
in `return_ask`, answering in `return_answer`.
"""

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_noop

from orders.models import OrderEvent, OrderLine, Parcel, ReturnRequest
from orders.returns import may_appeal
from orders.services.return_step import ReturnStopped, Status, current, move, pay, person, write
from orders.services.sold import count_units, parcel_moved
from orders.services.stock import give_back_units


@transaction.atomic
def appeal_return(*, request: ReturnRequest, words: str, by: object) -> None:
    """Ask the Union to decide, once: see `may_appeal`.

    Raises:
        ReturnStopped.
    """
    request = current(request)
    if not may_appeal(request):
        raise ReturnStopped
    words = "\n\n".join(filter(None, [request.words, words]))[:2000]
    move(request, [request.status], Status.APPEALED, words=words, amount=0)
    write(
        request.parcel.order,
        request.parcel,
        gettext_noop("The buyer asks the Union to decide."),
        by,
    )


@transaction.atomic
def agree_return(*, request: ReturnRequest, by: object) -> None:
    """Let the buyer take a smaller amount and keep the goods.

    Raises:
        ReturnStopped.
    """
    request = current(request)
    if request.goods_come_back or request.status != Status.ACCEPTED:
        raise ReturnStopped
    pay(request, Status.CLOSED, by)


@transaction.atomic
def receive_return(*, request: ReturnRequest, can_be_sold: bool, by: object) -> None:
    """Note that the goods are back: the money goes to the buyer.

    Only what `can_be_sold` again returns to stock.

    Raises:
        ReturnStopped.
    """
    request = current(request)
    if not request.goods_come_back or request.status != Status.ACCEPTED:
        raise ReturnStopped
    parcel = request.parcel
    parts = [(part.line, part.quantity) for part in request.lines.order_by("line__variant", "pk")]
    units = {line.variant_id: -many for line, many in parts if line.variant_id}
    count_units(parcel, units)
    if can_be_sold:
        give_back_units({variant_id: -many for variant_id, many in units.items()})
    for line, many in parts:
        OrderLine.objects.filter(pk=line.pk).update(returned=F("returned") + many)
    pay(request, Status.RECEIVED, by)
    if not any(line.left for line in parcel.lines.all()):
        _all_came_back(parcel, by)


@transaction.atomic
def withdraw_return(*, request: ReturnRequest, by: object) -> None:
    """Let the buyer keep everything after all.

    Raises:
        ReturnStopped.
    """
    request = current(request)
    move(request, ReturnRequest.OPEN, Status.CLOSED, amount=0, closed_at=timezone.now())
    write(request.parcel.order, request.parcel, gettext_noop("The buyer keeps it after all."), by)


def _all_came_back(parcel: Parcel, by: object) -> None:
    before, after = Parcel.Status.DELIVERED, Parcel.Status.RETURNED
    Parcel.objects.filter(pk=parcel.pk, status=before).update(status=after)
    parcel_moved(parcel, before, after)
    parcel.status = after
    OrderEvent.objects.create(
        order=parcel.order, parcel=parcel, from_status=before, to_status=after, by=person(by)
    )
