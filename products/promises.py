"""What a buyer can rely on when she orders from a seller."""

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cooperatives.delivery import Terms, terms_of
from cooperatives.models import Seller
from core.money import format_money


def promises_of(seller: Seller) -> list[dict[str, str]]:
    """Return lines for components/promises.html: delivery, payment, fetching."""
    terms = terms_of([seller])[seller.pk]
    lines = [
        {"icon": "truck", "text": _delivery(terms)},
        {"icon": "hand", "text": _("Pay when it arrives. You may open the parcel first.")},
        {
            "icon": "swap",
            "text": _("Broken or not what you ordered: the seller replaces it within 7 days."),
        },
    ]
    if terms.can_be_fetched:
        place = {"place": seller.commune.name}
        lines.append(
            {"icon": "pin", "text": _("You may also fetch it yourself in %(place)s.") % place}
        )
    if terms.has_points:
        lines.append({"icon": "pin", "text": _("Or at a pick-up point of the Union.")})
    return lines


def _delivery(terms: Terms) -> str:
    if terms.lowest is None:
        return _("Not delivered: you fetch it.")
    if not terms.highest:
        return _("Delivery is free.")
    sentence = _("Delivery %(fee)s for everything from this seller.")
    if terms.lowest != terms.highest:
        sentence = _("Delivery from %(fee)s to %(highest)s, by place and weight.")
        if terms.free_from:
            sentence = _("Delivery from %(fee)s to %(highest)s, free from %(amount)s of goods.")
    elif terms.free_from:
        sentence = _("Delivery %(fee)s, free from %(amount)s of goods from this seller.")
    return sentence % {
        "fee": _money(terms.lowest),
        "highest": _money(terms.highest),
        "amount": _money(terms.free_from or 0),
    }


def _money(amount: int) -> str:
    return format_money(amount, settings.CURRENCY, get_language())
