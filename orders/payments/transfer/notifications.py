"""What a payment-notification service tells us: its signature, and the rows in its JSON.

Signed is `<timestamp>.<raw body>` by HMAC-SHA256 with a secret that both sides know, as SePay
and many others do. The names of the fields differ from service to service: see `SERVICES`.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import tzinfo

from django.utils.translation import gettext as _

from orders.payments.transfer.cells import direction, read_amount, read_moment
from orders.payments.transfer.statements import LONGEST_MEMO, LONGEST_REFERENCE, Row

TOLERANCE = 300  # seconds between their clock and ours
LARGEST = 256 * 1024  # bytes of a body
MOST_ROWS = 500  # in one body


class BadSignature(ValueError):
    """The message was not signed with our secret, or too long ago."""


class BadMessage(ValueError):
    """The message says nothing that we understand. `str()` says what is missing."""


@dataclass(frozen=True)
class Told:
    """A row and the number of the account on which it moved."""

    account: str
    row: Row


# For each thing the names it may have, in order; "rows" is where a list stands, if any.
SERVICES: dict[str, dict[str, tuple[str, ...]]] = {
    "generic": {
        "rows": ("transactions", "rows"),
        "account": ("account",),
        "amount": ("amount",),
        "direction": ("direction",),
        "memo": ("memo",),
        "reference": ("reference",),
        "at": ("at",),
        "balance": ("balance",),
    },
    "sepay": {
        "rows": (),
        "account": ("accountNumber",),
        "amount": ("transferAmount",),
        "direction": ("transferType",),
        "memo": ("content", "description"),
        "reference": ("referenceCode",),
        "at": ("transactionDate",),
        "balance": ("accumulated",),
    },
    "casso": {
        "rows": ("data",),
        "account": ("bank_sub_acc_id", "accountNumber", "subAccId"),
        "amount": ("amount",),
        "direction": (),
        "memo": ("description",),
        "reference": ("tid", "reference"),
        "at": ("when", "transactionDateTime"),
        "balance": ("cusum_balance", "runningBalance"),
    },
}


def sign(body: bytes, timestamp: str, secret: str) -> str:
    """Return the signature as lower-case hexadecimal digits."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def check(body: bytes, *, timestamp: str, signature: str, secret: str, now: float) -> None:
    """Accept a message signed with `secret` within `TOLERANCE` of `now` (Unix seconds).

    Raises:
        BadSignature: otherwise; also when there is no secret at all.
    """
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 13):
        raise BadSignature
    moment = int(timestamp) / (1000 if len(timestamp) == 13 else 1)  # some count milliseconds
    given = signature.strip().lower().removeprefix("sha256=")
    right = sign(body, timestamp, secret)
    is_right = hmac.compare_digest(given.encode(), right.encode())
    if not secret or not is_right or abs(now - moment) > TOLERANCE:
        raise BadSignature


def read_message(body: bytes, names: dict[str, tuple[str, ...]], zone: tzinfo) -> list[Told]:
    """Return the rows of a message whose fields have these names.

    Raises:
        BadMessage: no JSON, no row, or a row without account, amount or moment.
    """
    if len(body) > LARGEST:
        raise BadMessage(_("The message is too long."))
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadMessage(_("The message is no JSON.")) from error
    rows = _rows(message, names["rows"])
    if not 0 < len(rows) <= MOST_ROWS or not all(isinstance(row, dict) for row in rows):
        raise BadMessage(_("The message holds no list of transactions."))
    return [_told(place, row, names, zone) for place, row in enumerate(rows, 1)]


def _rows(message: object, places: tuple[str, ...]) -> list[object]:
    inside = _first(message, places) if isinstance(message, dict) else message
    found = message if inside is None else inside
    return found if isinstance(found, list) else [found]


def _told(place: int, row: dict, names: dict[str, tuple[str, ...]], zone: tzinfo) -> Told:
    try:
        amount = read_amount(_plain(_first(row, names["amount"])))
        moment = read_moment(_plain(_first(row, names["at"])), zone)
        balance = read_amount(_plain(_first(row, names["balance"])))
    except (ValueError, OverflowError) as error:
        raise BadMessage(_("Transaction %d has no readable amount or time.") % place) from error
    account = _text(row, names["account"])
    if not amount or moment is None or not account:
        raise BadMessage(_("Transaction %d lacks its account, amount or time.") % place)
    sign_ = direction(_first(row, names["direction"]))
    return Told(
        account=account,
        row=Row(
            line=place,
            at=moment.at,
            has_time=moment.has_time,
            amount=abs(amount) * sign_ if sign_ else amount,
            memo=_text(row, names["memo"])[:LONGEST_MEMO],
            reference=_text(row, names["reference"])[:LONGEST_REFERENCE],
            balance=balance,
        ),
    )


def _first(row: dict, places: tuple[str, ...]) -> object:
    return next((row[place] for place in places if row.get(place) not in (None, "")), None)


def _plain(value: object) -> object:
    if isinstance(value, dict | list):
        raise ValueError
    return value


def _text(row: dict, places: tuple[str, ...]) -> str:
    value = _first(row, places)
    text = "" if isinstance(value, dict | list | None) else str(value)
    return " ".join(text.replace("\0", " ").encode("utf-8", "replace").decode().split())
