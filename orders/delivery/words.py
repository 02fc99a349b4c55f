"""Why goods don't come, as a sentence for their buyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from places.models import Commune

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote


def why_not(part: ParcelQuote, commune: Commune) -> str:
    """Return why a parcel's way has to be chosen (again), or ""."""
    if not part.is_undecided:
        return ""
    sentences = {
        "far": _("%(seller)s doesn’t deliver to %(place)s."),
        "heavy": _("%(seller)s doesn’t deliver parcels this heavy to %(place)s."),
        "": _("%(seller)s no longer delivers in the way you chose."),
    }
    names = {"seller": part.seller.name, "place": commune.full_name}
    return sentences[part.way.problem] % names
