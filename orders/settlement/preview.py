"""What a seller gets for something she has not sold yet: "you will receive"."""

from dataclasses import dataclass

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from orders.models import TaxRate
from orders.settlement.rates import commission_rates, share, tax_rates


@dataclass(frozen=True)
class Deduction:
    """One thing that is taken off a price."""

    label: str
    rate: int  # basis points
    amount: int

    @property
    def percent(self) -> float:
        return self.rate / 100


@dataclass(frozen=True)
class Preview:
    """A price and what is left of it for the seller, at the rates of today."""

    price: int
    deductions: list[Deduction]

    @property
    def receives(self) -> int:
        return self.price - sum(part.amount for part in self.deductions)


def preview(seller: Seller, price: int) -> Preview:
    """Return what `seller` receives when somebody pays `price` for her goods. Two queries."""
    today = localdate()
    rates = [(_("Commission"), commission_rates([seller], on=today)[seller.pk])]
    taxes = tax_rates(seller.kind, on=today)
    names = {TaxRate.Tax.VAT: _("VAT withheld"), TaxRate.Tax.PIT: _("Income tax withheld")}
    rates += [(names[tax], taxes[tax]) for tax in names if tax in taxes]
    parts = [Deduction(label, rate, share(price, rate)) for label, rate in rates if rate]
    return Preview(price, parts)
