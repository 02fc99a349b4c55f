"""Where the money of sellers is: on its way, waiting, ready to be paid, in a payout."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, CharField, F, Q, QuerySet, Sum, Value, When
from django.utils import timezone

from cooperatives.models import Seller
from orders.models import BuyingSettings, Parcel, PayoutBatch, ReturnRequest, SellerEntry

Kind = SellerEntry.Kind
PAID, MOVING, CARRIER, WAITS, READY = "paid", "payout", "carrier", "waits", "ready"
PLACES = (CARRIER, WAITS, READY, MOVING, PAID)


def earned_until(now: datetime | None = None) -> datetime:
    """Return the moment before which money must have come in to be paid out now."""
    return (now or timezone.now()) - timedelta(days=BuyingSettings.current().payout_after_days)


def with_place(entries: QuerySet, until: datetime) -> QuerySet:
    """Add `place` to entries: which of `PLACES` each one's money is at.

    What is about a parcel that a buyer wants to return, or that is going to the seller's
    Stripe account just now, waits.
    """
    returning = Parcel.objects.filter(returns__status__in=ReturnRequest.OPEN)
    going = Parcel.objects.filter(card_transfer__status="waiting")
    waits = Q(parcel__money_in_at__gt=until) | Q(parcel__in=returning) | Q(parcel__in=going)
    confirmed = Q(paid_by__payout__batch__status=PayoutBatch.Status.CONFIRMED)
    return entries.annotate(
        place=Case(
            When(confirmed | Q(kind=Kind.PAID_OUT), then=Value(PAID)),
            When(paid_by__isnull=False, then=Value(MOVING)),
            When(parcel=None, then=Value(READY)),
            When(parcel__money_in_at=None, then=Value(CARRIER)),
            When(waits, then=Value(WAITS)),
            default=Value(READY),
            output_field=CharField(),
        )
    )


def ready_entries(until: datetime) -> QuerySet:
    """Return the entries that a payout made now would pay."""
    unpaid = SellerEntry.objects.filter(paid_by=None).exclude(kind=Kind.PAID_OUT)
    return with_place(unpaid, until).filter(place=READY)


def money_of(seller: Seller, until: datetime) -> dict[str, int]:
    """Return how much of a seller's money is at each of `PLACES`, and "balance". One query.

    The balance is what is not paid yet: all places but the last.
    """
    entries = with_place(SellerEntry.objects.filter(seller=seller), until).order_by()
    sums = dict(entries.values_list("place").annotate(sum=Sum("amount")))
    found = {place: sums.get(place, 0) for place in PLACES}
    return found | {"balance": sum(sums.values())}


def coming(seller: Seller) -> dict[str, int]:
    """Return the parcels that buyers don't have yet: how many, and what they cost. One query."""
    left = Sum(F("total") - F("waived"), default=0)
    parcels = seller.parcels.open().aggregate(sum=left)
    return {"count": seller.parcels.open().count(), "sum": parcels["sum"]}


@dataclass(frozen=True)
class LeftOut:
    """A seller whom a payout can't pay now, and why: "account" or "minus"."""

    seller: Seller
    amount: int
    reason: str

    @property
    def lacks_account(self) -> bool:
        return self.reason == "account"


def ready_sums(until: datetime) -> dict[int, int]:
    """Return what is ready for each seller by her id, sums of nothing left out. One query."""
    rows = ready_entries(until).order_by().values_list("seller").annotate(sum=Sum("amount"))
    return {seller: amount for seller, amount in rows if amount}


def sort_out(until: datetime) -> tuple[dict[Seller, int], list[LeftOut]]:
    """Return who can be paid now with how much, and who is left out. Two queries."""
    sums = ready_sums(until)
    sellers = Seller.objects.filter(pk__in=sums).select_related("terms").order_by("sort_key", "pk")
    payable: dict[Seller, int] = {}
    left_out = []
    for seller in sellers:
        amount = sums[seller.pk]
        if amount < 0:
            left_out.append(LeftOut(seller, amount, "minus"))
        elif not (hasattr(seller, "terms") and seller.terms.can_be_paid):
            left_out.append(LeftOut(seller, amount, "account"))
        else:
            payable[seller] = amount
    return payable, left_out
