"""What every step of a return does: hold the order's row, move once, write it down, pay."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from orders import chores
from orders.models import Order, OrderEvent, Parcel, Refund, ReturnRequest
from orders.returns import is_paid_by_gift
from orders.services.gift import settle_gifts
from orders.services.ledger import waive
from orders.settlement import booking

Status = ReturnRequest.Status


class ReturnStopped(Exception):
    """A step that could not be taken; nothing has changed. `str()` says why."""

    def __str__(self) -> str:
        return _("Somebody was quicker, or it is too late: look at it again.")


class WrongAmount(ReturnStopped):
    """More than the parcel cost, or nothing."""

    def __str__(self) -> str:
        return _("The amount must be more than nothing, and no more than the parcel cost.")


def locked(parcel: Parcel) -> Order:
    """Hold the order's row and read the parcel anew."""
    order = Order.objects.select_for_update().get(pk=parcel.order_id)
    parcel.refresh_from_db()
    parcel.order = order
    return order


def current(request: ReturnRequest) -> ReturnRequest:
    """Return the request as it is now, its order's row held."""
    parcel = Parcel.objects.get(pk=request.parcel_id)
    locked(parcel)
    request = ReturnRequest.objects.prefetch_related("lines__line").get(pk=request.pk)
    request.parcel = parcel
    return request


def check_amount(request: ReturnRequest, amount: int, *, goods_come_back: bool) -> None:
    """Refuse what is no fair answer: a gift gets its part back only for goods that come back.

    Raises:
        WrongAmount.
    """
    if is_paid_by_gift(request.parcel):
        is_right = amount == 0 and goods_come_back
    else:
        is_right = 0 < amount <= request.parcel.to_pay
    if not is_right:
        raise WrongAmount


def move(request: ReturnRequest, before: Sequence[str], after: str, **values: object) -> None:
    found = ReturnRequest.objects.filter(pk=request.pk, status__in=before)
    if found.update(status=after, **values) != 1:
        raise ReturnStopped
    for name, value in {"status": after, **values}.items():
        setattr(request, name, value)


def pay(request: ReturnRequest, after: str, by: object) -> None:
    """End a request that was agreed to: what the parcel costs less goes back to the buyer.

    `settle` it afterwards.
    """
    who = person(by)
    parcel = request.parcel
    check_amount(request, request.amount, goods_come_back=request.goods_come_back)
    move(request, [Status.ACCEPTED], after, closed_at=timezone.now())
    if request.amount:
        waive(parcel, request.amount, reason=Refund.Reason.RETURNED, by=who)
        write(parcel.order, parcel, gettext_noop("The money for what went back is refunded."), by)


def settle(parcel: Parcel, by: object) -> None:
    """Put the seller's books and the buyer's gifts right, now that less of a parcel is left."""
    booking.book_return(parcel, by=person(by))
    if not parcel.total:  # else `waive` did, when the money went back
        chores.pay_card_seller(parcel=parcel)
    settle_gifts(parcel, by=person(by))


def write(order: Order, parcel: Parcel, note: str, by: object) -> None:
    OrderEvent.objects.create(
        order=order,
        parcel=parcel,
        from_status=parcel.status,
        to_status=parcel.status,
        note=note,
        by=person(by),
    )


def person(by: object) -> object | None:
    return by if getattr(by, "pk", None) else None
