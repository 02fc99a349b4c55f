"""How goods come and what that costs."""

from orders.delivery.offer import ways_of
from orders.delivery.ways import DeliveryWay, delivery_fee

__all__ = ["DeliveryWay", "delivery_fee", "ways_of"]
