"""What is done behind the pages when banks have told something."""

from jobs.functions import job
from orders.payments.transfer import matching


@job()
def match_entries() -> None:
    """Find the orders of sums nobody has looked at. Safe to run twice: each is decided once."""
    matching.match_new_entries()
