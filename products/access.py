"""Which products an officer may look at and decide about."""

from django.db.models import QuerySet

from accounts.models import User
from cooperatives.models import Seller
from products.models import Product, ProductChange, Review
from union.access import APPROVERS, is_top_officer, units_for


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


def certifiable_products(user: User) -> QuerySet[Product]:
    """Return products whose certificates `user` may record: never her own stall's."""
    return Product.objects.filter(seller__in=decidable_sellers(user))


def reviews_under(user: User) -> QuerySet[Review]:
    """Return reviews of products that `user` may look at: those of her units' sellers."""
    return Review.objects.filter(product__in=products_under(user))


def hidable_reviews(user: User) -> QuerySet[Review]:
    """Return reviews that `user` may hide or show again: never of her own stall."""
    return Review.objects.filter(product__seller__in=decidable_sellers(user))


def may_steer_search(user: User) -> bool:
    """Return True if `user` may change what searches find: officers of the Union's top units.

    Synonyms and promotions work for the whole site, not for one unit's sellers.
    """
    return is_top_officer(user)
