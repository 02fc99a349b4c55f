"""Who sees which parcels, and who handles the site's money.

See also `ParcelQuerySet.managed_by` and `views.buyer.own_order`.
"""

from collections.abc import Callable
from functools import wraps

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from cooperatives.models import Seller
from orders.models import Parcel, PickupPoint, ReturnRequest
from products.access import decidable_sellers
from union.access import APPROVERS, units_for


def parcels_seen_by(user: object) -> QuerySet:
    """Parcels that an officer's desk shows her: of sellers of her units and all below."""
    return Parcel.objects.filter(seller__in=Seller.objects.under(units_for(user)))


def points_of(user: object) -> QuerySet:
    """Pick-up points that an officer's units look after."""
    return PickupPoint.objects.filter(unit__in=units_for(user))


def may_handle_money(user: object) -> bool:
    """Return True if `user` may see and move the site's money: payouts, refunds, carriers.

    That is officers of the Union's top units in office today, and administrators; editors not.
    """
    if not user.is_active or user.is_superuser:
        return user.is_active
    return units_for(user, roles=APPROVERS).filter(depth=1).exists()


def for_money_staff(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a staff view to those who may handle money; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_handle_money(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


class ForMoneyStaff:
    """The same for Wagtail's class-based views; put it first among the bases."""

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_handle_money(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)


def returns_seen_by(user: object) -> QuerySet:
    """Goods going back to sellers of an officer's units and all below."""
    return ReturnRequest.objects.filter(parcel__in=parcels_seen_by(user))


def decidable_returns(user: object) -> QuerySet:
    """Returns that an officer may decide about: never her own stall's."""
    return ReturnRequest.objects.filter(parcel__seller__in=decidable_sellers(user))
