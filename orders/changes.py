"""What has changed on the last screen since the buyer looked at it."""

from collections.abc import Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from core.money import format_money
from orders.quotes import Quote


def what_is_shown(price: Quote) -> dict[str, list[int]]:
    """Return fee and discount of each seller's parcel by her id, fit for a session."""
    return {str(part.seller.pk): [part.delivery_fee, part.discount] for part in price.parcels}


def changes_since(shown: Mapping[str, list[int]], price: Quote, language: str) -> list[str]:
    """Return a sentence for every delivery fee and discount that is not as it was shown.

    Prices and stock are not compared here: see `services.settle_basket`.
    """
    found = []
    for part in price.parcels:
        before = shown.get(str(part.seller.pk))
        if not before:
            continue
        fee, discount = before
        words = {"seller": part.seller.name}
        if fee != part.delivery_fee:
            sentence = _("Delivery by %(seller)s: %(old)s before, %(new)s now.")
            found.append(sentence % (words | _numbers(fee, part.delivery_fee, language)))
        if discount != part.discount:
            sentence = _("Vouchers on goods of %(seller)s: %(old)s off before, %(new)s off now.")
            found.append(sentence % (words | _numbers(discount, part.discount, language)))
    return found


def _numbers(old: int, new: int, language: str) -> dict[str, str]:
    shown = (format_money(amount, settings.CURRENCY, language) for amount in (old, new))
    return dict(zip(("old", "new"), shown, strict=True))
