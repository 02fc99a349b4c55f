"""Who may see how often something is read."""

from django.db.models import Q

from accounts.models import User
from union.access import is_top_officer, units_for
from visits.models import DailyViews, DailyViewsQuerySet


def views_for(user: User) -> DailyViewsQuerySet:
    """Return the totals of her units and all below; those of no unit for the province's."""
    theirs = Q(unit__in=units_for(user).values("pk"))
    if is_top_officer(user):
        theirs |= Q(unit=None)
    return DailyViews.objects.filter(theirs)
