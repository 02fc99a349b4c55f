"""What a basket costs with the vouchers its buyer has entered; the basket and the checkout ask."""

from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest

from orders.checkout import Checkout
from orders.held import page_lines
from orders.models import Basket, Voucher
from orders.quotes import Quote, quote
from orders.services import Contact
from orders.vouchers import VoucherRefused, usable_vouchers


@dataclass
class Price:
    """A quote, the vouchers in it, and those that don't count (any more)."""

    quote: Quote
    vouchers: list[Voucher] = field(default_factory=list)
    refused: list[VoucherRefused] = field(default_factory=list)

    @property
    def chips(self) -> list[dict[str, object]]:
        """Return each voucher with what it takes off now, which may be nothing."""
        used = {voucher.pk: amount for voucher, amount in self.quote.used}
        return [{"voucher": each, "amount": used.get(each.pk, 0)} for each in self.vouchers]


def price_now(
    request: HttpRequest,
    basket: Basket | None,
    *,
    contact: Contact | None = None,
    more: str = "",
) -> Price:
    """Return what `basket` costs now, with the vouchers kept in the session and code `more`.

    Kept ones that don't count any more are forgotten, and the buyer is told.
    """
    checkout = Checkout(request)
    lines = page_lines(basket) if basket else []
    codes = [*checkout.codes, *([more] if more and more not in checkout.codes else [])]
    phone = contact.phone if contact else checkout.phone
    commune = contact.commune if contact else checkout.commune()
    refused: list[VoucherRefused] = []
    while True:
        try:
            vouchers = usable_vouchers(codes, phone=phone, user_id=request.user.pk)
            price = quote(lines, checkout.deliveries, commune=commune, vouchers=vouchers)
            break
        except VoucherRefused as error:
            refused.append(error)
            codes.remove(error.code)
    if any(error.code != more for error in refused):
        checkout.keep_codes([code for code in checkout.codes if code in codes])
    for error in refused:
        if error.code != more:
            messages.warning(request, f"{error.code}: {error}")
    return Price(price, vouchers, refused)
