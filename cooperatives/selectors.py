"""Reading what belongs to several models."""

from datetime import date

from django.utils.translation import gettext as _

from cooperatives.models import Membership, Seller
from places.models import Commune
from union.models import Unit


class NoUnit(Exception):
    def __init__(self) -> None:
        super().__init__(_("The Union has no unit here yet. Please call the province office."))


def unit_for(commune: Commune, on: date) -> Unit:
    """Return the unit that looks after sellers of a commune on a day.

    The commune's own, else its province's, else the first province union there is.

    Raises:
        NoUnit: there is none at all.
    """
    units = Unit.objects.in_force(on)
    provinces = units.filter(kind=Unit.Kind.PROVINCE).order_by("path")
    unit = (
        units.filter(kind=Unit.Kind.COMMUNE, commune=commune).order_by("path").first()
        or provinces.filter(province=commune.province_id).first()
        or provinces.first()
    )
    if unit is None:
        raise NoUnit
    return unit


def people_of(seller: Seller) -> list[Membership]:
    """Return current members with their persons, owners first; one query."""
    members = seller.memberships.current().select_related("user")
    return list(members.order_by("role", "created_at", "pk"))  # "owner" < "staff"


def stalls_of(user: object) -> list[Seller]:
    """Return the stalls a person may act for, in Vietnamese order; for menus; one query."""
    return list(Seller.objects.managed_by(user).order_by("sort_key", "pk"))


def communes_with_sellers() -> list[Commune]:
    """Return the communes where somebody sells, in Vietnamese order; one query."""
    somewhere = Seller.objects.approved().values("commune")
    return list(Commune.objects.filter(pk__in=somewhere).in_order())
