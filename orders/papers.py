"""What stands on paper: the buyer's receipt, the seller's packing slips and labels."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import segno
from django.conf import settings
from django.urls import reverse

from orders import parts
from orders.models import BuyingSettings, Order, Parcel
from orders.receipt import receipt_of

BASIS_POINTS = 10_000


@dataclass(frozen=True)
class VatLine:
    """VAT of one rate that is inside the prices. Amounts in the smallest unit."""

    rate: int  # basis points
    gross: int  # tax included
    tax: int

    @property
    def percent(self) -> float:
        return self.rate / 100

    @property
    def net(self) -> int:
        return self.gross - self.tax


def vat_lines(parcel: Parcel) -> list[VatLine]:
    """Return the VAT in the goods left in a parcel, by rate; none where the seller issues none.

    The rate is the one of the sale; tax is rounded once a rate, half up.
    """
    gross: Counter[int] = Counter()
    for line in parcel.lines.all():
        if line.vat_rate is not None and line.left:
            gross[line.vat_rate] += line.worth(line.left, after=line.quantity - line.left)
    return [
        VatLine(rate, amount, vat_inside(amount, rate)) for rate, amount in sorted(gross.items())
    ]


def vat_inside(gross: int, rate: int) -> int:
    """Return the tax inside an amount: 110,000 at 1000 basis points hold 10,000."""
    whole = BASIS_POINTS + rate
    return (2 * gross * rate + whole) // (2 * whole)


def receipt_context(order: Order) -> dict[str, object]:
    """Return what the receipt of an order loaded with `for_page` shows."""
    parcels = sorted(order.parcels.all(), key=lambda parcel: parcel.pk)
    return {
        "order": order,
        "parcels": [{"parcel": parcel, "vat": vat_lines(parcel)} for parcel in parcels],
        "receipt": receipt_of(order),
        "issuer": BuyingSettings.current().issuer,
    }


def slip_context(parcel: Parcel, *, is_hidden: bool) -> dict[str, object]:
    """Return what a packing slip shows, on a page or on paper."""
    return {
        "parcel": parcel,
        "order": parcel.order,
        "seller": parcel.seller,
        "discount": parts.discount_left(parcel),
        "is_hidden": is_hidden,
    }


def label(parcel: Parcel, *, is_hidden: bool) -> dict[str, object]:
    """Return what stands on one label; its code opens the parcel on the seller's desk."""
    path = reverse("orders:parcel_detail", args=[parcel.seller.slug, parcel.key])
    code = segno.make(settings.SITE_URL + path, error="m", micro=False)
    return {
        "parcel": parcel,
        "order": parcel.order,
        "seller": parcel.seller,
        "is_hidden": is_hidden,
        "code": code.svg_data_uri(border=0),
        "goods": ", ".join(goods_of(parcel)),
    }


def goods_of(parcel: Parcel) -> Iterable[str]:
    return [f"{line.left} × {line.full_name}" for line in parcel.lines.all() if line.left]
