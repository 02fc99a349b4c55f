"""What money needs done later: jobs that services ask for in their transaction.

The work is in `services`, which these functions import when they run: services ask for them.
"""

from django.utils import timezone

from jobs import schedule
from jobs.functions import job


@job(retries=12)
def send_refund(refund_id: int) -> None:
    """Give money back through its gateway, if that can."""
    from orders.services import refund

    refund.send_refund(refund_id=refund_id)


@job(retries=8)
def end_attempt(attempt_id: int) -> None:
    """Make an attempt that ended impossible to pay."""
    from orders.models import PaymentAttempt
    from orders.payments import registry

    attempt = PaymentAttempt.objects.select_related("order").get(pk=attempt_id)
    registry.gateway(attempt.way).end(attempt)


def pay_card_seller(*, parcel: object) -> None:
    """Have a parcel's card money sent to its seller's own account, or taken back from it."""
    from orders.models import Order
    from orders.payments.card import transfers

    if parcel.order.pay_by == Order.PayBy.CARD:
        transfers.settle_parcel.enqueue(parcel.pk, key=f"card-seller:{parcel.pk}")


def expire_holds() -> None:
    """End every order whose time to pay is over."""
    from orders.services import hold

    hold.expire_holds()


def move_on_returns() -> None:
    """Do what time does to returns that nobody moves."""
    from orders.services import return_times

    return_times.move_on_returns(now=timezone.now())


def plan() -> None:
    """Tell the clock what repeats."""
    schedule.every("expire-holds", expire_holds, minutes=1)
    schedule.every("move-on-returns", move_on_returns, hours=1)
