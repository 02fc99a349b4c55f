"""Builders of methods of delivery and pick-up points."""

from orders.models import DeliveryMethod, PickupPoint
from places.models import Commune
from tests.factories import make_unit


def make_method(seller: object, *rates: tuple, **fields: object) -> DeliveryMethod:
    """A method with rates, each a zone (a Commune, a Province or None), grams and a fee."""
    points = fields.pop("points", [])
    fields = {"name": f"Cách {seller.delivery_methods.count() + 1}"} | fields
    method = DeliveryMethod.objects.create(seller=seller, **fields)
    for zone, up_to, fee in rates:
        kind = "commune" if isinstance(zone, Commune) else "province"
        method.rates.create(**{kind: zone} if zone else {}, up_to=up_to, fee=fee)
    method.points.set(points)
    return method


def make_point(**fields: object) -> PickupPoint:
    """A pick-up point at a commune's union."""
    unit = fields.pop("unit", None) or make_unit(make_unit())
    usual = {"name": "Trụ sở Hội", "commune": unit.commune, "street": "Số 1, thôn Đông"}
    return PickupPoint.objects.create(unit=unit, **usual | fields)
