"""What a person agreed to, in which words, when and how; and that she took it back.

The Law on Personal Data Protection (91/2025/QH15, in force since 1 January 2026) wants consent to
be provable, separate for each purpose, and as easy to take back as to give. Apps register their
purposes in `AppConfig.ready`:

    consents.register(Purpose("newsletter", _("Letters with news"), version="2026-11",
                              withdraw=unsubscribe))
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from accounts.models import Consent, User


@dataclass(frozen=True)
class Purpose:
    """One thing that people may agree to."""

    name: str
    label: object  # lazy; what she agreed to, in a few words
    version: str  # of the wording that was shown
    withdraw: Callable[[User], None] | None = None  # None: part of having an account


_purposes: dict[str, Purpose] = {}


def register(purpose: Purpose) -> None:
    """Make a purpose known."""
    _purposes[purpose.name] = purpose


def purpose_named(name: str) -> Purpose | None:
    return _purposes.get(name)


def contact_hash(contact: str) -> str:
    """Return what stands for the address of somebody without an account."""
    return hashlib.sha256(contact.strip().lower().encode()).hexdigest()


def note(
    *, purpose: str, given: bool, how: str, user: User | None = None, contact: str = ""
) -> Consent:
    """Write down a yes or a no. Rows are never changed: the last one of a purpose holds."""
    return Consent.objects.create(
        user=user,
        contact_hash=contact_hash(contact) if contact else "",
        purpose=purpose,
        version=_purposes[purpose].version,
        is_given=given,
        how=how,
    )


def standing(user: User) -> list[tuple[Purpose, Consent]]:
    """Return the last word of `user` on each purpose that she was asked about. One query."""
    last: dict[str, Consent] = {}
    for row in user.consents.order_by("at", "pk"):
        last[row.purpose] = row
    return [(_purposes[name], row) for name, row in last.items() if name in _purposes]


def history(user: User) -> list[dict[str, object]]:
    """Return all she said, for her copy of what the site holds."""
    names = ("purpose", "version", "is_given", "how", "at")
    return [
        {name: getattr(row, name) for name in names} for row in user.consents.order_by("at", "pk")
    ]
