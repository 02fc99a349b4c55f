"""What sellers are owed: rates, bookings, payouts."""

from orders.settlement.rates import commission_rates

__all__ = ["commission_rates"]
