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
    explain_word,
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
from orders.services.parcel import accept_parcel, deliver_parcel, pack_parcel, send_parcel
from orders.services.parcel_end import cancel_own_parcel, cancel_parcel, refuse_parcel
from orders.services.parcel_lines import TooMany, cancel_lines, cancel_own_lines
from orders.services.parcel_step import WrongStep
from orders.services.payment import Received, WrongMoney, record_payment
from orders.services.refund import (
    AlreadyRefunded,
    fail_refund,
    finish_refund,
    record_chargeback,
    send_refund,
)
from orders.services.refund_way import (
    RefundClosed,
    change_refund_account,
    export_refunds,
    ready_refunds,
    retry_refund,
    take_bounced,
)
from orders.services.remittance import NotHeld, correct_carrier, hand_over
from orders.services.return_answer import accept_return, decide_return, refuse_return
from orders.services.return_ask import NothingChosen, ask_return
from orders.services.return_step import ReturnStopped, WrongAmount
from orders.services.return_times import move_on_returns
from orders.services.returns import agree_return, appeal_return, receive_return, withdraw_return
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
    "NothingChosen",
    "OrderStopped",
    "Received",
    "RefundClosed",
    "ReturnStopped",
    "SoldOut",
    "TooMany",
    "TotalChanged",
    "VoucherRefused",
    "WayNotOffered",
    "WrongAmount",
    "WrongMoney",
    "WrongStep",
    "accept_difference",
    "accept_parcel",
    "accept_return",
    "agree_return",
    "appeal_return",
    "ask_return",
    "cancel_lines",
    "cancel_own_lines",
    "cancel_own_parcel",
    "cancel_parcel",
    "cancel_unpaid",
    "change_refund_account",
    "change_way",
    "correct_carrier",
    "decide_return",
    "deliver_parcel",
    "expire_holds",
    "explain_word",
    "expire_order",
    "export_refunds",
    "fail_refund",
    "fill_again",
    "finish_refund",
    "forget_buyer",
    "hand_over",
    "import_file",
    "match_row",
    "merge_baskets",
    "move_on_returns",
    "pack_parcel",
    "place_order",
    "put_back",
    "put_in",
    "ready_refunds",
    "receive_return",
    "record_chargeback",
    "record_payment",
    "recount_sold",
    "refuse_parcel",
    "refuse_return",
    "retry_refund",
    "send_parcel",
    "send_refund",
    "set_quantity",
    "set_row_aside",
    "settle_basket",
    "start_payment",
    "take_bounced",
    "try_row_again",
    "undo_order",
    "withdraw_return",
]
