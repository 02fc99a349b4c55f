"""Channels as everybody may see them: the directory of groups to join."""

from dataclasses import dataclass, field

from django.db.models import Count
from django.utils.timezone import localdate

from outreach.codes import data_uri
from outreach.models import Channel, ChannelQuerySet
from union.models import LAST_CHILD, Unit


@dataclass
class Listed:
    """A unit with the channels it invites everybody to."""

    unit: Unit
    channels: list[Channel] = field(default_factory=list)


def listed_channels() -> ChannelQuerySet:
    """Return open channels of units in force that everybody may join."""
    units = Unit.objects.in_force(localdate()).values("pk")
    return Channel.objects.open().filter(is_listed=True, unit__in=units)


def communes_with_channels() -> list[dict[str, object]]:
    """Return units above the branches with how many channels they and those below have.

    In dictionary order of the place, the province first; two queries.
    """
    counts = dict(listed_channels().order_by().values_list("unit__path").annotate(many=Count("pk")))
    units = Unit.objects.in_force(localdate()).exclude(kind=Unit.Kind.BRANCH)
    units = units.select_related("commune", "province").order_by("commune__sort_key", "sort_key")
    rows = []
    for unit in units:
        own = counts.get(unit.path, 0)
        below = sum(n for path, n in counts.items() if path.startswith(unit.path))
        many = own if unit.is_root() else below
        if many:
            rows.append({"unit": unit, "count": many})
    rows.sort(key=lambda row: row["unit"].depth > 1)
    return rows


def channels_by_unit(unit: Unit) -> list[Listed]:
    """Return the unit and those below it with their listed channels; one query.

    Of a province only its own: each commune has a page of its own.
    """
    channels = listed_channels()
    if unit.is_root():
        channels = channels.filter(unit=unit)
    else:
        channels = channels.filter(unit__path__range=(unit.path, unit.path + LAST_CHILD))
    found: dict[int, Listed] = {}
    for channel in channels.for_rows().in_order():
        channel.code = data_uri(channel.address)
        found.setdefault(channel.unit_id, Listed(channel.unit)).channels.append(channel)
    return list(found.values())


def listed_of(unit: Unit) -> list[Channel]:
    """Return a unit's own listed channels, as its fan page shows them; one query."""
    return list(listed_channels().filter(unit=unit).in_order())
