"""Parcels as a table for spreadsheets."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from core.text import national_phone
from orders.models import Parcel
from orders.privacy import contact_is_hidden


def headings() -> list[str]:
    return [
        _("Order"),
        _("Ordered"),
        _("Status"),
        _("Seller"),
        _("Products"),
        _("Goods"),
        _("Delivery"),
        _("To collect"),
        _("Recipient"),
        _("Phone"),
        _("Address"),
        _("Carrier"),
        _("Tracking number"),
    ]


def parcel_rows(
    parcels: Iterable[Parcel], *, now: datetime, hidden_after_days: int
) -> Iterator[list]:
    """Yield one row a parcel, loaded with `for_list`; finished ones lose the buyer's name."""
    for parcel in parcels:
        order = parcel.order
        hidden = contact_is_hidden(parcel, now=now, days=hidden_after_days)
        who = ["", "", ""] if hidden else [order.name, national_phone(order.phone), address(order)]
        goods = (f"{line.quantity} × {line.full_name}" for line in parcel.lines.all())
        yield [
            order.number,
            timezone.localtime(parcel.created_at).strftime("%d/%m/%Y %H:%M"),
            str(parcel.get_status_display()),
            parcel.seller.name,
            "; ".join(goods),
            parcel.goods_total,
            parcel.delivery_fee,
            parcel.to_collect,
            *who,
            parcel.carrier,
            parcel.tracking_number,
        ]


def address(order: object) -> str:
    """Return an order's address in one line; needs its commune loaded."""
    return ", ".join(filter(None, [order.street, order.commune.label if order.commune else ""]))
