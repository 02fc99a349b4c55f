"""Which products an officer may look at and decide about."""

from django.db.models import QuerySet

from accounts.models import User
from cooperatives.models import Seller
from products.models import Product, ProductChange
from union.access import APPROVERS, units_for


def products_under(user: User) -> QuerySet[Product]:
    """Return products of the sellers of the units that `user` acts for."""
    return Product.objects.filter(seller__unit__in=units_for(user))


def decidable_sellers(user: User) -> QuerySet[Seller]:
    """Return sellers whose products `user` may approve or refuse: never her own stall's."""
    sellers = Seller.objects.under(units_for(user, roles=APPROVERS))
    if user.is_superuser:
        return sellers
    return sellers.exclude(pk__in=Seller.objects.managed_by(user).values("pk"))


def waiting_products(sellers: QuerySet[Seller]) -> QuerySet[Product]:
    """Return what these sellers have handed in."""
    return Product.objects.filter(status=Product.Status.WAITING, seller__in=sellers)


def waiting_changes(sellers: QuerySet[Seller]) -> QuerySet[ProductChange]:
    """Return the changes of listed products that these sellers wish for."""
    waiting = ProductChange.objects.filter(status=ProductChange.Status.WAITING)
    return waiting.filter(product__seller__in=sellers)
