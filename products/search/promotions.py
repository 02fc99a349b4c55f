"""Products that staff put first for certain words."""

from django.db.models import Q
from django.utils import timezone

from core.kept import Kept
from products.models import PromotedProduct

_kept = Kept(limit=4)  # one dictionary a day


def promoted(folded: str) -> list[int]:
    """Return the public products that stand first today for a search, in order.

    `folded` is the whole search as `core.text.fold` returns it. No query, as a rule:
    all promotions are kept until the catalogue changes.
    """
    today = timezone.localdate()
    return list(_kept.get(today, "catalogue", _read).get(folded, ()))


def _read() -> dict[str, list[int]]:
    """Return the products of all promotions in force, by folded words."""
    today = timezone.localdate()
    has_begun = Q(starts_on=None) | Q(starts_on__lte=today)
    goes_on = Q(ends_on=None) | Q(ends_on__gte=today)
    rows = PromotedProduct.objects.filter(has_begun, goes_on, product__is_public=True)
    found: dict[str, list[int]] = {}
    for folded, pk in rows.order_by("position", "pk").values_list("folded", "product"):
        found.setdefault(folded, []).append(pk)
    return found
