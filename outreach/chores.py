"""Who hears that a channel sleeps, and what waits at the staff desk."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from cooperatives import waiting
from notices.kinds import Facts, Kind
from notices.telling import Reader, Telling, tell_all
from outreach.access import channels_for
from outreach.models import Channel, WeeklyFigures
from union.access import is_officer, officers_of


def tell_of_sleeping() -> int:
    """Tell those who have the key of a channel that it sleeps; return how many channels do.

    Once for each time it falls asleep. Where no keeper has an account the unit's officers hear it.
    """
    today = localdate()
    sleeping = Channel.objects.sleeping(today).select_related("unit")
    channels = list(sleeping.prefetch_related("admins__user"))
    awake = WeeklyFigures.objects.filter(channel__in=channels, posts__gt=0).order_by("week")
    last = dict(awake.values_list("channel_id", "week"))
    tell_all(
        Telling(
            "channel_sleeps",
            [Reader.of(user) for user in _keepers(channel)],
            f"channel-sleeps:{channel.pk}:{last.get(channel.pk, channel.opened_on)}",
            {"channel": channel.pk},
        )
        for channel in channels
    )
    return len(channels)


def _keepers(channel: Channel) -> list[User]:
    """Return active people who have the key, else those who answer for the unit."""
    users = [admin.user for admin in channel.admins.all() if admin.user and admin.user.is_active]
    return users or [officer.user for officer in officers_of(channel.unit)]


def about_channel(facts: Facts) -> Facts | None:
    """Return what the letter needs; None once the channel is closed or awake."""
    sleeping = Channel.objects.sleeping(localdate()).select_related("unit")
    channel = sleeping.filter(pk=facts["channel"]).first()
    if channel is None:
        return None
    path = reverse("outreach_channel", args=[channel.pk])
    return {"channel": channel, "path": path, "link": settings.SITE_URL + path}


SLEEPS = Kind(
    "channel_sleeps",
    gettext_lazy("A page or group of your unit sleeps"),
    "outreach/channel_sleeps",
    about_channel,
    is_essential=False,
    for_staff=True,
)


def sleeping_waiting(user: User) -> waiting.Queue | None:
    """Return the channels that sleep, for the home of the staff desk."""
    if not is_officer(user):
        return None
    sleeping = channels_for(user).sleeping(localdate())
    since = timezone.now() - timedelta(days=14)
    return waiting.Queue(
        name=_("Channels that sleep"),
        icon="globe",
        count=sleeping.count(),
        url=f"{reverse('outreach_channels')}?show=sleeping",
        items=[
            waiting.Item(
                title=channel.name,
                detail=channel.unit.name,
                url=reverse("outreach_channel", args=[channel.pk]),
                since=since,
            )
            for channel in sleeping.select_related("unit").in_order()[: waiting.SHOWN]
        ],
        position=60,
    )
