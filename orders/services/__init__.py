"""Everything that changes baskets, orders, parcels and their money."""

from orders.services.basket import (
    BasketFull,
    NotForSale,
    merge_baskets,
    put_in,
    set_quantity,
    settle_basket,
)
from orders.services.order import (
    Contact,
    EmptyBasket,
    OrderStopped,
    SoldOut,
    TotalChanged,
    forget_buyer,
    place_order,
)
from orders.services.parcel import (
    WrongStep,
    accept_parcel,
    cancel_own_parcel,
    cancel_parcel,
    deliver_parcel,
    pack_parcel,
    refuse_parcel,
    send_parcel,
)
from orders.services.sold import recount_sold

__all__ = [
    "BasketFull",
    "Contact",
    "EmptyBasket",
    "NotForSale",
    "OrderStopped",
    "SoldOut",
    "TotalChanged",
    "WrongStep",
    "accept_parcel",
    "cancel_own_parcel",
    "cancel_parcel",
    "deliver_parcel",
    "forget_buyer",
    "merge_baskets",
    "pack_parcel",
    "place_order",
    "put_in",
    "refuse_parcel",
    "recount_sold",
    "send_parcel",
    "set_quantity",
    "settle_basket",
]
