"""What people decide about a sum that found no order by itself."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders.models import BankEntry, Order
from orders.payments.transfer.matching import count_for
from orders.services.payment import WrongMoney

Status = BankEntry.Status
OPEN = (Status.NEW, Status.DOUBTFUL)


class AlreadyDecided(Exception):
    """Somebody was quicker. `str()` tells staff."""

    def __str__(self) -> str:
        return _("Somebody has decided about this sum already.")


class NotPayable(Exception):
    """Money cannot be counted for this order. `str()` tells staff why."""


@transaction.atomic
def give_to_order(*, entry: BankEntry, order: Order, by: object, note: str = "") -> BankEntry:
    """Count a doubtful sum for an order; what is too much goes on the list of refunds.

    Raises:
        AlreadyDecided: it is no longer doubtful.
        NotPayable: the order is paid on delivery, or in another currency.
    """
    entry = _locked(entry, (*OPEN, Status.OTHER, Status.TO_REFUND))
    if order.pay_by == Order.PayBy.CASH:
        raise NotPayable(_("This order is paid on delivery. Give the money back instead."))
    try:
        count_for(entry, order, by=by)
    except WrongMoney as error:
        raise NotPayable(_("This order is in another currency.")) from error
    return _decided(entry, by, note)


def put_aside(*, entry: BankEntry, by: object, note: str = "") -> BankEntry:
    """Say that a sum is no buyer's: rent, a gift, interest.

    Raises:
        AlreadyDecided: it is no longer doubtful.
    """
    return _move(entry, Status.OTHER, by, note, (*OPEN, Status.TO_REFUND))


def promise_back(*, entry: BankEntry, by: object, note: str = "") -> BankEntry:
    """Put a sum on the list of money to give back.

    Raises:
        AlreadyDecided: it is no longer doubtful.
    """
    return _move(entry, Status.TO_REFUND, by, note, (*OPEN, Status.OTHER))


@transaction.atomic
def _move(
    entry: BankEntry, status: str, by: object, note: str, allowed: tuple[str, ...]
) -> BankEntry:
    entry = _locked(entry, allowed)
    BankEntry.objects.filter(pk=entry.pk).update(status=status)
    return _decided(entry, by, note)


def _locked(entry: BankEntry, allowed: tuple[str, ...]) -> BankEntry:
    entry = BankEntry.objects.select_for_update().get(pk=entry.pk)
    if entry.status not in allowed:
        raise AlreadyDecided
    return entry


def _decided(entry: BankEntry, by: object, note: str) -> BankEntry:
    values = {"decided_by": by, "decided_at": timezone.now(), "note": note[:300]}
    BankEntry.objects.filter(pk=entry.pk).update(**values)
    entry.refresh_from_db()
    return entry
