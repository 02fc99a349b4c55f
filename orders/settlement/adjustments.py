"""Sums that staff add to a seller's books or take out, with a reason and a name."""

from django.db import transaction

from cooperatives.models import Seller
from core.keys import random_key
from orders.models import SellerEntry


@transaction.atomic
def adjust(*, seller: Seller, amount: int, note: str, by: object, token: str = "") -> SellerEntry:
    """Book `amount` for a seller (negative: she owes it). The same `token` books once."""
    entry, _is_new = SellerEntry.objects.get_or_create(
        source=f"adjusted:{token or random_key()}",
        defaults={
            "seller": seller,
            "kind": SellerEntry.Kind.ADJUSTED,
            "amount": amount,
            "note": note,
            "by": by,
        },
    )
    return entry
