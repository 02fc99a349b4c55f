"""Form fields of delivery: kilos, zones."""

import re
from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from orders.models import DeliveryRate
from places.models import Commune, Province

HEAVIEST = 1_000_000  # grams
KILOS = re.compile(r"(\d{1,4})(?:[.,](\d{1,3}))?(?:kg)?", re.ASCII)
EVERYWHERE = "all"


class KilosField(forms.CharField):
    """A weight in kilos, with comma or point: cleans to grams, empty to None."""

    def __init__(self, **options: object) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(**({"max_length": 12, "widget": widget} | options))

    def prepare_value(self, value: object) -> object:
        return f"{value / 1000:g}".replace(".", ",") if isinstance(value, int) else value

    def clean(self, value: str) -> int | None:
        text = "".join(super().clean(value).lower().split())
        if not text:
            return None
        found = KILOS.fullmatch(text)
        grams = int(found[1]) * 1000 + int((found[2] or "0").ljust(3, "0")) if found else 0
        if not 0 < grams <= HEAVIEST:
            raise forms.ValidationError(_("Write the kilos with digits, like 2 or 0,5."))
        return grams


def zone_of(rate: DeliveryRate) -> str:
    """Return a rate's zone as forms send it: "c14620", "p37" or "all"."""
    if rate.commune_id:
        return f"c{rate.commune_id}"
    return f"p{rate.province_id}" if rate.province_id else EVERYWHERE


def place_of(zone: str) -> dict[str, str | None]:
    """Return the commune and province of a zone, one of `zone_choices`."""
    kind, code = zone[:1], zone[1:]
    return {
        "commune_id": code if kind == "c" else None,
        "province_id": code if kind == "p" else None,
    }


def zone_choices(seller: Seller, kept: Iterable[DeliveryRate] = ()) -> list:
    """Return where a fee may count: her own places first, then all; three queries at most.

    Communes are those of her own province, and others that a rate has already.
    """
    own = seller.commune
    provinces = list(Province.objects.order_by("sort_key"))
    near = Commune.objects.filter(province=own.province_id)
    kept_codes = [rate.commune_id for rate in kept if rate.commune_id]
    others = Commune.objects.with_province().filter(pk__in=kept_codes)
    communes = {commune.pk: commune.full_name for commune in near.in_order()}
    communes |= {c.pk: c.label for c in others if c.pk not in communes}
    first = [
        (EVERYWHERE, _("Whole country")),
        (f"p{own.province_id}", own.province.name),
        (f"c{own.pk}", own.full_name),
    ]
    rest = [(f"p{p.pk}", p.name) for p in provinces if p.pk != own.province_id]
    inside = [(f"c{code}", name) for code, name in communes.items() if code != own.pk]
    return [
        *first,
        (_("Communes and wards"), inside),
        (_("Other provinces"), rest),
    ]
