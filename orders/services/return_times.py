"""Returns that nobody moves: what happens to them when their time is over."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from orders.models import Order, OrderEvent, ReturnRequest
from orders.returns import ANSWER_DAYS, SEND_DAYS
from orders.services.return_step import ReturnStopped
from orders.services.returns import agree_return, withdraw_return

Status = ReturnRequest.Status


def move_on_returns(*, now: datetime) -> int:
    """Do what time does to open returns; return how many moved. Safe to run twice.

    A seller who is silent leaves it to the Union; a buyer who is silent has agreed to an
    offer, and keeps goods that she did not send.
    """
    asked = ReturnRequest.objects.filter(
        status=Status.ASKED, asked_at__lte=now - timedelta(days=ANSWER_DAYS)
    )
    accepted = ReturnRequest.objects.filter(status=Status.ACCEPTED)
    offers = accepted.filter(
        goods_come_back=False, answered_at__lte=now - timedelta(days=ANSWER_DAYS)
    )
    unsent = accepted.filter(goods_come_back=True, answered_at__lte=now - timedelta(days=SEND_DAYS))
    moved = [_ask_the_union(request) for request in asked.order_by("pk")]
    moved += [_taken(agree_return, request) for request in offers.order_by("pk")]
    moved += [_taken(withdraw_return, request) for request in unsent.order_by("pk")]
    return sum(moved)


@transaction.atomic
def _ask_the_union(request: ReturnRequest) -> bool:
    parcel = request.parcel
    Order.objects.select_for_update().get(pk=parcel.order_id)
    waiting = ReturnRequest.objects.filter(pk=request.pk, status=Status.ASKED)
    if waiting.update(status=Status.APPEALED) != 1:
        return False
    OrderEvent.objects.create(
        order_id=parcel.order_id,
        parcel=parcel,
        from_status=parcel.status,
        to_status=parcel.status,
        note=gettext_noop("The seller did not answer: the Union decides."),
    )
    return True


def _taken(step: object, request: ReturnRequest) -> bool:
    try:
        step(request=request, by=None)
    except ReturnStopped:
        return False
    return True
