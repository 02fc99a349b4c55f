"""Everything that changes baskets, orders, parcels and their money."""

from orders.services.basket import (
    BasketFull,
    NotForSale,
    fill_again,
    merge_baskets,
    put_back,
    put_in,
    set_quantity,
    settle_basket,
)
from orders.services.begin import NotWaiting, change_way, start_payment
from orders.services.carrier import NoFiles, import_file
from orders.services.carrier_row import (
    MovedOn,
    NotReadable,
    accept_difference,
    match_row,
    set_row_aside,
    try_row_again,
)
from orders.services.hold import cancel_unpaid, expire_holds, expire_order, undo_order
from orders.services.order import (
    Contact,
    EmptyBasket,
    NotDelivered,
    SoldOut,
    TotalChanged,
    WayNotOffered,
    forget_buyer,
    place_order,
)
from orders.services.parcel import (
    TooMany,
    WrongStep,
    accept_parcel,
    cancel_lines,
    cancel_own_lines,
    cancel_own_parcel,
    cancel_parcel,
    deliver_parcel,
    pack_parcel,
    refuse_parcel,
    send_parcel,
)
from orders.services.payment import Received, WrongMoney, record_payment
from orders.services.refund import (
    AlreadyRefunded,
    fail_refund,
    finish_refund,
    record_chargeback,
    send_refund,
)
from orders.services.remittance import NotHeld, correct_carrier, hand_over
from orders.services.sold import recount_sold
from orders.stopped import OrderStopped
from orders.vouchers import VoucherRefused

__all__ = [
    "AlreadyRefunded",
    "BasketFull",
    "Contact",
    "EmptyBasket",
    "MovedOn",
    "NoFiles",
    "NotDelivered",
    "NotForSale",
    "NotHeld",
    "NotReadable",
    "NotWaiting",
    "OrderStopped",
    "Received",
    "SoldOut",
    "TooMany",
    "TotalChanged",
    "VoucherRefused",
    "WayNotOffered",
    "WrongMoney",
    "WrongStep",
    "accept_difference",
    "accept_parcel",
    "cancel_lines",
    "cancel_own_lines",
    "cancel_own_parcel",
    "cancel_parcel",
    "cancel_unpaid",
    "change_way",
    "correct_carrier",
    "deliver_parcel",
    "expire_holds",
    "expire_order",
    "fail_refund",
    "fill_again",
    "finish_refund",
    "forget_buyer",
    "hand_over",
    "import_file",
    "match_row",
    "merge_baskets",
    "pack_parcel",
    "place_order",
    "put_back",
    "put_in",
    "record_chargeback",
    "record_payment",
    "recount_sold",
    "refuse_parcel",
    "send_parcel",
    "send_refund",
    "set_quantity",
    "set_row_aside",
    "settle_basket",
    "start_payment",
    "try_row_again",
    "undo_order",
]
