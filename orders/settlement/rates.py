"""Rates of commission and tax that are in force on a day."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from cooperatives.models import Seller
from orders.models import CommissionRate


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
