"""Which products an officer may look at and decide about."""

from django.db.models import QuerySet

from accounts.models import User
from cooperatives.models import Seller
from products.models import Product, ProductChange
from union.access import APPROVERS, units_for


def products_under(user: User) -> QuerySet[Product]:
    """Return products of the sellers of the units that `user` acts for."""
    return Product.objects.filter(seller__unit__in=units_for(user))


def decidable_products(user: User) -> QuerySet[Product]:
    """Return products that wait and that `user` may approve or refuse."""
    sellers = _decidable_sellers(user)
    return Product.objects.filter(status=Product.Status.WAITING, seller__in=sellers)


def decidable_changes(user: User) -> QuerySet[ProductChange]:
    """Return changes that wait and that `user` may approve or refuse."""
    sellers = _decidable_sellers(user)
    return ProductChange.objects.filter(
        status=ProductChange.Status.WAITING, product__seller__in=sellers
    )


def _decidable_sellers(user: User) -> QuerySet[Seller]:
    """Sellers of her units, but nobody decides about a stall that is her own."""
    sellers = Seller.objects.under(units_for(user, roles=APPROVERS))
    if user.is_superuser:
        return sellers
    return sellers.exclude(pk__in=Seller.objects.managed_by(user).values("pk"))
