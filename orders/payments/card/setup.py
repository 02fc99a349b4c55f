"""What the site is told about cards when it starts."""

from jobs import schedule
from orders.payments import registry
from orders.payments.card import inbox
from orders.payments.card.client import is_configured
from orders.payments.card.gateway import CardGateway


def register() -> None:
    """Offer cards, and look again and again for events that were lost on their way."""
    registry.register(CardGateway())
    schedule.every("stripe-events", inbox.sweep, minutes=1)
    schedule.every("stripe-missed-events", fetch_missed, hours=1)


def fetch_missed() -> None:
    """Ask for events whose webhook never came; they are handled by the next sweep.

    Raises:
        Unreachable: Stripe doesn't answer; the next time will do.
    """
    if is_configured():
        inbox.fetch()
