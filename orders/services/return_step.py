"""What every step of a return does: hold the order's row, move once, write it down, pay."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from orders.models import Order, OrderEvent, Parcel, Refund, ReturnRequest
from orders.services.ledger import waive

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


def check_amount(request: ReturnRequest, amount: int) -> None:
    if not 0 < amount <= request.parcel.to_pay:
        raise WrongAmount


def move(request: ReturnRequest, before: Sequence[str], after: str, **values: object) -> None:
    found = ReturnRequest.objects.filter(pk=request.pk, status__in=before)
    if found.update(status=after, **values) != 1:
        raise ReturnStopped
    for name, value in {"status": after, **values}.items():
        setattr(request, name, value)


def pay(request: ReturnRequest, after: str, by: object) -> None:
    """End a request that was agreed to: what the parcel costs less goes back to the buyer."""
    who = person(by)
    parcel = request.parcel
    if not 0 < request.amount <= parcel.to_pay:
        raise WrongAmount
    move(request, [Status.ACCEPTED], after, closed_at=timezone.now())
    waive(parcel, request.amount, reason=Refund.Reason.RETURNED, by=who)
    write(parcel.order, parcel, gettext_noop("The money for what went back is refunded."), by)


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
