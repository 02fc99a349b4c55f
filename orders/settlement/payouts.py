"""Payouts: drafted, approved by somebody else, handed to the bank, confirmed; or given up.

Every entry is paid by one payout only: the sellers' rows are locked while a batch takes
their entries, and the database allows one `PayoutEntry` an entry.
"""

from collections import defaultdict

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders import notices
from orders.models import Parcel, Payout, PayoutBatch, PayoutEntry, SellerEntry
from orders.settlement.audit import paid_out_source
from orders.settlement.bank_file import plain_letters
from orders.settlement.booking import lock_sellers
from orders.settlement.ready import earned_until, ready_entries, sort_out

Status = PayoutBatch.Status
OPEN = (Status.DRAFT, Status.APPROVED, Status.EXPORTED)


class PayoutError(Exception):
    """Why a payout can't go on. `str()` can be shown to staff."""


class NothingToPay(PayoutError):
    def __str__(self) -> str:
        return _("There is nothing to pay out now.")


class WrongState(PayoutError):
    def __init__(self, status: str) -> None:
        self.status = status

    def __str__(self) -> str:
        sentence = _("That is no longer possible: the payout is already “%(status)s”.")
        return sentence % {"status": Status(self.status).label}


class SameOfficer(PayoutError):
    def __str__(self) -> str:
        return _("Somebody else has to approve it: you made this draft.")


@transaction.atomic
def draft_payouts(*, by: object) -> PayoutBatch:
    """Gather what is ready for every seller with an account and more than nothing.

    Raises:
        NothingToPay: there is no such seller, or somebody was quicker.
    """
    until = earned_until()
    payable, _left_out = sort_out(until)
    lock_sellers([seller.pk for seller in payable])
    entries = defaultdict(list)  # read again: another batch may have taken some meanwhile
    for entry in ready_entries(until).filter(seller__in=payable).order_by("pk"):
        entries[entry.seller_id].append(entry)
    sums = {seller: sum(entry.amount for entry in entries[seller.pk]) for seller in payable}
    sums = {seller: amount for seller, amount in sums.items() if amount > 0}
    if not sums:
        raise NothingToPay
    batch = PayoutBatch.objects.create(until=until, total=sum(sums.values()), made_by=by)
    payouts = Payout.objects.bulk_create(
        [_payout(batch, seller, amount) for seller, amount in sums.items()]
    )
    PayoutEntry.objects.bulk_create(
        [
            PayoutEntry(payout=payout, entry=entry)
            for payout in payouts
            for entry in entries[payout.seller_id]
        ],
        batch_size=500,
    )
    return batch


def _payout(batch: PayoutBatch, seller: object, amount: int) -> Payout:
    return Payout(
        batch=batch,
        seller=seller,
        amount=amount,
        bank_bin=seller.terms.bank_bin,
        bank_account=seller.terms.bank_account,
        bank_holder=seller.terms.bank_holder,
        memo=plain_letters(f"{settings.SITE_NAME} TT {batch.pk}")[:60],
    )


@transaction.atomic
def approve_payouts(*, batch: PayoutBatch, by: object) -> None:
    """Say yes to a draft that somebody else made.

    Raises:
        SameOfficer, WrongState.
    """
    batch = _locked(batch, [Status.DRAFT])
    if batch.made_by_id == by.pk:
        raise SameOfficer
    _save(batch, status=Status.APPROVED, approved_by=by, approved_at=timezone.now())


@transaction.atomic
def hand_to_bank(*, batch: PayoutBatch) -> PayoutBatch:
    """Note that the bank file was made; making it again changes nothing.

    Raises:
        WrongState: it isn't approved, or it is over.
    """
    batch = _locked(batch, [Status.APPROVED, Status.EXPORTED, Status.CONFIRMED])
    if batch.status == Status.APPROVED:
        _save(batch, status=Status.EXPORTED, exported_at=timezone.now())
    return batch


@transaction.atomic
def confirm_payouts(*, batch: PayoutBatch, by: object) -> None:
    """Note that the bank has paid, book it for every seller and tell her.

    Raises:
        WrongState: it wasn't handed to the bank, or is confirmed already.
    """
    batch = _locked(batch, [Status.EXPORTED])
    _save(batch, status=Status.CONFIRMED, confirmed_by=by, confirmed_at=timezone.now())
    payouts = list(batch.payouts.order_by("pk"))
    SellerEntry.objects.bulk_create(_paid_out(payout, by) for payout in payouts)
    _settle_cash(batch)
    for payout in payouts:
        notices.payout_sent(payout)


def _paid_out(payout: Payout, by: object) -> SellerEntry:
    return SellerEntry(
        seller_id=payout.seller_id,
        kind=SellerEntry.Kind.PAID_OUT,
        amount=-payout.amount,
        source=paid_out_source(payout.pk),
        by=by,
    )


def _settle_cash(batch: PayoutBatch) -> None:
    """Note of cash parcels that their sellers have the money now."""
    paid = PayoutEntry.objects.filter(payout__batch=batch).values("entry__parcel")
    remitted = Parcel.objects.filter(pk__in=paid, cash=Parcel.Cash.REMITTED)
    keys = list(remitted.select_for_update().order_by("pk").values_list("pk", flat=True))
    Parcel.objects.filter(pk__in=keys).update(cash=Parcel.Cash.SETTLED)


@transaction.atomic
def drop_payouts(*, batch: PayoutBatch, note: str) -> None:
    """Give a batch up: what it would have paid is free for the next one.

    Raises:
        WrongState: it is confirmed, or given up already.
    """
    batch = _locked(batch, OPEN)
    PayoutEntry.objects.filter(payout__batch=batch).delete()
    _save(batch, status=Status.DROPPED, note=note)


@transaction.atomic
def leave_out(*, payout: Payout) -> None:
    """Take one seller out of a batch, such as when the bank doesn't know her account.

    Without her nothing may be left: then the batch is given up.

    Raises:
        WrongState: the batch is confirmed or given up.
    """
    batch = _locked(payout.batch, OPEN)
    if batch.payouts.count() == 1:
        drop_payouts(batch=batch, note=str(payout.seller))
        return
    if Payout.objects.filter(pk=payout.pk).delete()[0]:
        _save(batch, total=batch.total - payout.amount)


def _locked(batch: PayoutBatch, states: list[str] | tuple[str, ...]) -> PayoutBatch:
    """Return the batch as it is now, for this transaction alone; it must be in one of `states`."""
    batch = PayoutBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.status not in states:
        raise WrongState(batch.status)
    return batch


def _save(batch: PayoutBatch, **values: object) -> None:
    for name, value in values.items():
        setattr(batch, name, value)
    batch.save(update_fields=list(values))
