"""Proof that sellers' books agree with parcels and payouts. See also `orders.audit`."""

from collections.abc import Iterator
from itertools import groupby

from django.db.models import (
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Sum,
)
from django.db.models.functions import Coalesce

from orders.models import Parcel, Payout, PayoutBatch, PayoutEntry, SellerEntry
from orders.settlement.booking import worth
from orders.settlement.rates import share
from orders.sums import sum_of

Kind = SellerEntry.Kind
SHARES = (Kind.COMMISSION, Kind.VAT, Kind.PIT)


def _sales_not_booked() -> Iterator[str]:
    """A delivered parcel is booked once it earns something, and no other is."""
    sale = SellerEntry.objects.filter(parcel=OuterRef("pk"), kind=Kind.SALE)
    came = Parcel.objects.filter(status__in=["delivered", "returned"])
    for row in came.filter(waived__lt=F("total")).filter(~Exists(sale)).order_by("pk"):
        yield f"parcel {row.pk}: delivered, but nothing is booked for its seller"
    early = Parcel.objects.exclude(status__in=["delivered", "returned"]).filter(Exists(sale))
    for row in early.order_by("pk"):
        yield f"parcel {row.pk} ({row.status}): booked for its seller, but not delivered"


def _sales_unlike_parcels() -> Iterator[str]:
    """Sales less returns are what the parcel costs now and what the site adds."""
    sales = SellerEntry.objects.filter(kind__in=[Kind.SALE, Kind.RETURNED])
    rows = Parcel.objects.annotate(booked=sum_of(sales))
    rows = rows.filter(Exists(sales.filter(parcel=OuterRef("pk"))))
    doubtful = rows.exclude(site_discount=0, booked=F("total") - F("waived"))
    for row in doubtful.prefetch_related("lines").order_by("pk"):
        if row.booked != worth(row):
            yield f"parcel {row.pk}: earns {worth(row)}, booked {row.booked}"


def _shares_unlike_rates() -> Iterator[str]:
    """Commission and taxes are their rate of their base; that of taxes is all she earns."""
    entries = SellerEntry.objects.exclude(parcel=None).values("parcel", "kind").order_by("parcel")
    sums = entries.annotate(
        sum=Sum("amount"), of=Coalesce(Sum("base"), 0), least=Min("rate"), rate_=Max("rate")
    )
    for parcel, rows in groupby(sums.iterator(), key=lambda row: row["parcel"]):
        found = {row["kind"]: row for row in rows}
        earned = sum(found[kind]["sum"] for kind in (Kind.SALE, Kind.RETURNED) if kind in found)
        for row in (found[kind] for kind in SHARES if kind in found):
            base = row["of"] if row["kind"] == Kind.COMMISSION else earned
            if row["least"] != row["rate_"] or row["sum"] != -share(base, row["rate_"] or 0):
                yield (
                    f"parcel {parcel}: {row['kind']} {row['sum']} is not "
                    f"{row['rate_']} basis points of {base}"
                )


def _entries_of_another() -> Iterator[str]:
    """Parcels, entries and payouts are of one seller."""
    wrong = SellerEntry.objects.exclude(parcel=None).exclude(parcel__seller=F("seller"))
    for row in wrong.order_by("pk"):
        yield f"entry {row.pk}: of seller {row.seller_id}, but its parcel is another's"
    paid = PayoutEntry.objects.exclude(entry__seller=F("payout__seller"))
    for row in paid.order_by("pk"):
        yield f"payout {row.payout_id}: pays entry {row.entry_id} of another seller"


def _payouts_unlike_entries() -> Iterator[str]:
    rows = Payout.objects.annotate(
        sum=sum_of(PayoutEntry.objects.all(), "entry__amount", on="payout")
    )
    standing = rows.exclude(batch__status=PayoutBatch.Status.DROPPED)
    for row in standing.exclude(sum=F("amount")).order_by("pk"):
        yield f"payout {row.pk}: {row.amount}, its entries {row.sum}"
    for row in rows.filter(batch__status=PayoutBatch.Status.DROPPED).exclude(sum=0).order_by("pk"):
        yield f"payout {row.pk}: given up, but still holds entries of {row.sum}"


def _batches_unlike_payouts() -> Iterator[str]:
    rows = PayoutBatch.objects.annotate(sum=sum_of(Payout.objects.all(), on="batch"))
    for row in rows.exclude(sum=F("total")).order_by("pk"):
        yield f"payout batch {row.pk}: {row.total}, its payouts {row.sum}"


def _paid_out_unlike_payouts() -> Iterator[str]:
    """Every confirmed payout is booked once, and nothing else is booked as paid out."""
    entries = SellerEntry.objects.filter(kind=Kind.PAID_OUT)
    sums = dict(entries.values_list("source", "amount"))
    confirmed = Payout.objects.filter(batch__status=PayoutBatch.Status.CONFIRMED)
    for pk, amount in confirmed.order_by("pk").values_list("pk", "amount"):
        booked = -sums.pop(paid_out_source(pk), 0)
        if booked != amount:
            yield f"payout {pk}: {amount} was paid, booked {booked}"
    for source, amount in sorted(sums.items()):
        yield f"entry {source}: {amount} booked as paid out without a payout"


def paid_out_source(payout_id: int) -> str:
    """Return what names the entry of a payout that was made."""
    return f"paid_out:{payout_id}"


CHECKS = (
    _sales_not_booked,
    _sales_unlike_parcels,
    _shares_unlike_rates,
    _entries_of_another,
    _payouts_unlike_entries,
    _batches_unlike_payouts,
    _paid_out_unlike_payouts,
)
