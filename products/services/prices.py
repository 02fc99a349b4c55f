"""Sizes, prices and stock: the seller changes them at once, without asking."""

from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from core.pagecache import touch
from products.models import Product, Variant
from products.services.derived import refresh_product, stock_changed
from products.services.errors import StockMoved


@dataclass(frozen=True)
class Size:
    """One line of a product's price list."""

    label: str
    price: int  # smallest unit of the currency
    stock: int
    weight: int | None = None  # grams
    volume: int | None = None  # millilitres
    label_en: str = ""
    sku: str = ""


@transaction.atomic
def change_price_and_stock(
    *, variant: Variant, price: int, stock: int, seen_stock: int, by: User
) -> None:
    """Set price and stock, unless units were sold since the seller saw `seen_stock`.

    Raises:
        StockMoved: with what is left now.
    """
    expected = Variant.objects.filter(pk=variant.pk, stock=seen_stock)
    if expected.update(price=price, stock=stock) != 1:
        variant.refresh_from_db()
        raise StockMoved(variant.local_label or variant.product.unit, variant.stock)
    if price != variant.price:
        refresh_product(variant.product)
    stock_changed([variant.pk])


@transaction.atomic
def add_size(*, product: Product, size: Size, by: User) -> Variant:
    """Offer the product in one more size, or again in one that was taken off."""
    position = product.variants.count()
    fields = {"position": position, "is_active": True} | vars(size)
    old = product.variants.filter(label=size.label, is_active=False).first()
    if old:
        product.variants.filter(pk=old.pk).update(**fields)
        old.refresh_from_db()
    variant = old or product.variants.create(**fields)
    refresh_product(product)
    touch(f"product:{product.pk}")
    return variant


@transaction.atomic
def change_size(*, variant: Variant, size: Size, by: User) -> None:
    """Rename or reprice the only size of a draft."""
    Variant.objects.filter(pk=variant.pk).update(**vars(size))
    refresh_product(variant.product)


@transaction.atomic
def take_off_size(*, variant: Variant, by: User) -> bool:
    """Stop offering a size; old orders keep it. False if it is the last one of a product."""
    others = variant.product.variants.filter(is_active=True).exclude(pk=variant.pk)
    if not others.exists():
        return False
    Variant.objects.filter(pk=variant.pk).update(is_active=False)
    refresh_product(variant.product)
    touch(f"product:{variant.product_id}")
    return True
