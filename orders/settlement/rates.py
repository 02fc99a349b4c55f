"""Rates of commission and tax that are in force on a day."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from cooperatives.models import Seller
from orders.models import CommissionRate, TaxRate
from orders.models.settlement import BASIS_POINTS


def share(base: int, rate: int) -> int:
    """Return `rate` basis points of an amount, to the nearest unit, halves up."""
    return (base * rate * 2 + BASIS_POINTS) // (BASIS_POINTS * 2)


def commission_rates(sellers: Sequence[Seller], *, on: date) -> dict[int, int]:
    """Return each seller's rate in basis points, by her id. One query.

    The narrowest scope that has a row in force counts, of that scope the newest row.
    """
    ids, kinds = [seller.pk for seller in sellers], {seller.kind for seller in sellers}
    scope = Q(seller__in=ids) | Q(seller=None, seller_kind__in=[*kinds, ""])
    rows = CommissionRate.objects.filter(scope, valid_from__lte=on).order_by("valid_from", "pk")
    by_seller: dict[int, int] = {}
    by_kind: dict[str, int] = {}
    for row in rows:  # later rows replace earlier ones
        if row.seller_id:
            by_seller[row.seller_id] = row.rate
        else:
            by_kind[row.seller_kind] = row.rate
    everybody = by_kind.get("", 0)
    return {s.pk: by_seller.get(s.pk, by_kind.get(s.kind, everybody)) for s in sellers}


def tax_rates(kind: str, *, on: date) -> dict[str, int]:
    """Return what is withheld from sellers of a kind, in basis points by `TaxRate.Tax`.

    A later row replaces earlier ones; without a row nothing is withheld. One query.
    """
    rows = TaxRate.objects.filter(seller_kind=kind, valid_from__lte=on).order_by("valid_from", "pk")
    return {row.tax: row.rate for row in rows}
