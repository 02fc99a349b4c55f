"""What was withheld for the tax office in a month, as the platform declares it.

Sales and returns of the month are both there: what came back lowers the revenue of the month
in which it came back, as the monthly declaration under Decree 117/2025/ND-CP has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from orders.models import SellerEntry
from orders.settlement.statements import bounds

Kind = SellerEntry.Kind
MONTHS_OFFERED = 24


@dataclass(frozen=True)
class TaxRow:
    """One seller's month. Amounts in the smallest unit; what was withheld is positive."""

    seller: Seller
    sold: int
    returned: int
    vat: int
    vat_back: int
    pit: int
    pit_back: int

    @property
    def revenue(self) -> int:
        return self.sold - self.returned

    @property
    def withheld(self) -> int:
        """What goes to the tax office for her."""
        return self.vat - self.vat_back + self.pit - self.pit_back

    @property
    def masked_code(self) -> str:
        """Her tax code; of a person only its end, as it is private."""
        code = self.seller.tax_code
        return code if self.seller.is_company or not code else f"•••{code[-4:]}"

    def cells(self) -> list[object]:
        return [
            self.seller.legal_name or self.seller.name,
            self.seller.tax_code,
            str(self.seller.get_kind_display()),
            self.sold,
            self.returned,
            self.revenue,
            self.vat,
            self.vat_back,
            self.pit,
            self.pit_back,
            self.withheld,
        ]


def headings() -> list[str]:
    return [
        _("Seller"),
        _("Tax code"),
        _("Kind"),
        _("Sold"),
        _("Sent back"),
        _("Revenue"),
        _("VAT withheld"),
        _("VAT given back"),
        _("Income tax withheld"),
        _("Income tax given back"),
        _("To the tax office"),
    ]


def tax_rows(month: date) -> list[TaxRow]:
    """Return everybody who sold or took back in a month, in dictionary order. Two queries."""
    start, end = bounds(month)
    during = SellerEntry.objects.filter(at__gte=start, at__lt=end).order_by()

    def sum_of(kind: str, **sign: int) -> Sum:
        return Sum("amount", filter=Q(kind=kind, **sign), default=0)

    sums = during.values("seller").annotate(
        sold=sum_of(Kind.SALE),
        returned=-sum_of(Kind.RETURNED),
        vat=-sum_of(Kind.VAT, amount__lt=0),
        vat_back=sum_of(Kind.VAT, amount__gt=0),
        pit=-sum_of(Kind.PIT, amount__lt=0),
        pit_back=sum_of(Kind.PIT, amount__gt=0),
    )
    found = {row.pop("seller"): row for row in sums}
    sellers = Seller.objects.filter(pk__in=found).order_by("sort_key", "pk")
    rows = [TaxRow(seller, **found[seller.pk]) for seller in sellers]
    return [row for row in rows if row.sold or row.returned or row.withheld]


def sums(rows: Sequence[TaxRow]) -> dict[str, int]:
    """Return the totals of the columns that the page shows."""
    names = ("sold", "returned", "revenue", "withheld")
    return {name: sum(getattr(row, name) for row in rows) for name in names}


def months(today: date) -> list[date]:
    """Return the first days of this month and those before it, newest first."""
    count = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(count, count - MONTHS_OFFERED, -1)]
