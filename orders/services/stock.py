"""Taking and giving back units, and telling the catalogue that stock has moved."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from orders.models import Order, Parcel
from products.models import Variant
from products.services import stock_changed


class GoneMeanwhile(Exception):
    """Something that an expired order needs isn't there any more."""


def tell_about_stock(variant_ids: Iterable[int]) -> None:
    """Let the catalogue show the new stock, once it is committed."""
    ids = sorted(set(variant_ids))
    transaction.on_commit(lambda: stock_changed(ids), robust=True)


def give_back(parcel: Parcel) -> None:
    """Return the units of a parcel that won't be sold, in variant order."""
    give_back_units({line.variant_id: line.left for line in parcel.lines.exclude(variant=None)})


def give_back_units(units: Mapping[int, int]) -> None:
    """Return so many units of each variant to what is free to sell."""
    moved = [
        variant_id
        for variant_id, many in sorted(units.items())
        if many and Variant.objects.give_back(variant_id, many)
    ]
    tell_about_stock(moved)


def take_again(order: Order) -> None:
    """Take all units of an expired order from stock once more.

    Raises:
        GoneMeanwhile: a product has too few, or is no longer sold. Roll back.
    """
    lines = sorted(order.lines.all(), key=lambda line: line.variant_id or 0)
    for line in lines:
        if not (line.variant_id and Variant.objects.on_sale().take(line.variant_id, line.quantity)):
            raise GoneMeanwhile
    tell_about_stock(line.variant_id for line in lines)
