"""Why goods don't come, as a sentence for their buyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cooperatives.models import Seller
from places.models import Commune

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote


def why_not(part: ParcelQuote) -> str:
    """Return why a parcel's way has to be chosen (again), or ""."""
    if not part.is_undecided:
        return ""
    sentence = problem_in_words(part.way.problem, seller=part.seller, commune=part.commune)
    lost = _("%(seller)s no longer delivers in the way you chose.")
    return sentence or lost % {"seller": part.seller.name}


def problem_in_words(problem: str, *, seller: Seller, commune: Commune | None) -> str:
    """Return the sentence of a `DeliveryWay.problem`, or ""."""
    sentences = {
        "far": _("%(seller)s doesn’t deliver to %(place)s."),
        "heavy": _("%(seller)s doesn’t deliver parcels this heavy to %(place)s."),
    }
    if problem and commune is None:
        return _("%(seller)s doesn’t deliver parcels this heavy.") % {"seller": seller.name}
    names = {"seller": seller.name, "place": commune.full_name if commune else ""}
    return sentences[problem] % names if problem else ""
