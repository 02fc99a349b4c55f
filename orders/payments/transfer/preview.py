"""A statement between being shown and being kept: it travels in the page, sealed.

Nothing is stored before somebody has looked at it, and nobody can change what was shown.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime

from django.core import signing
from django.utils.translation import gettext as _

from orders.payments.transfer.statements import Row

AGE = 3600  # seconds between showing and keeping
LARGEST = 2_000_000  # characters of the seal
MOST_ROWS = 5000


class Unsealed(ValueError):
    """What came back is not what was shown, or too late. `str()` tells staff."""


@dataclass(frozen=True)
class Preview:
    """What a file said when it was shown."""

    account_id: int
    file_name: str
    sha256: str
    columns: dict[str, str]
    rows: list[Row]


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def seal(preview: Preview, *, user: object) -> str:
    """Return the preview as a text that only this person can hand back.

    Raises:
        Unsealed: it is too long to travel.
    """
    facts = [preview.account_id, preview.file_name[:200], preview.sha256, preview.columns]
    text = signing.dumps([*facts, _flat(preview.rows)], salt=_salt(user), compress=True)
    if len(preview.rows) > MOST_ROWS or len(text) > LARGEST:
        raise Unsealed(_("The statement is too long for one time. Export a shorter time."))
    return text


def unseal(text: str, *, user: object) -> Preview:
    """Return what `seal` was given.

    Raises:
        Unsealed: it was changed, is somebody else's, or older than an hour.
    """
    try:
        *facts, rows = signing.loads(text, salt=_salt(user), max_age=AGE)
    except signing.BadSignature as error:
        raise Unsealed(_("This page is too old. Choose the file again.")) from error
    return Preview(*facts, rows=[_row(row) for row in rows])


def _salt(user: object) -> str:
    return f"orders.bank.statement:{user.pk}"


def _flat(rows: Sequence[Row]) -> list[list[object]]:
    return [
        [value.isoformat() if isinstance(value, datetime) else value for value in astuple(row)]
        for row in rows
    ]


def _row(values: list[object]) -> Row:
    line, at, *rest = values
    return Row(line, datetime.fromisoformat(at), *rest)
