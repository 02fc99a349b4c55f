"""What a buyer means to order. A guest's basket hangs on a key in a cookie."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.keys import random_key
from products.models import Variant


class Basket(models.Model):
    """One buyer's basket, with goods of any number of sellers."""

    key = models.CharField(max_length=22, unique=True, default=random_key)  # in the guest's cookie
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="basket"
    )
    updated_at = models.DateTimeField(auto_now=True, db_index=True)

    def __str__(self) -> str:
        return f"Basket {self.pk}"


class BasketLineQuerySet(models.QuerySet):
    def to_order(self) -> "BasketLineQuerySet":
        """Lines that are ordered now: not those that wait for stock."""
        return self.filter(is_set_aside=False)

    def for_page(self) -> "BasketLineQuerySet":
        """Load everything a basket's page shows, in two queries, in the order it was filled."""
        return self.to_price().select_related("variant__product__seller__commune__province")

    def to_price(self) -> "BasketLineQuerySet":
        """Load what an order is made from: no place of the seller, which takes long to plan."""
        product = "variant__product"
        lines = self.select_related(f"{product}__seller__terms", f"{product}__cover")
        return lines.prefetch_related(f"{product}__texts").order_by("pk")


class BasketLine(models.Model):
    """So many of one variant, and the price the buyer saw when she put it in."""

    MOST = 999  # units of one variant in one basket

    basket = models.ForeignKey(Basket, models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, models.CASCADE, related_name="+")
    quantity = models.PositiveIntegerField()
    seen_price = models.PositiveBigIntegerField()  # dong a unit; compared at checkout
    is_set_aside = models.BooleanField(default=False)  # sold out or withdrawn: not ordered now
    added_at = models.DateTimeField(auto_now_add=True)

    objects = BasketLineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["basket", "variant"], name="basket_variant_once"),
            models.CheckConstraint(
                name="basket_quantity_in_range", condition=Q(quantity__gte=1, quantity__lte=999)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.variant}"

    @property
    def total(self) -> int:
        """Today's price of the whole line."""
        return self.variant.price * self.quantity

    @property
    def most(self) -> int:
        """How many there may be; needs `variant` loaded."""
        return min(self.variant.stock, self.MOST)

    @property
    def field_id(self) -> str:
        """The id of its input on the basket's page."""
        return f"quantity-{self.variant_id}"
