"""Which products an officer may look at and decide about."""

from django.db.models import QuerySet

from accounts.models import User
from products.models import Product, ProductChange
from union.access import APPROVERS, units_for


def products_under(user: User) -> QuerySet[Product]:
    """Return products of the sellers of the units that `user` acts for."""
    return Product.objects.filter(seller__unit__in=units_for(user))


def decidable_products(user: User) -> QuerySet[Product]:
    """Return products that wait and that `user` may approve or refuse."""
    units = units_for(user, roles=APPROVERS)
    return Product.objects.filter(status=Product.Status.WAITING, seller__unit__in=units)


def decidable_changes(user: User) -> QuerySet[ProductChange]:
    """Return changes that wait and that `user` may approve or refuse."""
    units = units_for(user, roles=APPROVERS)
    return ProductChange.objects.filter(
        status=ProductChange.Status.WAITING, product__seller__unit__in=units
    )
