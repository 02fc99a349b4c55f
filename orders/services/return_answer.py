"""What the seller says to a return, and what the Union decides about it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from orders import notices
from orders.models import ReturnRequest
from orders.returns import fair_amount
from orders.services.return_step import Status, check_amount, current, move, pay, write


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
    request = current(request)
    check_amount(request, amount)
    move(
        request,
        [Status.ASKED],
        Status.ACCEPTED,
        amount=amount,
        goods_come_back=goods_come_back,
        answer=words,
        answered_at=timezone.now(),
    )
    write(
        request.parcel.order, request.parcel, gettext_noop("The seller agrees: sending back."), by
    )
    if not goods_come_back and amount >= fair_amount(request):
        pay(request, Status.CLOSED, by)
    notices.return_answered(request)


@transaction.atomic
def refuse_return(*, request: ReturnRequest, words: str, by: object) -> None:
    """Let the seller say no; the buyer may ask the Union.

    Raises:
        ReturnStopped.
    """
    request = current(request)
    now = timezone.now()
    move(request, [Status.ASKED], Status.REFUSED, answer=words, answered_at=now)
    write(
        request.parcel.order,
        request.parcel,
        gettext_noop("The seller doesn't agree: sending back."),
        by,
    )
    notices.return_answered(request)


@transaction.atomic
def decide_return(
    *, request: ReturnRequest, amount: int, goods_come_back: bool, words: str, by: object
) -> None:
    """Let an officer decide for good; an amount of 0 is a no.

    Raises:
        ReturnStopped, WrongAmount.
    """
    request = current(request)
    if amount:
        check_amount(request, amount)
    after = Status.ACCEPTED if amount else Status.CLOSED
    now = timezone.now()
    move(
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
    write(request.parcel.order, request.parcel, gettext_noop("The Union has decided about it."), by)
    if amount and not goods_come_back:
        pay(request, Status.CLOSED, by)
    notices.return_answered(request)
