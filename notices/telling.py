"""The one function by which floors above tell people something."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from notices.models import Notice


@dataclass(frozen=True)
class Reader:
    """Who is told: a member, or somebody of whom only an address is known."""

    language: str
    user_id: int | None = None
    email: str = ""
    phone: str = ""  # +84…

    @classmethod
    def of(cls, user: User) -> Reader:
        """Return a member, reached by what her account says."""
        return cls(user.language, user.pk, user.email or "", user.phone or "")

    @property
    def key(self) -> str:
        """What tells readers apart, without saying who a guest is."""
        return f"u{self.user_id}" if self.user_id else contact_key(self.email or self.phone)


@dataclass(frozen=True)
class Telling:
    """One event of which some people have to hear."""

    kind: str
    to: Iterable[Reader]
    key: str
    facts: dict[str, object]

    def rows(self, now: datetime) -> list[Notice]:
        """Return one row for each reader who has an account or can be reached."""
        return [
            Notice(
                key=f"{self.key}/{reader.key}"[:200],
                kind=self.kind,
                facts=self.facts,
                user_id=reader.user_id,
                email=reader.email,
                phone=reader.phone,
                language=reader.language,
                try_at=now,
            )
            for reader in self.to
            if reader.user_id or reader.email or reader.phone
        ]


def tell(*, kind: str, to: Reader | Iterable[Reader], key: str, facts: dict[str, object]) -> None:
    """Write down that somebody has to be told; it is sent once the transaction stands.

    `key` names the event ("parcel-sent:5"): each reader is told once, however often this is
    called with it. `facts` is plain JSON, given to the kind's `load` later. One query.
    """
    tell_all([Telling(kind, [to] if isinstance(to, Reader) else to, key, facts)])


def tell_all(tellings: Iterable[Telling]) -> None:
    """The same for several events, still with one query."""
    now = timezone.now()
    rows = [row for telling in tellings for row in telling.rows(now)]
    if rows:
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
        transaction.on_commit(_hint, robust=True)


def contact_key(contact: str) -> str:
    """Return a hash of a guest's address, by which her wishes are kept."""
    return hashlib.sha256(contact.strip().lower().encode()).hexdigest()[:32]


def _hint() -> None:
    """Let a worker look at once; the schedule finds what this misses."""
    from notices.tasks import deliver  # which needs all this

    deliver.enqueue()
