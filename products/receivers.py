"""Keep what products know about their seller in step."""

from django.dispatch import receiver

from cooperatives.models import Seller
from cooperatives.signals import seller_profile_changed, seller_status_changed
from products.services.derived import refresh_seller_products, rename_seller_products


@receiver(seller_profile_changed)
def rename_products(seller: Seller, **_: object) -> None:
    rename_seller_products(seller)


@receiver(seller_status_changed)
def show_or_hide_products(seller: Seller, **_: object) -> None:
    refresh_seller_products(seller)
