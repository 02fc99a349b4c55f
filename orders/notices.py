"""Telling people about orders. Call these inside the transaction that changes something.

Each is told once, however often the function is called for the same event.
"""

from orders import tasks
from orders.models import Dispute, Order, Parcel, Payout, Refund, ReturnRequest


def order_placed(order: Order) -> None:
    """Thank the buyer, and tell every seller about her parcel."""
    tasks.after_commit(tasks.mail_order_placed, order.pk)


def payment_received(order: Order) -> None:
    """Tell the buyer that her money has arrived, and that the sellers begin."""


def payment_reminder(order: Order) -> None:
    """Tell the buyer that the goods won't be held for her much longer."""


def order_expired(order: Order) -> None:
    """Tell the buyer that the goods are no longer held for her."""
    tasks.after_commit(tasks.mail_order_expired, order.pk)


def parcel_sent(parcel: Parcel) -> None:
    """Tell the buyer that a parcel is on its way."""
    tasks.after_commit(tasks.mail_parcel_sent, parcel.pk)


def parcel_delivered(parcel: Parcel) -> None:
    """Tell the buyer that a parcel has arrived."""
    tasks.after_commit(tasks.mail_parcel_delivered, parcel.pk)


def parcel_cancelled(parcel: Parcel) -> None:
    """Tell the buyer that the seller can't deliver."""
    tasks.after_commit(tasks.mail_parcel_cancelled, parcel.pk)


def cancelled_by_buyer(parcel: Parcel) -> None:
    """Tell the sellers not to pack."""
    tasks.after_commit(tasks.mail_cancelled_by_buyer, parcel.pk)


def lines_cancelled(parcel: Parcel) -> None:
    """Tell the buyer that a part of a parcel won't come. May happen several times a parcel."""
    tasks.after_commit(tasks.mail_lines_cancelled, parcel.pk)


def refused_at_door(parcel: Parcel) -> None:
    """Tell the sellers that the buyer did not take the parcel."""


def refund_sent(refund: Refund) -> None:
    """Tell the buyer that money is on its way back to her."""
    tasks.after_commit(tasks.mail_refund_sent, refund.pk)


def return_asked(request: ReturnRequest) -> None:
    """Tell the sellers that a buyer wants to send something back."""


def return_answered(request: ReturnRequest) -> None:
    """Tell the buyer what became of her wish: the seller's answer, or the officer's."""


def payout_sent(payout: Payout) -> None:
    """Tell the sellers that money is on its way to their account."""


def dispute_opened(dispute: Dispute) -> None:
    """Tell the Union's people that a buyer disputes a card payment, and until when to answer."""
