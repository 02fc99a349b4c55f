"""A seller's books by month: what stood there, what came, what went, what stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from cooperatives.models import Seller
from orders.models import SellerEntry
from orders.settlement.ready import PLACES, earned_until, with_place
from orders.sums import sum_of

Kind = SellerEntry.Kind
FIRST_YEAR, LAST_YEAR = 2000, 2999  # what addresses may ask for


@dataclass(frozen=True)
class Line:
    """One figure of a statement; its link lists the entries that make it up."""

    kind: str
    amount: int

    @property
    def label(self) -> str:
        return str(Kind(self.kind).label)


@dataclass(frozen=True)
class Statement:
    """One month of one seller. All amounts are in the smallest unit of the currency."""

    seller: Seller
    month: date  # its first day
    opening: int
    sums: Mapping[str, int] = field(default_factory=dict)  # by kind of entry

    @property
    def change(self) -> int:
        return sum(self.sums.values())

    @property
    def closing(self) -> int:
        return self.opening + self.change

    @property
    def lines(self) -> list[Line]:
        """The kinds that occur, in their usual order."""
        return [Line(kind, self.sums[kind]) for kind in Kind.values if kind in self.sums]

    @property
    def key(self) -> str:
        """How the month is written in addresses: 2026-11."""
        return f"{self.month:%Y-%m}"


def read_month(text: str) -> date | None:
    """Return the first day of a month written as 2026-11; None for nonsense."""
    year, _dash, month = text.partition("-")
    if not (year.isascii() and month.isascii() and year.isdigit() and month.isdigit()):
        return None
    if len(text) != 7 or not (FIRST_YEAR <= int(year) <= LAST_YEAR and 1 <= int(month) <= 12):
        return None
    return date(int(year), int(month), 1)


def bounds(month: date) -> tuple[datetime, datetime]:
    """Return the moments when a month begins and when the next one does, in local time."""
    after = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    zone = timezone.get_current_timezone()
    return tuple(datetime.combine(day, time(), zone) for day in (month, after))


def months_of(seller: Seller) -> list[Statement]:
    """Return every month in which something was booked, newest first. One query."""
    rows = (
        SellerEntry.objects.filter(seller=seller)
        .annotate(month=TruncMonth("at"))
        .values("month", "kind")
        .annotate(sum=Sum("amount"))
        .order_by("month")
    )
    sums: dict[date, dict[str, int]] = {}
    for row in rows:
        sums.setdefault(row["month"].date(), {})[row["kind"]] = row["sum"]
    months, opening = [], 0
    for month, by_kind in sums.items():
        months.append(Statement(seller, month, opening, by_kind))
        opening = months[-1].closing
    return months[::-1]


def statement(seller: Seller, month: date) -> Statement:
    """Return one month. Two queries."""
    start, end = bounds(month)
    entries = SellerEntry.objects.filter(seller=seller)
    opening = entries.filter(at__lt=start).aggregate(sum=Sum("amount", default=0))["sum"]
    during = entries.filter(at__gte=start, at__lt=end).order_by()
    sums = during.values_list("kind").annotate(sum=Sum("amount"))
    return Statement(seller, month, opening, dict(sums))


def with_balance(sellers: QuerySet) -> QuerySet:
    """Add `balance` to sellers: what is not paid out yet."""
    return sellers.annotate(balance=sum_of(SellerEntry.objects.all(), on="seller"))


def entries_of(seller: Seller, wanted: Mapping[str, str] = {}) -> QuerySet:
    """Return entries, oldest first, with all that a list shows of them. One query.

    `wanted` may narrow them by "month", "kind", "place", "parcel" (its key) and "payout"
    (its batch's key); what makes no sense is ignored.
    """
    entries = with_place(SellerEntry.objects.filter(seller=seller), earned_until())
    month = read_month(wanted.get("month", ""))
    if month:
        start, end = bounds(month)
        entries = entries.filter(at__gte=start, at__lt=end)
    if wanted.get("kind") in Kind.values:
        entries = entries.filter(kind=wanted["kind"])
    if wanted.get("place") in PLACES:
        entries = entries.filter(place=wanted["place"])
    if wanted.get("parcel"):
        entries = entries.filter(parcel__key=_key(wanted["parcel"]))
    if wanted.get("payout"):
        entries = entries.filter(paid_by__payout__batch__key=_key(wanted["payout"]))
    loaded = entries.select_related("parcel__order", "refund", "by", "paid_by__payout__batch")
    return loaded.order_by("at", "pk")


def _key(text: str) -> str:
    """Return what may be a key: PostgreSQL cannot even look for a NUL."""
    return text.replace("\0", "")[:22]


def rows_of(entries: Iterable[SellerEntry]) -> Iterable[list[object]]:
    """Yield a row for a spreadsheet from each entry, loaded by `entries_of`."""
    for entry in entries:
        yield [
            timezone.localtime(entry.at).strftime("%d/%m/%Y %H:%M"),
            str(entry.get_kind_display()),
            entry.parcel.order.number if entry.parcel else "",
            entry.base,
            entry.rate / 100 if entry.rate is not None else None,
            entry.amount,
            entry.note,
            entry.pk,
        ]
