"""Separate charges and transfers: what a delivered parcel owes goes to its seller's account.

One `settle_parcel` for everything: it compares what the books say with what was sent, and
sends, or takes back, the difference. Safe to run at any time, as often as one likes.
"""

import logging

import stripe
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from jobs.functions import job
from orders.models import CardTransfer, Order, Parcel, PaymentAttempt, SellerEntry
from orders.payments.card.amounts import to_stripe
from orders.payments.card.client import Refused, asking, client
from orders.payments.card.connect import is_offered
from orders.payments.card.matching import NotOurs
from orders.payments.card.register import handles
from orders.settlement.booking import book_transfer, parcel_payable

Status = CardTransfer.Status
logger = logging.getLogger(__name__)


@job(retries=8)
def settle_parcel(parcel_id: int) -> None:
    """Bring what was sent to a seller's account in line with what her parcel earns now.

    Raises:
        Unreachable: Stripe doesn't answer; try again.
    """
    transfer = CardTransfer.objects.filter(parcel_id=parcel_id).first() or _plan(parcel_id)
    if transfer is None:
        return
    if transfer.status == Status.WAITING:
        _send(transfer)
    elif transfer.status == Status.SENT and _too_much(transfer):
        _take_back(transfer)


@transaction.atomic
def _plan(parcel_id: int) -> CardTransfer | None:
    """Write down what is to be sent and book it, so that no payout sends it too.

    None: nothing is owed, it was not paid by card, or its seller has no account for it.
    """
    parcel = Parcel.objects.select_related("seller__stripe_account").get(pk=parcel_id)
    order = Order.objects.select_for_update().get(pk=parcel.order_id)
    account = getattr(parcel.seller, "stripe_account", None)
    if not (is_offered() and account and account.can_receive):
        return None
    owed = min(parcel_payable(parcel), _left_of_charge(order))
    if owed <= 0 or CardTransfer.objects.filter(parcel=parcel).exists():
        return None
    transfer = CardTransfer.objects.create(parcel=parcel, account=account, amount=owed)
    book_transfer(parcel, owed, str(transfer.pk))
    return transfer


def payment_of(order: Order) -> PaymentAttempt | None:
    """Return the card payment that transfers of an order are taken from, if there is one."""
    paid = order.attempts.filter(way=Order.PayBy.CARD, status=PaymentAttempt.Status.PAID)
    return paid.exclude(payment_id="").order_by("pk").first()


def _left_of_charge(order: Order) -> int:
    """Return what Stripe lets us send of an order's card payment: never more than it was."""
    attempt = payment_of(order)
    if attempt is None or order.pay_by != Order.PayBy.CARD:
        return 0
    sent = CardTransfer.objects.filter(parcel__order=order).exclude(status=Status.FAILED)
    sums = sent.aggregate(sent=Sum("amount", default=0), back=Sum("reversed", default=0))
    return attempt.amount - sums["sent"] + sums["back"]


def _send(transfer: CardTransfer) -> None:
    order = transfer.parcel.order
    attempt = payment_of(order)
    try:
        with asking():
            charge = _charge(attempt)
            options = {"idempotency_key": f"transfer-{transfer.parcel.key}"}
            made = client().v1.transfers.create(_params(transfer, charge), options)
    except Refused as error:
        _fail(transfer, str(error))
        return
    waiting = CardTransfer.objects.filter(pk=transfer.pk, status=Status.WAITING)
    waiting.update(status=Status.SENT, transfer_id=made.id, sent_at=timezone.now())


def _charge(attempt: PaymentAttempt) -> stripe.Charge:
    """Return the charge of a payment, with what arrived of it."""
    expand = {"expand": ["latest_charge.balance_transaction"]}
    return client().v1.payment_intents.retrieve(attempt.payment_id, expand).latest_charge


def _params(transfer: CardTransfer, charge: stripe.Charge) -> dict[str, object]:
    """Return what Stripe is asked for: a share of the charge, in the currency it arrived in.

    A buyer's dong may have become dollars on the site's account; then dollars are sent, at the
    rate of that day.
    """
    order, arrived = transfer.parcel.order, charge.balance_transaction
    amount = to_stripe(transfer.amount, order.currency)
    return {
        "amount": arrived.amount * amount // charge.amount,
        "currency": arrived.currency,
        "destination": transfer.account.account_id,
        "source_transaction": charge.id,
        "transfer_group": order.number,
        "metadata": {"order": order.number, "parcel": transfer.parcel.key},
    }


@transaction.atomic
def _fail(transfer: CardTransfer, problem: str) -> None:
    """Stripe won't: the money is owed again and goes out with the next payout."""
    waiting = CardTransfer.objects.filter(pk=transfer.pk, status=Status.WAITING)
    if waiting.update(status=Status.FAILED, problem=problem[:300]) == 1:
        book_transfer(transfer.parcel, -transfer.amount, f"{transfer.pk}:failed")
        logger.error("Stripe refused transfer %s: %s", transfer.pk, problem)


def _too_much(transfer: CardTransfer) -> int:
    """Return what was sent to a seller beyond what her parcel earns: something came back."""
    entries = SellerEntry.objects.filter(parcel=transfer.parcel_id)
    owed = entries.aggregate(sum=Sum("amount", default=0))["sum"]
    return min(max(0, -owed), transfer.amount - transfer.reversed)


def _take_back(transfer: CardTransfer) -> None:
    """Reverse the part that the seller may not keep.

    What Stripe says was reversed comes first: an earlier answer may have been lost.
    """
    with asking():
        found = client().v1.transfers.retrieve(transfer.transfer_id)
    transfer = note_reversed(transfer.pk, found.amount_reversed, found.amount)
    amount = _too_much(transfer)
    wanted = (transfer.reversed + amount) * found.amount // transfer.amount  # altogether, there
    params = {"amount": wanted - found.amount_reversed}
    if not amount or params["amount"] <= 0:
        return
    options = {"idempotency_key": f"reversal-{transfer.transfer_id}-{found.amount_reversed}"}
    try:
        with asking():
            client().v1.transfers.reversals.create(transfer.transfer_id, params, options)
    except Refused as error:  # her account is empty: it stays in the books, against her
        CardTransfer.objects.filter(pk=transfer.pk).update(problem=str(error)[:300])
        logger.error("Stripe refused to reverse transfer %s: %s", transfer.pk, error)
        return
    _book_reversed(transfer.pk, transfer.reversed + amount)


def note_reversed(transfer_id: int, reversed_there: int, whole_there: int) -> CardTransfer:
    """Book what Stripe says came back of a transfer, if we don't know it; return it as it is now.

    Amounts are Stripe's and may be in another currency than ours: only what is missing by
    more than rounding is booked.
    """
    transfer = CardTransfer.objects.get(pk=transfer_id)
    if reversed_there <= transfer.reversed * whole_there // transfer.amount:
        return transfer
    ours = -(-reversed_there * transfer.amount // whole_there)
    return _book_reversed(transfer.pk, min(ours, transfer.amount))


@transaction.atomic
def _book_reversed(transfer_id: int, reversed_now: int) -> CardTransfer:
    """Book that `reversed_now` came back altogether."""
    transfer = CardTransfer.objects.select_for_update().get(pk=transfer_id)
    more = reversed_now - transfer.reversed
    if more > 0:
        book_transfer(transfer.parcel, -more, f"{transfer.pk}:back:{reversed_now}")
        transfer.reversed = reversed_now
        transfer.save(update_fields=["reversed"])
    return transfer


@handles("transfer.created", "transfer.updated", "transfer.reversed")
def take_transfer(thing: dict) -> None:
    """A transfer changed, perhaps in Stripe's dashboard."""
    transfer = CardTransfer.objects.filter(transfer_id=thing["id"]).first()
    if transfer is None:
        raise NotOurs
    note_reversed(transfer.pk, thing["amount_reversed"], thing["amount"])
