"""How a parcel is called on lists for carriers: its order's number and which of its parcels.

K7TQ-2MXP-2 is the second parcel of order K7TQ-2MXP. An order never gets another parcel, so
the number stays. Carriers send it back with capitals, spaces or dashes of their own.
"""

import re

CODE = re.compile(r"([2-9A-HJKMNP-Z]{4})-?([2-9A-HJKMNP-Z]{4})(?:[-/_. ]?([0-9]{1,3}))?")


def code_of(order_number: str, position: int) -> str:
    """Return the code of an order's parcel; positions start at 1."""
    return f"{order_number}-{position}"


def read_code(text: str) -> tuple[str, int | None] | None:
    """Return the order's number and the position, if one is named; None if it is no code."""
    found = CODE.fullmatch("".join(text.upper().split()))
    if found is None:
        return None
    return f"{found[1]}-{found[2]}", int(found[3]) if found[3] else None
