"""What a reader does with what she was told, and staff with what did not leave."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from notices import wishes
from notices.forms import QuietHoursForm
from notices.models import Message, Notice, QuietHours


def read(*, notice: Notice) -> bool:
    """Mark one notice as read; False if it was."""
    unread = Notice.objects.filter(pk=notice.pk).unread()
    return unread.update(read_at=timezone.now()) == 1


def read_all(*, user: User) -> int:
    """Mark everything in her centre as read; return how many were not."""
    return Notice.objects.shown_to(user).order_by().unread().update(read_at=timezone.now())


def hours_for(*, user: User) -> QuietHours:
    """Return her quiet hours, or the usual ones, not yet kept."""
    return QuietHours.objects.filter(user=user).first() or QuietHours(user=user)


@transaction.atomic
def save_all(*, user: User, ticked: Iterable[str], hours: QuietHoursForm) -> None:
    """Keep her wishes and quiet hours, both or neither.

    Raises:
        NothingLeft: no way is left to something that has to reach her.
    """
    wishes.save_wishes(user=user, ticked=ticked)
    wishes.save_quiet_hours(user=user, **hours.cleaned_data)


def send_again(*, message: Message) -> bool:
    """Let a message that failed, or perhaps left, be sent once more; False if neither."""
    stuck = Message.objects.filter(pk=message.pk, status__in=Message.REPEATABLE).exclude(to="")
    fresh = {"attempts": 0, "next_try_at": timezone.now(), "claimed_at": None, "problem": ""}
    return stuck.update(status=Message.Status.WAITING, **fresh) == 1
