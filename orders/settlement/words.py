"""How statements are said: names of places, columns and filters."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.templatetags.ui import local_month
from orders.models import SellerEntry
from orders.settlement.ready import CARRIER, MOVING, PAID, PLACES, READY, WAITS
from orders.settlement.statements import read_month


@dataclass(frozen=True)
class Place:
    """A sum and where it is; its link lists the entries."""

    key: str
    label: str
    amount: int


def place_names() -> dict[str, str]:
    return {
        CARRIER: _("The carrier still has it"),
        WAITS: _("Waits until it can be paid out"),
        READY: _("Ready for the next payout"),
        MOVING: _("In a payout that is on its way"),
        PAID: _("Paid out"),
    }


def places(sums: Mapping[str, int]) -> list[Place]:
    """Return where unpaid money is, places with nothing left out."""
    names = place_names()
    return [Place(key, names[key], sums[key]) for key in PLACES if key != PAID and sums[key]]


def headings() -> list[str]:
    return [
        _("When"),
        _("What for"),
        _("Order"),
        _("Of"),
        _("Rate (%)"),
        _("Amount"),
        _("Note"),
        _("Entry"),
    ]


def subtitle(wanted: Mapping[str, str]) -> str:
    """Return in words which entries a list shows."""
    month = read_month(wanted.get("month", ""))
    kind, place = wanted.get("kind"), wanted.get("place")
    words = [
        capfirst(str(SellerEntry.Kind(kind).label)) if kind in SellerEntry.Kind.values else "",
        place_names().get(place, ""),
        local_month(month) if month else "",
    ]
    return " · ".join(filter(None, words))
