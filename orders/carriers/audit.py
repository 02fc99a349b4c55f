"""Proof that cash at carriers is where the books say. Changes nothing; see `orders.audit`."""

from collections.abc import Iterator

from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce

from orders.models import CarrierEntry, CarrierRow, Parcel, PaymentEvent
from orders.sums import sum_of

P = Parcel.Status
Cash = Parcel.Cash
ON_DESK = [P.NEW, P.ACCEPTED, P.PACKED]
AT_BUYER = [P.DELIVERED, P.RETURNED]
COLLECTED = [Cash.COLLECTED, Cash.REMITTED, Cash.SETTLED]


def held_unlike_collected() -> Iterator[str]:
    """A carrier holds what it collected for a parcel until that is handed over, then nothing."""
    collected = PaymentEvent.objects.filter(kind=PaymentEvent.Kind.COLLECTED)
    rows = Parcel.objects.filter(Q(by_carrier__cash_to="site") | ~Q(carrier_entries=None))
    rows = rows.distinct().annotate(
        held=sum_of(CarrierEntry.objects.all()),
        wanted=Case(When(cash=Cash.COLLECTED, then=-sum_of(collected)), default=Value(0)),
    )
    for row in rows.exclude(held=F("wanted")).order_by("pk"):
        yield (
            f"parcel {row.pk}: cash is {row.cash or 'prepaid'}, its carrier holds {row.held}, "
            f"collected {row.wanted}"
        )


def cash_unlike_steps() -> Iterator[str]:
    """Where the cash of a parcel is follows from where the parcel is."""
    wrong = (
        Q(status__in=ON_DESK) & ~Q(cash=Cash.EXPECTED)
        | Q(status=P.SENT) & ~Q(cash=Cash.HANDED)
        | Q(status__in=AT_BUYER) & ~Q(cash__in=COLLECTED)
        | ~Q(status__in=AT_BUYER) & Q(cash__in=COLLECTED)
        | Q(cash__in=[Cash.REMITTED, Cash.SETTLED], money_in_at=None)
        | Q(cash=Cash.COLLECTED, money_in_at__isnull=False)
    )
    for row in Parcel.objects.exclude(cash=Cash.NONE).filter(wrong).order_by("pk"):
        yield f"parcel {row.pk} ({row.status}): its cash is “{row.cash}”, in at {row.money_in_at}"


def rows_unlike_entries() -> Iterator[str]:
    """What a row of a carrier's list says was booked, once."""
    Kind = CarrierEntry.Kind
    booked = CarrierEntry.objects.filter(kind__in=[Kind.REMITTED, Kind.FEE])
    handed_over = Case(When(amount__gt=0, then=F("amount")), default=Value(0))
    rows = CarrierRow.objects.filter(file__kind="remittance").annotate(
        booked=-sum_of(booked, on="row"),
        said=handed_over + Coalesce(F("fee"), 0),
    )
    done = Q(status=CarrierRow.Status.DONE)
    wrong = done & ~Q(booked=F("said")) | ~done & ~Q(booked=0)
    for row in rows.filter(wrong).order_by("pk"):
        yield f"row {row.pk} of a carrier ({row.status}): says {row.said}, booked {row.booked}"


CHECKS = (held_unlike_collected, cash_unlike_steps, rows_unlike_entries)
