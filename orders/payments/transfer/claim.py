"""What the buyer says about her transfer."""

from datetime import datetime

from orders.models import Order, PaymentAttempt


def claim_paid(*, order: Order, now: datetime) -> bool:
    """Write down that the buyer says she has paid; False if she has said so, or need not.

    It extends nothing: a claim costs nothing to make.
    """
    waiting = order.attempts.filter(
        way=Order.PayBy.TRANSFER, status=PaymentAttempt.Status.OPEN, claimed_at=None
    )
    return waiting.update(claimed_at=now) == 1
