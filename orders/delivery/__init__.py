"""How goods come and what that costs."""

from orders.delivery.offer import ways_of
from orders.delivery.ways import DeliveryWay, delivery_fee, near_and_more

__all__ = ["DeliveryWay", "delivery_fee", "near_and_more", "ways_of"]
