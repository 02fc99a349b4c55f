"""An order is one payment; its lines are snapshots of what was bought."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.keys import order_number
from products.models import Variant


class OrderQuerySet(models.QuerySet):
    def of(self, user: object) -> "OrderQuerySet":
        """Orders of a signed-in buyer."""
        return self.filter(buyer_id=user.pk)

    def for_page(self) -> "OrderQuerySet":
        """Load everything an order's page shows, in five queries."""
        return self.select_related("commune__province").prefetch_related(
            "parcels__seller__logo", "parcels__lines", "parcels__events", "events"
        )


class Order(models.Model):
    """What one buyer ordered at one time, from one or several sellers."""

    class Status(models.TextChoices):
        PLACED = "placed", _("placed")
        COMPLETED = "completed", _("completed")
        CANCELLED = "cancelled", _("cancelled")

    class PayBy(models.TextChoices):
        CASH = "cash", _("cash on delivery")

    number = models.CharField(max_length=9, unique=True, default=order_number)  # K7TQ-2MXP
    buyer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="orders"
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.PLACED)
    pay_by = models.CharField(max_length=10, choices=PayBy, default=PayBy.CASH)
    language = models.CharField(max_length=10)
    name = models.CharField(_("recipient"), max_length=120)
    phone = models.CharField(_("phone"), max_length=16)
    email = models.EmailField(_("e-mail"), blank=True)
    commune = models.ForeignKey("places.Commune", models.PROTECT, null=True, related_name="+")
    street = models.CharField(_("house number, street, hamlet"), max_length=200, blank=True)
    note = models.CharField(_("note for the sellers"), max_length=500, blank=True)
    currency = models.CharField(max_length=3)
    goods_total = models.PositiveBigIntegerField()  # smallest unit of currency, tax included
    delivery_total = models.PositiveBigIntegerField()
    total = models.PositiveBigIntegerField()
    token = models.CharField(max_length=22, unique=True, editable=False)  # one checkout, one order
    placed_at = models.DateTimeField(auto_now_add=True)
    anonymised_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OrderQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("order"), _("orders")
        constraints = [
            models.CheckConstraint(
                name="order_total_adds_up",
                condition=Q(total=F("goods_total") + F("delivery_total")),
            ),
        ]
        indexes = [models.Index(fields=["buyer", "-placed_at", "-id"], name="order_of_buyer")]

    def __str__(self) -> str:
        return self.number

    @property
    def is_placed(self) -> bool:
        return self.status == self.Status.PLACED


class OrderLine(models.Model):
    """So many of one variant, with name and price as they were when it was bought."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="lines")
    parcel = models.ForeignKey("orders.Parcel", models.PROTECT, related_name="lines")
    variant = models.ForeignKey(Variant, models.SET_NULL, null=True, related_name="+")
    product_name = models.CharField(max_length=120)
    variant_label = models.CharField(max_length=60, blank=True)
    sku = models.CharField(max_length=40, blank=True)
    picture_url = models.CharField(max_length=300, blank=True)
    unit_price = models.PositiveBigIntegerField()  # smallest unit of the order's currency
    quantity = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="order_line_quantity_positive", condition=Q(quantity__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.product_name}"

    @property
    def total(self) -> int:
        return self.unit_price * self.quantity

    @property
    def full_name(self) -> str:
        """Product and size in one line: "Mật ong rừng, 500 g"."""
        return ", ".join(filter(None, [self.product_name, self.variant_label]))
