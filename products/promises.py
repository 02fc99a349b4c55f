"""What a buyer can rely on when she orders from a seller."""

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from core.money import format_money


def promises_of(seller: Seller) -> list[dict[str, str]]:
    """Return lines for components/promises.html: delivery, payment, fetching."""
    lines = [
        {"icon": "truck", "text": _delivery(seller)},
        {"icon": "hand", "text": _("Pay when it arrives. You may open the parcel first.")},
        {
            "icon": "swap",
            "text": _("Broken or not what you ordered: the seller replaces it within 7 days."),
        },
    ]
    if seller.offers_pickup:
        place = {"place": seller.commune.name}
        lines.append(
            {"icon": "pin", "text": _("You may also fetch it yourself in %(place)s.") % place}
        )
    return lines


def _delivery(seller: Seller) -> str:
    if not seller.delivery_fee:
        return _("Delivery is free.")
    sentence = _("Delivery %(fee)s for everything from this seller.")
    if seller.free_delivery_from:
        sentence = _("Delivery %(fee)s, free from %(amount)s of goods from this seller.")
    return sentence % {
        "fee": _money(seller.delivery_fee),
        "amount": _money(seller.free_delivery_from or 0),
    }


def _money(amount: int) -> str:
    return format_money(amount, settings.CURRENCY, get_language())
