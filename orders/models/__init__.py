from orders.models.basket import Basket, BasketLine
from orders.models.event import OrderEvent, PaymentEvent
from orders.models.order import Order, OrderLine
from orders.models.parcel import Parcel

__all__ = ["Basket", "BasketLine", "Order", "OrderEvent", "OrderLine", "Parcel", "PaymentEvent"]
