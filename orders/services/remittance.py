"""Cash that carriers hand over: from the door to the site's account, each sum once.

What a carrier holds is the sum of its `CarrierEntry` rows. A parcel whose cash is handed over
has entries that add up to nothing, and only then may its seller be paid (`money_in_at`).
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from orders.models import Carrier, CarrierEntry, CarrierRow, Order, Parcel

Kind = CarrierEntry.Kind
Cash = Parcel.Cash


class NotHeld(Exception):
    """The carrier doesn't hold the cash of this parcel, or not any more."""

    def __str__(self) -> str:
        return _("The carrier doesn't hold this parcel's cash any more.")


def book_handed_over(
    parcel: Parcel, *, amount: int, fee: int, row: CarrierRow | None, by: object, note: str = ""
) -> None:
    """Book that a carrier handed over `amount` for a parcel and kept `fee` for itself.

    What is still missing or too much after that is written off as a correction: callers have
    asked a person first. The caller holds the lock of the order's row.

    Raises:
        NotHeld: the cash isn't with the carrier.
    """
    carrier = parcel.by_carrier
    now = timezone.now()
    held = Parcel.objects.filter(pk=parcel.pk, cash=Cash.COLLECTED)
    if held.update(cash=Cash.REMITTED, money_in_at=now, updated_at=now) != 1:
        raise NotHeld
    parcel.cash, parcel.money_in_at = Cash.REMITTED, now
    collected = sum(parcel.carrier_entries.values_list("amount", flat=True))
    off = amount + fee - collected  # above zero: more than was collected
    fields = {"carrier": carrier, "parcel": parcel, "row": row, "by": _who(by)}
    if amount > 0:
        CarrierEntry.objects.create(kind=Kind.REMITTED, amount=-amount, note=note, **fields)
    elif amount < 0:
        words = _("kept from the cash of other parcels")
        CarrierEntry.objects.create(kind=Kind.CORRECTED, amount=-amount, note=words, **fields)
    if fee:
        CarrierEntry.objects.create(kind=Kind.FEE, amount=-fee, **fields)
    if off:
        words = note or _("difference accepted")
        CarrierEntry.objects.create(kind=Kind.CORRECTED, amount=off, note=words, **fields)


def book_fee(
    parcel: Parcel, *, carrier: Carrier, fee: int, row: CarrierRow | None, by: object
) -> None:
    """Book the fee of a parcel without cash, which the carrier kept from other parcels' cash.

    What it holds stays the same: the fee, and as much less handed over with the others.
    """
    fields = {"carrier": carrier, "parcel": parcel, "row": row, "by": _who(by)}
    words = _("kept from the cash of other parcels")
    CarrierEntry.objects.create(kind=Kind.FEE, amount=-fee, **fields)
    CarrierEntry.objects.create(kind=Kind.CORRECTED, amount=fee, note=words, **fields)


def hand_over(*, carrier: Carrier, parcels: Iterable[int], by: object, note: str = "") -> int:
    """Book by hand that a carrier handed over all it collected for these parcels (ids).

    Return how many that were; parcels whose cash it doesn't hold are left alone, so that a
    second click books nothing.
    """
    return sum(
        _hand_over_one(carrier, parcel_id, by, note[:300]) for parcel_id in sorted(set(parcels))
    )


@transaction.atomic
def _hand_over_one(carrier: Carrier, parcel_id: int, by: object, note: str) -> bool:
    mine = Parcel.objects.filter(by_carrier=carrier, cash=Cash.COLLECTED, pk=parcel_id)
    if (order_id := mine.values_list("order_id", flat=True).first()) is None:
        return False
    Order.objects.select_for_update().get(pk=order_id)
    parcel = mine.select_related("by_carrier").first()
    if parcel is None:
        return False
    held = sum(parcel.carrier_entries.values_list("amount", flat=True))
    book_handed_over(parcel, amount=held, fee=0, row=None, by=by, note=note)
    return True


@transaction.atomic
def correct_carrier(*, carrier: Carrier, amount: int, note: str, by: object) -> CarrierEntry:
    """Change what a carrier holds by hand: below zero it holds less. Said why in `note`.

    For sums that belong to no parcel, such as a fee for cash that it charges once a month.
    """
    return CarrierEntry.objects.create(
        carrier=carrier, kind=Kind.CORRECTED, amount=amount, note=note[:300], by=_who(by)
    )


def _who(by: object) -> object:
    return by if getattr(by, "pk", None) else None
