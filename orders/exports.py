"""Parcels as a table for spreadsheets."""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO, StringIO

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from core.text import national_phone
from orders.models import Parcel
from orders.privacy import contact_is_hidden

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


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
            timezone.localtime(parcel.created_at).replace(tzinfo=None),
            str(parcel.get_status_display()),
            parcel.seller.name,
            "; ".join(goods),
            parcel.goods_total,
            parcel.delivery_fee,
            parcel.total,
            *who,
            parcel.carrier,
            parcel.tracking_number,
        ]


def address(order: object) -> str:
    """Return an order's address in one line; needs its commune loaded."""
    return ", ".join(filter(None, [order.street, order.commune.label if order.commune else ""]))


def as_csv(rows: Iterable[list]) -> bytes:
    """Return the table as CSV that spreadsheet programs open with its letters right."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(headings())
    for row in rows:
        cells = (c.strftime("%d/%m/%Y %H:%M") if isinstance(c, datetime) else c for c in row)
        writer.writerow([_harmless(cell) for cell in cells])
    return ("\ufeff" + text.getvalue()).encode()


def as_xlsx(rows: Iterable[list]) -> bytes:
    """Return the table as an Excel file."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(str(_("Parcels")))
    sheet.append(headings())
    for row in rows:
        sheet.append([_harmless(cell) for cell in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _harmless(cell: object) -> object:
    """Keep a spreadsheet from running what a buyer typed as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
