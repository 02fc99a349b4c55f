"""Goods that go back: asked, answered, arbitrated, received, paid. Each step once.

Every step holds the order's row, so that two people can't take two steps at a time.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from images.pipeline import StoredPicture, delete_picture, store_picture
from images.tasks import make_sizes
from orders import notices
from orders.models import (
    Order,
    OrderEvent,
    OrderLine,
    Parcel,
    Refund,
    ReturnLine,
    ReturnPhoto,
    ReturnRequest,
)
from orders.returns import fair_amount, may_appeal, may_ask, returnable
from orders.services.ledger import waive
from orders.services.sold import count_units, parcel_moved
from orders.services.stock import give_back_units

Status = ReturnRequest.Status


class ReturnStopped(Exception):
    """A step that could not be taken; nothing has changed. `str()` says why."""

    def __str__(self) -> str:
        return _("Somebody was quicker, or it is too late: look at it again.")


class NothingChosen(ReturnStopped):
    def __str__(self) -> str:
        return _("Choose what you want to send back, and not more than you have.")


class WrongAmount(ReturnStopped):
    """More than the parcel cost, or nothing."""

    def __str__(self) -> str:
        return _("The amount must be more than nothing, and no more than the parcel cost.")


def ask_return(
    *,
    parcel: Parcel,
    units: Mapping[int, int],
    reason: str,
    words: str,
    photos: Sequence[UploadedFile] = (),
    by: object,
    now: datetime,
) -> ReturnRequest:
    """Write down what the buyer wants to send back, and tell the seller.

    `units` by the line's id. Pictures are checked uploads; they are written before the
    transaction, so that nothing waits for them.

    Raises:
        ReturnStopped: too late, or one is open already.
        NothingChosen: no units, or more than there are.
    """
    stored = [store_picture(file, folder="returns") for file in photos]
    try:
        return _ask(parcel, units, reason, words, stored, by, now)
    except ReturnStopped:
        for picture in stored:
            delete_picture(picture.key)
        raise


@transaction.atomic
def _ask(
    parcel: Parcel,
    units: Mapping[int, int],
    reason: str,
    words: str,
    stored: Sequence[StoredPicture],
    by: object,
    now: datetime,
) -> ReturnRequest:
    order = _locked(parcel)
    if not may_ask(parcel, now=now):
        raise ReturnStopped
    most = {each.line.pk: each.most for each in returnable(parcel)}
    if not units or any(not 0 < many <= most.get(pk, 0) for pk, many in units.items()):
        raise NothingChosen
    request = ReturnRequest.objects.create(parcel=parcel, reason=reason, words=words)
    ReturnLine.objects.bulk_create(
        ReturnLine(request=request, line_id=pk, quantity=many) for pk, many in units.items()
    )
    for picture in stored:
        photo = ReturnPhoto.objects.create(
            request=request, key=picture.key, width=picture.width, height=picture.height
        )
        sizes = partial(make_sizes.enqueue, "orders.ReturnPhoto", photo.pk)
        transaction.on_commit(sizes, robust=True)
    _write(order, parcel, gettext_noop("The buyer wants to send something back."), by)
    notices.return_asked(request)
    return request


@transaction.atomic
def accept_return(
    *, request: ReturnRequest, amount: int, goods_come_back: bool, words: str, by: object
) -> None:
    """Let the seller say yes: so much is refunded, once the goods are back if she wants them.

    Money for goods that the buyer keeps is refunded at once, unless it is less than they
    cost: then the buyer has to agree.

    Raises:
        ReturnStopped, WrongAmount.
    """
    request = _current(request)
    _check_amount(request, amount)
    _move(
        request,
        [Status.ASKED],
        Status.ACCEPTED,
        amount=amount,
        goods_come_back=goods_come_back,
        answer=words,
        answered_at=timezone.now(),
    )
    _write(
        request.parcel.order, request.parcel, gettext_noop("The seller agrees: sending back."), by
    )
    if not goods_come_back and amount >= fair_amount(request):
        _pay(request, Status.CLOSED, by)
    notices.return_answered(request)


@transaction.atomic
def refuse_return(*, request: ReturnRequest, words: str, by: object) -> None:
    """Let the seller say no; the buyer may ask the Union.

    Raises:
        ReturnStopped.
    """
    request = _current(request)
    now = timezone.now()
    _move(request, [Status.ASKED], Status.REFUSED, answer=words, answered_at=now)
    _write(
        request.parcel.order,
        request.parcel,
        gettext_noop("The seller doesn't agree: sending back."),
        by,
    )
    notices.return_answered(request)


@transaction.atomic
def appeal_return(*, request: ReturnRequest, words: str, by: object) -> None:
    """Ask the Union to decide, once: see `may_appeal`.

    Raises:
        ReturnStopped.
    """
    request = _current(request)
    if not may_appeal(request):
        raise ReturnStopped
    words = "\n\n".join(filter(None, [request.words, words]))[:2000]
    _move(request, [request.status], Status.APPEALED, words=words, amount=0)
    _write(
        request.parcel.order,
        request.parcel,
        gettext_noop("The buyer asks the Union to decide."),
        by,
    )


@transaction.atomic
def decide_return(
    *, request: ReturnRequest, amount: int, goods_come_back: bool, words: str, by: object
) -> None:
    """Let an officer decide for good; an amount of 0 is a no.

    Raises:
        ReturnStopped, WrongAmount.
    """
    request = _current(request)
    if amount:
        _check_amount(request, amount)
    after = Status.ACCEPTED if amount else Status.CLOSED
    now = timezone.now()
    _move(
        request,
        [Status.APPEALED],
        after,
        amount=amount,
        goods_come_back=goods_come_back,
        verdict=words,
        decided_by=by,
        answered_at=now,
        closed_at=None if amount else now,
    )
    _write(
        request.parcel.order, request.parcel, gettext_noop("The Union has decided about it."), by
    )
    if amount and not goods_come_back:
        _pay(request, Status.CLOSED, by)
    notices.return_answered(request)


@transaction.atomic
def agree_return(*, request: ReturnRequest, by: object) -> None:
    """Let the buyer take a smaller amount and keep the goods.

    Raises:
        ReturnStopped.
    """
    request = _current(request)
    if request.goods_come_back or request.status != Status.ACCEPTED:
        raise ReturnStopped
    _pay(request, Status.CLOSED, by)


@transaction.atomic
def receive_return(*, request: ReturnRequest, can_be_sold: bool, by: object) -> None:
    """Note that the goods are back: the money goes to the buyer.

    Only what `can_be_sold` again returns to stock.

    Raises:
        ReturnStopped.
    """
    request = _current(request)
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
    _pay(request, Status.RECEIVED, by)
    if not any(line.left for line in parcel.lines.all()):
        _all_came_back(parcel, by)


@transaction.atomic
def withdraw_return(*, request: ReturnRequest, by: object) -> None:
    """Let the buyer keep everything after all.

    Raises:
        ReturnStopped.
    """
    request = _current(request)
    _move(request, ReturnRequest.OPEN, Status.CLOSED, amount=0, closed_at=timezone.now())
    _write(request.parcel.order, request.parcel, gettext_noop("The buyer keeps it after all."), by)


def _locked(parcel: Parcel) -> Order:
    """Hold the order's row and read the parcel anew."""
    order = Order.objects.select_for_update().get(pk=parcel.order_id)
    parcel.refresh_from_db()
    parcel.order = order
    return order


def _current(request: ReturnRequest) -> ReturnRequest:
    """Return the request as it is now, its order's row held."""
    parcel = Parcel.objects.get(pk=request.parcel_id)
    _locked(parcel)
    request = ReturnRequest.objects.prefetch_related("lines__line").get(pk=request.pk)
    request.parcel = parcel
    return request


def _check_amount(request: ReturnRequest, amount: int) -> None:
    if not 0 < amount <= request.parcel.to_pay:
        raise WrongAmount


def _move(request: ReturnRequest, before: Sequence[str], after: str, **values: object) -> None:
    found = ReturnRequest.objects.filter(pk=request.pk, status__in=before)
    if found.update(status=after, **values) != 1:
        raise ReturnStopped
    for name, value in {"status": after, **values}.items():
        setattr(request, name, value)


def _pay(request: ReturnRequest, after: str, by: object) -> None:
    """End a request that was agreed to: what the parcel costs less goes back to the buyer."""
    who = _person(by)
    parcel = request.parcel
    if not 0 < request.amount <= parcel.to_pay:
        raise WrongAmount
    _move(request, [Status.ACCEPTED], after, closed_at=timezone.now())
    waive(parcel, request.amount, reason=Refund.Reason.RETURNED, by=who)
    _write(parcel.order, parcel, gettext_noop("The money for what went back is refunded."), by)


def _all_came_back(parcel: Parcel, by: object) -> None:
    before, after = Parcel.Status.DELIVERED, Parcel.Status.RETURNED
    Parcel.objects.filter(pk=parcel.pk, status=before).update(status=after)
    parcel_moved(parcel, before, after)
    parcel.status = after
    OrderEvent.objects.create(
        order=parcel.order, parcel=parcel, from_status=before, to_status=after, by=_person(by)
    )


def _write(order: Order, parcel: Parcel, note: str, by: object) -> None:
    OrderEvent.objects.create(
        order=order,
        parcel=parcel,
        from_status=parcel.status,
        to_status=parcel.status,
        note=note,
        by=_person(by),
    )


def _person(by: object) -> object | None:
    return by if getattr(by, "pk", None) else None
