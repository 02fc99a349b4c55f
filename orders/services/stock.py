"""Giving units back, and telling the catalogue that stock has moved."""

from collections.abc import Iterable

from django.db import transaction

from orders.models import Parcel
from products.models import Variant
from products.services import stock_changed


def tell_about_stock(variant_ids: Iterable[int]) -> None:
    """Let the catalogue show the new stock, once it is committed."""
    ids = sorted(set(variant_ids))
    transaction.on_commit(lambda: stock_changed(ids), robust=True)


def give_back(parcel: Parcel) -> None:
    """Return the units of a parcel that won't be sold, in variant order."""
    lines = parcel.lines.exclude(variant=None).order_by("variant_id")
    moved = [
        line.variant_id
        for line in lines
        if Variant.objects.give_back(line.variant_id, line.quantity)
    ]
    tell_about_stock(moved)
