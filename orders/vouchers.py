"""Which vouchers count, and how what they give is shared out among parcels and lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orders.models import Voucher

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote


def usable_vouchers(
    codes: Sequence[str], *, phone: str = "", user_id: int | None = None
) -> list[Voucher]:
    """Return the vouchers with these codes that this person may use now."""
    return []


def share_out(
    parcels: Sequence[ParcelQuote], vouchers: Sequence[Voucher]
) -> list[tuple[Voucher, int]]:
    """Take vouchers off the parcels; return those that gave something, with how much."""
    return []
