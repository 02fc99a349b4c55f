"""Who may do what with channels, links and packs: officers, for their units and all below."""

from collections.abc import Callable
from functools import wraps

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate

from accounts.models import User
from outreach.models import Channel, ChannelQuerySet, PostPack, TrackedLink
from union.access import is_officer, units_for
from union.models import UnitQuerySet


def for_officers(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a view to officers; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not is_officer(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


def channels_for(user: User) -> ChannelQuerySet:
    """Return the channels of her units, with the phones of those who have their keys."""
    return Channel.objects.filter(unit__in=units_for(user).values("pk"))


def links_for(user: User) -> QuerySet[TrackedLink]:
    """Return the links that her units have made."""
    return TrackedLink.objects.filter(unit__in=units_for(user).values("pk"))


def packs_for(user: User) -> QuerySet[PostPack]:
    """Return the packs of her units."""
    return PostPack.objects.filter(unit__in=units_for(user).values("pk"))


def units_to_choose(user: User) -> UnitQuerySet:
    """Return her units that exist today, in the order of the tree."""
    return units_for(user).in_force(localdate()).order_by("path")
