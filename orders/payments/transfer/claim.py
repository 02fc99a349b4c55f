"""What the buyer says about her transfer."""

from datetime import datetime

from orders.models import Order, PaymentAttempt
from orders.services.begin import NotWaiting, start_payment


def claim_paid(*, order: Order, now: datetime) -> bool:
    """Write down that the buyer says she has paid; False if she has said so, or need not.

    It extends nothing: a claim costs nothing to make.
    """
    if order.pay_by != Order.PayBy.TRANSFER:
        return False
    try:
        attempt = start_payment(order=order)  # the one that stands, or one for what is missing
    except NotWaiting:
        return False
    silent = PaymentAttempt.objects.filter(pk=attempt.pk, claimed_at=None)
    return silent.update(claimed_at=now) == 1
