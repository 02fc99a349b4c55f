"""Stripe counts most currencies in hundredths, some in whole units, a few in thousandths.

https://docs.stripe.com/currencies#zero-decimal: its list, not that of the world's standards.
"""

from core.money import decimals_of, rescale

WHOLE = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split()  # noqa: SIM905
THOUSANDTHS = ("BHD", "JOD", "KWD", "OMR", "TND")


def decimals_at_stripe(currency: str) -> int:
    """Return how many decimals Stripe's amounts of a currency have."""
    code = currency.upper()
    return 0 if code in WHOLE else 3 if code in THOUSANDTHS else 2


def to_stripe(amount: int, currency: str) -> int:
    """Return Stripe's number for an amount in our smallest unit: 125000 dong stay 125000.

    Raises:
        ValueError: Stripe cannot express it.
    """
    return rescale(amount, decimals=decimals_of(currency), to=decimals_at_stripe(currency))


def from_stripe(amount: int, currency: str) -> int:
    """Return our number for one of Stripe's.

    Raises:
        ValueError: our smallest unit is too coarse for it.
    """
    return rescale(amount, decimals=decimals_at_stripe(currency), to=decimals_of(currency))
