"""What carriers hold, since when, and which rows of their files wait for a decision."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from orders.carriers.labels import position
from orders.models import Carrier, CarrierEntry, CarrierRow, Parcel

LATE = timedelta(days=7)  # between delivery and the cash's arrival
AGES = {"3": (0, 3), "7": (3, 7), "14": (7, 14), "more": (14, None)}  # days since delivery


@dataclass(frozen=True)
class Part:
    """One figure of what a carrier holds, and the parcels behind it."""

    key: str  # asks for these parcels in an address
    label: str
    amount: int
    parcels: int
    is_late: bool = False


def overview(now: datetime) -> QuerySet[Carrier]:
    """Return carriers with what they hold. One query.

    `held`: smallest unit; `collected`: parcels; `late`: of them longer than `LATE`; `oldest`:
    delivered first; `out`: parcels on their way; `to_decide`: rows of files.
    """
    collected = _of(Parcel.objects.filter(cash=Parcel.Cash.COLLECTED), "by_carrier")
    late = collected.filter(finished_at__lt=now - LATE)
    out = _of(Parcel.objects.filter(status=Parcel.Status.SENT), "by_carrier")
    rows = _of(CarrierRow.objects.filter(status__in=CarrierRow.TO_DECIDE), "file__carrier")
    entries = _of(CarrierEntry.objects.all(), "carrier")
    return Carrier.objects.annotate(
        held=Coalesce(_value(entries, Sum("amount")), 0),
        collected=Coalesce(_value(collected, Count("pk")), 0),
        late=Coalesce(_value(late, Count("pk")), 0),
        oldest=_value(collected, Min("finished_at")),
        out=Coalesce(_value(out, Count("pk")), 0),
        to_decide=Coalesce(_value(rows, Count("pk")), 0),
    ).order_by("-is_active", "name", "pk")


def _of(rows: QuerySet, carrier: str) -> QuerySet:
    return rows.filter(**{carrier: OuterRef("pk")}).order_by().values(carrier)


def _value(rows: QuerySet, what: object) -> Subquery:
    return Subquery(rows.annotate(value=what).values("value"))


def parts(carrier: Carrier, now: datetime) -> list[Part]:
    """Return what a carrier holds by age, and what is still to be collected. Three queries."""
    ages = {key: _aged(key, now) for key in AGES}
    sums = CarrierEntry.objects.filter(carrier=carrier, parcel__cash="collected").aggregate(
        **{f"sum{key}": Coalesce(Sum("amount", filter=q), 0) for key, q in ages.items()},
        **{f"count{key}": Count("parcel", filter=q, distinct=True) for key, q in ages.items()},
    )
    labels = {
        "3": _("up to 3 days"),
        "7": _("4 to 7 days"),
        "14": _("8 to 14 days"),
        "more": _("longer than 14 days"),
    }
    held = [
        Part(key, labels[key], sums[f"sum{key}"], sums[f"count{key}"], key in ("14", "more"))
        for key in AGES
    ]
    return [part for part in held if part.parcels]


def _aged(key: str, now: datetime, prefix: str = "parcel__") -> Q:
    least, most = AGES[key]
    young = Q(**{f"{prefix}finished_at__lte": now - timedelta(days=least)})
    if key == "3":
        young = Q()
    old = Q(**{f"{prefix}finished_at__gt": now - timedelta(days=most)}) if most else Q()
    return young & old


def balance(carrier: Carrier) -> dict[str, int]:
    """Return `held`, the sum of all entries, and `loose`, those that belong to no parcel."""
    return carrier.entries.aggregate(
        held=Coalesce(Sum("amount"), 0),
        loose=Coalesce(Sum("amount", filter=Q(parcel=None)), 0),
    )


def still_out(carrier: Carrier) -> dict[str, int]:
    """Return how many parcels are on their way, and the cash to collect for them."""
    sent = carrier.parcels.filter(status=Parcel.Status.SENT)
    return sent.aggregate(
        parcels=Count("pk"),
        amount=Coalesce(Sum(F("total") - F("waived"), filter=~Q(cash="")), 0),
    )


def held_parcels(carrier: Carrier, now: datetime, *, age: str = "") -> QuerySet[Parcel]:
    """Return parcels whose cash a carrier holds, the oldest first.

    `age` is one of `AGES`, or "late" for those held longer than `LATE`.
    """
    parcels = carrier.parcels.filter(cash=Parcel.Cash.COLLECTED)
    if age == "late":
        parcels = parcels.filter(finished_at__lt=now - LATE)
    elif age in AGES:
        parcels = parcels.filter(_aged(age, now, prefix=""))
    return _for_list(parcels).order_by("finished_at", "pk")


def parcels_out(carrier: Carrier) -> QuerySet[Parcel]:
    """Return parcels that a carrier has and has not delivered, the oldest first."""
    parcels = carrier.parcels.filter(status=Parcel.Status.SENT)
    return _for_list(parcels).order_by("updated_at", "pk")


def _for_list(parcels: QuerySet[Parcel]) -> QuerySet[Parcel]:
    entries = CarrierEntry.objects.filter(parcel=OuterRef("pk")).order_by().values("parcel")
    held = entries.annotate(sum=Sum("amount")).values("sum")
    annotated = parcels.annotate(position=position(), held=Coalesce(Subquery(held), 0))
    return annotated.select_related("order", "seller")


def rows_of(carrier: Carrier) -> QuerySet[CarrierRow]:
    """Return rows of all files of a carrier, the newest file first."""
    rows = CarrierRow.objects.filter(file__carrier=carrier)
    return rows.select_related("file", "parcel__order", "decided_by").order_by("-file_id", "number")


def files_of(carrier: Carrier) -> QuerySet:
    """Return files with counts of their rows and the cash in them, the newest first."""
    Status = CarrierRow.Status
    counts = {
        "all_rows": Count("rows"),
        "done": Count("rows", filter=Q(rows__status__in=[Status.DONE, Status.KNOWN])),
        "to_decide": Count("rows", filter=Q(rows__status__in=CarrierRow.TO_DECIDE)),
        "waiting": Count("rows", filter=Q(rows__status=Status.WAITING)),
        "cash": Coalesce(Sum("rows__amount"), 0),
        "fees": Coalesce(Sum("rows__fee"), 0),
    }
    return carrier.files.annotate(**counts).select_related("by").order_by("-at", "-pk")


def rows_to_decide(carrier: Carrier) -> int:
    return rows_of(carrier).filter(status__in=CarrierRow.TO_DECIDE).count()


def entries_of(carrier: Carrier, *, parcel_key: str = "") -> QuerySet[CarrierEntry]:
    """Return a carrier's entries, the newest first; of one parcel, by its key, if wanted."""
    entries = carrier.entries.select_related("parcel__order", "row__file", "by")
    if parcel_key:
        entries = entries.filter(parcel__key=parcel_key.replace("\0", ""))
    return entries.order_by("-at", "-pk")
