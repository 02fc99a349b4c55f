"""How goods come and what that costs."""

from orders.delivery.ways import DeliveryWay, delivery_fee, ways_of

__all__ = ["DeliveryWay", "delivery_fee", "ways_of"]
