"""A seller's ways of delivery in words: its lines of fees, and where her goods go."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.numbers import format_decimal
from django.conf import settings
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from core.money import format_money
from orders.models import DeliveryMethod, DeliveryRate

Kind = DeliveryMethod.Kind


def rows_of(method: DeliveryMethod, language: str) -> list[dict[str, str]]:
    """Return the lines of its table as {zone, weight, fee}; `rates` with places loaded."""
    return [
        {
            "zone": zone_in_words(rate),
            "weight": _up_to(rate.up_to, language),
            "fee": format_money(rate.fee, settings.CURRENCY, language) if rate.fee else _("free"),
        }
        for rate in method.rates.all()
    ]


def zone_in_words(rate: DeliveryRate) -> str:
    """Return the name of a rate's zone, for people."""
    if rate.commune_id:
        return rate.commune.label
    return rate.province.name if rate.province_id else _("Whole country")


def _up_to(grams: int, language: str) -> str:
    if not grams:
        return ""
    return _("up to %s kg") % format_decimal(grams / 1000, locale=language)


@dataclass(frozen=True)
class Reach:
    """Where a seller's goods go with the methods she has in use."""

    seller: Seller
    methods: Sequence[DeliveryMethod]

    @property
    def uses_simple_fee(self) -> bool:
        """Whether her simple fee counts: none of her ways brings goods."""
        return not self._bringing

    @property
    def uses_simple_pickup(self) -> bool:
        return self.seller.offers_pickup and not any(
            method.kind == Kind.PICKUP for method in self.methods
        )

    @property
    def only_to(self) -> list[str]:
        """The zones that goods are brought to, where that isn't the whole country; else []."""
        rates = [rate for method in self._bringing for rate in method.rates.all()]
        if any(not (rate.commune_id or rate.province_id) for rate in rates):
            return []
        return list(dict.fromkeys(zone_in_words(rate) for rate in rates))

    @property
    def _bringing(self) -> list[DeliveryMethod]:
        return [method for method in self.methods if method.kind == Kind.HOME]
