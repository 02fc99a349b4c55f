"""Ways of delivery to begin with, so that nobody starts from an empty table."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from orders.models import DeliveryMethod

Kind = DeliveryMethod.Kind
USUAL_NEAR, USUAL_FAR = 20_000, 35_000  # dong


@dataclass(frozen=True)
class Preset:
    kind: str  # one of DeliveryMethod.Kind
    icon: str
    title: str
    text: str
    name: str  # what buyers would read
    rates: Sequence[tuple[str, int, int]] = ()  # zone (as in `RateForm`), grams, dong


def presets_for(seller: Seller) -> dict[str, Preset]:
    """Return the presets by their name in the address; her own places and fee are in them."""
    commune, province = f"c{seller.commune_id}", f"p{seller.commune.province_id}"
    far = seller.delivery_fee or USUAL_FAR
    near = min(USUAL_NEAR, far)
    by_post = _("Brought to the address")
    return {
        "zones": Preset(
            Kind.HOME,
            "truck",
            _("Near costs less than far"),
            _("One fee in your own province, another one elsewhere."),
            by_post,
            [(province, 0, near), ("all", 0, far)],
        ),
        "weight": Preset(
            Kind.HOME,
            "box",
            _("Heavy costs more than light"),
            _("Up to 1 kg, up to 5 kg, heavier."),
            by_post,
            [("all", 1000, near), ("all", 5000, far), ("all", 0, far + far // 2)],
        ),
        "near": Preset(
            Kind.HOME,
            "home",
            _("I bring it to neighbours myself"),
            _("Cheap in your own commune; elsewhere by post."),
            by_post,
            [(commune, 0, near // 2), ("all", 0, far)],
        ),
        "point": Preset(
            Kind.POINT,
            "pin",
            _("At a pick-up point of the Union"),
            _("You bring parcels there, buyers fetch them."),
            _("Pick-up point of the Union"),
        ),
        "pickup": Preset(
            Kind.PICKUP,
            "shop",
            _("Buyers fetch it from me"),
            _("They come to your stall. It costs nothing."),
            _("Fetch it from the seller"),
        ),
    }
