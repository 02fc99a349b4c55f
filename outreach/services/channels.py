"""Opening, changing and closing channels."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from core.pagecache import touch
from core.text import collation_key
from outreach.models import Channel, ChannelAdmin


class ChannelExists(Exception):
    """Another open channel has this address."""

    def __str__(self) -> str:
        return _("This channel is in the register already. Look for it, or close it there first.")


class ClosedTooEarly(Exception):
    """It would close before it was opened."""

    def __str__(self) -> str:
        return _("A channel cannot be closed before the day on which it was opened.")


@dataclass(frozen=True)
class Keeper:
    """Somebody who has the key of a channel."""

    name: str
    phone: str = ""  # +84…
    user_id: int | None = None


@transaction.atomic
def save_channel(
    *, channel: Channel | None = None, keepers: list[Keeper], **fields: object
) -> Channel:
    """Save a channel with all who have its key; those not named any more are taken out.

    Raises:
        ChannelExists: the address belongs to another open channel.
    """
    channel = channel or Channel()
    for name, value in fields.items():
        setattr(channel, name, value)
    channel.sort_key = collation_key(channel.name)
    try:
        with transaction.atomic():
            channel.save()
    except IntegrityError as error:
        raise ChannelExists from error
    channel.admins.all().delete()
    ChannelAdmin.objects.bulk_create(
        ChannelAdmin(channel=channel, name=k.name, phone=k.phone, user_id=k.user_id)
        for k in _once_each(keepers)
    )
    touch("channels")
    return channel


def _once_each(keepers: list[Keeper]) -> list[Keeper]:
    """Leave out who is named twice: by the same account or the same phone."""
    seen: set[object] = set()
    kept = []
    for keeper in keepers:
        marks = {mark for mark in (keeper.user_id, keeper.phone) if mark}
        if marks & seen:
            continue
        seen |= marks
        kept.append(keeper)
    return kept


@transaction.atomic
def close_channel(*, channel: Channel, on: date) -> bool:
    """Close a channel; its figures stay. False if it was closed already.

    Raises:
        ClosedTooEarly: it was opened after that day.
    """
    if on < channel.opened_on:
        raise ClosedTooEarly
    done = Channel.objects.filter(pk=channel.pk, closed_on=None).update(closed_on=on) == 1
    touch("channels")
    return done


@transaction.atomic
def reopen_channel(*, channel: Channel) -> bool:
    """Take a closed channel into use again; False if it was open.

    Raises:
        ChannelExists: another has its address meanwhile.
    """
    try:
        with transaction.atomic():
            closed = Channel.objects.filter(pk=channel.pk, closed_on__isnull=False)
            done = closed.update(closed_on=None) == 1
    except IntegrityError as error:
        raise ChannelExists from error
    touch("channels")
    return done
