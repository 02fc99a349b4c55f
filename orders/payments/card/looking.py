"""Asking Stripe instead of waiting for it to tell us."""

from orders.models import PaymentAttempt
from orders.payments.card.client import Refused, asking, client
from orders.payments.card.matching import Doubtful, NotOurs
from orders.payments.card.payments import take_session


def look_up(attempt: PaymentAttempt) -> None:
    """Ask what became of an attempt's session, and do what its webhook would do.

    Raises:
        Unreachable: Stripe doesn't answer.
    """
    try:
        with asking():
            sessions = client(is_buyer_waiting=True).v1.checkout.sessions
            found = sessions.retrieve(attempt.external_id).to_dict()
        take_session(found)
    except (Refused, Doubtful, NotOurs):
        return  # its webhook brings it before staff
