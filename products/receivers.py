"""Keep what products know about their seller, and about people who leave, in step."""

from django.db.models import QuerySet
from django.dispatch import receiver

from accounts import exports
from accounts.models import User
from accounts.signals import person_anonymised
from cooperatives.models import Seller
from cooperatives.signals import seller_profile_changed, seller_status_changed
from products.models import ProductPhoto, Review
from products.services.derived import refresh_seller_products, rename_seller_products
from products.services.reviews import forget_reviewer


@receiver(seller_profile_changed)
def rename_products(seller: Seller, **_: object) -> None:
    rename_seller_products(seller)


@receiver(seller_status_changed)
def show_or_hide_products(seller: Seller, **_: object) -> None:
    refresh_seller_products(seller)


@receiver(person_anonymised)
def forget_name(user: User, **_: object) -> None:
    forget_reviewer(user=user)


def reviews_of(user: User) -> list[dict[str, object]]:
    """Return what she wrote about products, for her copy of what the site holds. One query."""
    names = ("product__name", "stars", "text", "author_name", "status", "reply", "created_at")
    rows = user.reviews.order_by("pk").values_list(*names)
    keys = ("product", *names[1:])
    found = [dict(zip(keys, row, strict=True)) for row in rows]
    return exports.worded(found, status=Review.Status)


def pictures_of(user: User) -> QuerySet[ProductPhoto]:
    """Return the photos of what her own stalls sell."""
    stalls = Seller.objects.owned_by(user)
    return ProductPhoto.objects.filter(product__seller__in=stalls).order_by("pk")
