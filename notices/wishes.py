"""Who wants what, by which way, and when not."""

from collections.abc import Iterable
from datetime import datetime, time

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from notices.kinds import CHANNELS, EMAIL, SMS, ZALO, Kind, get, known
from notices.models import Notice, QuietHours, Wish
from notices.quiet import quiet_until
from notices.telling import contact_key

SALT = "notices.off"


class NothingLeft(Exception):
    """An essential kind would reach her by no way at all."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        super().__init__(
            _("“%s” has to reach you somehow: leave at least one way ticked.") % kind.label
        )


def in_use() -> list[str]:
    """Return the ways that this site has, the usual one first."""
    gateways = {SMS: settings.SMS_BY, ZALO: settings.ZALO_BY}
    return [EMAIL, *(name for name, by in gateways.items() if by != "none")]


def usual(channel: str, *, has_email: bool) -> bool:
    """Return whether a way is taken when she said nothing: messages to phones cost money."""
    if channel == EMAIL:
        return True
    return not has_email and (channel == ZALO or ZALO not in in_use())


def ways(notice: Notice, kind: Kind) -> dict[str, str]:
    """Return by which ways a notice goes, and to which address. One query."""
    at = {EMAIL: notice.email, SMS: notice.phone, ZALO: notice.phone}
    able = {name: at[name] for name in kind.channels if name in in_use() and at[name]}
    said = wishes_about(notice, kind)
    wanted = {
        name: address
        for name, address in able.items()
        if said.get(name, usual(name, has_email=bool(notice.email)))
    }
    if not wanted and kind.is_essential:
        return dict(list(able.items())[:1])
    return wanted


def wishes_about(notice: Notice, kind: Kind) -> dict[str, bool]:
    """Return what the reader said about a kind, by way."""
    who = (
        {"user_id": notice.user_id}
        if notice.user_id
        else {"contact": contact_key(notice.email or notice.phone)}
    )
    return dict(Wish.objects.filter(kind=kind.name, **who).values_list("channel", "is_wanted"))


def hours_of(notice: Notice) -> QuietHours | None:
    """Return the quiet hours that the reader chose, if she has an account and did."""
    return QuietHours.objects.filter(user=notice.user_id).first() if notice.user_id else None


def silent_until(now: datetime, channel: str, hours: QuietHours | None) -> datetime:
    """Return when a message may leave: now, or when the reader's quiet hours end."""
    hours = hours or QuietHours()
    if channel == EMAIL and not hours.also_email:
        return now
    return quiet_until(now, starts=hours.starts, ends=hours.ends) or now


def table_for(user: User) -> list[dict[str, object]]:
    """Return the kinds that concern her: `kind` and `cells`, one a way, None where there is none.

    One query, and one to see whether she sells.
    """
    said = {
        (kind, channel): is_wanted
        for kind, channel, is_wanted in user.wishes.values_list("kind", "channel", "is_wanted")
    }
    sells = getattr(user, "memberships", None) is not None and user.memberships.exists()
    able = ways_to(user)
    return [
        {
            "kind": kind,
            "cells": [
                {
                    "name": f"{kind.name}-{channel}",
                    "channel": channel,
                    "label": CHANNELS[channel],
                    "is_wanted": said.get(
                        (kind.name, channel), usual(channel, has_email=bool(user.email))
                    ),
                }
                if channel in kind.channels
                else None
                for channel in able
            ],
        }
        for kind in known()
        if (sells or not kind.for_sellers) and (user.is_staff or not kind.for_staff)
    ]


def ways_to(user: User) -> list[str]:
    """Return the ways by which she can be reached."""
    return [name for name in in_use() if (user.email if name == EMAIL else user.phone)]


def ticked_again(rows: list[dict[str, object]], ticked: Iterable[str]) -> list[dict[str, object]]:
    """Return the table as she left it, to show it again with what is wrong."""
    ticked = set(ticked)
    for row in rows:
        for cell in filter(None, row["cells"]):
            cell["is_wanted"] = cell["name"] in ticked
    return rows


@transaction.atomic
def save_wishes(*, user: User, ticked: Iterable[str]) -> None:
    """Keep what she ticked, as "kind-channel", of the whole table.

    Raises:
        NothingLeft: no way is left to an essential kind.
    """
    ticked = set(ticked)
    rows = []
    for row in table_for(user):
        cells = [cell for cell in row["cells"] if cell]
        wanted = [cell for cell in cells if cell["name"] in ticked]
        if cells and not wanted and row["kind"].is_essential:
            raise NothingLeft(row["kind"])
        rows += [
            Wish(
                user=user,
                kind=row["kind"].name,
                channel=cell["channel"],
                is_wanted=cell["name"] in ticked,
            )
            for cell in cells
        ]
    Wish.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["user", "kind", "channel"],
        update_fields=["is_wanted"],
    )


def save_quiet_hours(*, user: User, starts: time, ends: time, also_email: bool) -> None:
    """Keep when her phone stays silent."""
    hours = {"starts": starts, "ends": ends, "also_email": also_email}
    QuietHours.objects.update_or_create(user=user, defaults=hours)


def off_token(notice: Notice) -> str:
    """Return what lets the reader of a letter turn its kind off without signing in."""
    who = notice.user_id or contact_key(notice.email)
    return signing.dumps([who, notice.kind], salt=SALT)


def read_off_token(token: str) -> tuple[dict[str, object], Kind] | None:
    """Return whose wish and which kind a token is about; None for nonsense."""
    try:
        who, name = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    kind = get(name)
    if kind is None or kind.is_essential:
        return None
    return ({"user_id": who} if isinstance(who, int) else {"contact": who}), kind


def turn_off(*, who: dict[str, object], kind: Kind) -> None:
    """Write no more e-mails of this kind to her. Safe to repeat."""
    Wish.objects.update_or_create(
        **who, kind=kind.name, channel=EMAIL, defaults={"is_wanted": False}
    )
