"""Finding the order that a sum is for: by memo, then amount and time; else people decide."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import Q, QuerySet

from orders.models import BankEntry, Order
from orders.payments.transfer.memo import find_orders, written_numbers
from orders.services.ledger import unused_money
from orders.services.payment import WrongMoney, record_payment

Status = BankEntry.Status
LOOK_BACK = timedelta(days=60)  # expired orders that money may still come for
EARLY = timedelta(days=1, hours=12)  # a bank that gives only days books "before" the order
SUGGESTIONS = 5


@dataclass(frozen=True)
class Suggestion:
    """An order that a sum may be for, and why."""

    order: Order
    missing: int  # dong
    is_named: bool  # its number stands in the memo, nearly
    is_amount: bool  # exactly what is missing


def match_new_entries() -> int:
    """Look at every entry nobody has looked at; return how many found their order.

    Safe to run twice and at the same time: each entry is decided once.
    """
    waiting = BankEntry.objects.filter(status=Status.NEW).order_by("pk")
    found, problems = 0, []
    for pk in list(waiting.values_list("pk", flat=True)):
        try:
            found += match_entry(entry_id=pk)
        except DatabaseError as error:  # one sum must not keep the others waiting
            problems.append(error)
    if problems:
        raise problems[0]
    return found


@transaction.atomic
def match_entry(*, entry_id: int) -> bool:
    """Give one new sum to its order, or leave it for people; True if it found one."""
    entry = BankEntry.objects.select_for_update().get(pk=entry_id)
    if entry.status != Status.NEW:
        return False
    order = certain_order(entry)
    if order is None:
        BankEntry.objects.filter(pk=entry.pk).update(status=Status.DOUBTFUL)
        return False
    try:
        count_for(entry, order)
    except WrongMoney:
        BankEntry.objects.filter(pk=entry.pk).update(status=Status.DOUBTFUL)
        return False
    return True


def count_for(entry: BankEntry, order: Order, *, by: object = None) -> None:
    """Count a sum for an order, once for ever. The entry's row is locked."""
    attempt = order.attempts.filter(way=Order.PayBy.TRANSFER).order_by("-pk").first()
    record_payment(
        order=order,
        amount=entry.amount,
        currency="VND",
        source=f"bank:{entry.pk}",
        attempt=attempt,
        by=by,
    )
    BankEntry.objects.filter(pk=entry.pk).update(status=Status.MATCHED, order=order)


def certain_order(entry: BankEntry) -> Order | None:
    """Return the one order that a sum is for beyond doubt; None if there is any.

    Beyond doubt is its number word for word, or with one slip and exactly what is missing.
    """
    named = list(_payable().filter(number__in=written_numbers(entry.memo))[:2])
    if named:
        return named[0] if len(named) == 1 else None
    near = _near(entry)
    if len(near) == 1 and missing_of(near[0]) == entry.amount:
        return near[0]
    return None


def suggestions(entry: BankEntry) -> list[Suggestion]:
    """Return orders that a sum may be for, the likeliest first."""
    numbers = written_numbers(entry.memo)
    named = {order.pk: order for order in Order.objects.filter(number__in=numbers)[:SUGGESTIONS]}
    named |= {order.pk: order for order in _near(entry)}
    amount = {order.pk: order for order in _same_amount(entry)}
    found = [
        Suggestion(
            order=order,
            missing=missing_of(order),
            is_named=pk in named,
            is_amount=missing_of(order) == entry.amount,
        )
        for pk, order in (amount | named).items()
    ]
    found.sort(key=lambda s: (not s.is_named, not s.is_amount, _distance(s.order, entry)))
    return found[:SUGGESTIONS]


def missing_of(order: Order) -> int:
    """Return what is still to be paid in advance for an order, in dong."""
    return max(order.total - unused_money(order), 0)


def _payable() -> QuerySet[Order]:
    """Orders that money in advance makes sense for, whatever became of them."""
    return Order.objects.filter(currency="VND").exclude(pay_by=Order.PayBy.CASH)


def _waiting(entry: BankEntry) -> QuerySet[Order]:
    """Orders that waited for money when this came, or stopped waiting not long before."""
    since = entry.booked_at - LOOK_BACK
    open_ = Q(status=Order.Status.PLACED) | Q(status=Order.Status.EXPIRED)
    return _payable().filter(open_, placed_at__range=(since, entry.booked_at + EARLY))


def _near(entry: BankEntry) -> list[Order]:
    waiting = dict(_waiting(entry).values_list("number", "pk"))
    found = find_orders(entry.memo, waiting, settings.TRANSFER_MEMO_PREFIX)
    return list(Order.objects.filter(pk__in=[waiting[match.number] for match in found]))


def _same_amount(entry: BankEntry) -> list[Order]:
    """Return waiting orders of exactly this amount, those nearest in time first."""
    orders = _waiting(entry).filter(total=entry.amount).order_by("-placed_at", "-pk")
    return list(orders[:SUGGESTIONS])


def _distance(order: Order, entry: BankEntry) -> float:
    return abs((order.placed_at - entry.booked_at).total_seconds())
