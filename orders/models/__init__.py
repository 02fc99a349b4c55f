from orders.models.bank import BankAccount, BankEntry, BankStatement
from orders.models.basket import Basket, BasketLine
from orders.models.card import CardTransfer, Dispute, StripeAccount, StripeEvent
from orders.models.carrier import Carrier, CarrierEntry, CarrierFile, CarrierRow
from orders.models.delivery import DeliveryMethod, DeliveryRate, PhoneRecord, PickupPoint
from orders.models.event import OrderEvent, PaymentEvent
from orders.models.order import Order, OrderLine
from orders.models.parcel import Parcel
from orders.models.payment import PaymentAttempt, Refund
from orders.models.returns import ReturnLine, ReturnPhoto, ReturnRequest
from orders.models.settings import BuyingSettings
from orders.models.settlement import (
    CommissionRate,
    Payout,
    PayoutBatch,
    PayoutEntry,
    SellerEntry,
    SellerTerms,
    TaxRate,
)
from orders.models.voucher import Redemption, Voucher

__all__ = [
    "BankAccount",
    "BankEntry",
    "BankStatement",
    "Basket",
    "BasketLine",
    "BuyingSettings",
    "CardTransfer",
    "Carrier",
    "CarrierEntry",
    "CarrierFile",
    "CarrierRow",
    "CommissionRate",
    "DeliveryMethod",
    "DeliveryRate",
    "Dispute",
    "Order",
    "OrderEvent",
    "OrderLine",
    "Parcel",
    "PaymentAttempt",
    "PaymentEvent",
    "Payout",
    "PayoutBatch",
    "PayoutEntry",
    "PhoneRecord",
    "PickupPoint",
    "Redemption",
    "Refund",
    "ReturnLine",
    "ReturnPhoto",
    "ReturnRequest",
    "SellerEntry",
    "SellerTerms",
    "StripeAccount",
    "StripeEvent",
    "TaxRate",
    "Voucher",
]
