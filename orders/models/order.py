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
        """Load everything an order's page shows: five queries, more with carriers and points."""
        return self.select_related("commune__province").prefetch_related(
            "parcels__seller__logo",
            "parcels__by_carrier",
            "parcels__pickup_point__commune__province",
            "parcels__lines",
            "parcels__events",
            "events",
        )


class Order(models.Model):
    """What one buyer ordered at one time, from one or several sellers."""

    class Status(models.TextChoices):
        PLACED = "placed", _("waiting for payment")
        PAID = "paid", _("paid")
        TO_COLLECT = "to_collect", _("paid on delivery")
        COMPLETED = "completed", _("completed")
        CANCELLED = "cancelled", _("cancelled")
        EXPIRED = "expired", _("not paid in time")

    class PayBy(models.TextChoices):
        CASH = "cash", _("cash on delivery")
        TRANSFER = "transfer", _("bank transfer")
        CARD = "card", _("card")

    OPEN = (Status.PLACED, Status.PAID, Status.TO_COLLECT)
    STANDING = (Status.PAID, Status.TO_COLLECT)  # the sellers are at work

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
    discount_total = models.PositiveBigIntegerField(default=0)  # what vouchers took off
    total = models.PositiveBigIntegerField()
    expires_at = models.DateTimeField(null=True, blank=True)  # the goods are held until then
    paid_at = models.DateTimeField(null=True, blank=True)  # paid in advance, all of it
    token = models.CharField(max_length=22, unique=True, editable=False)  # one checkout, one order
    placed_at = models.DateTimeField(auto_now_add=True)
    anonymised_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OrderQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("order"), _("orders")
        constraints = [
            models.CheckConstraint(
                name="order_total_adds_up",
                condition=Q(total=F("goods_total") + F("delivery_total") - F("discount_total")),
            ),
            models.CheckConstraint(
                name="order_held_until", condition=~Q(status="placed") | Q(expires_at__isnull=False)
            ),
            models.CheckConstraint(
                name="order_cash_is_collected",
                condition=~Q(pay_by="cash") | ~Q(status__in=["placed", "paid", "expired"]),
            ),
            models.CheckConstraint(
                name="order_paid_has_time", condition=~Q(status="paid") | Q(paid_at__isnull=False)
            ),
        ]
        indexes = [
            models.Index(fields=["buyer", "-placed_at", "-id"], name="order_of_buyer"),
            models.Index(
                fields=["expires_at", "id"], name="order_held", condition=Q(status="placed")
            ),
            models.Index(fields=["phone", "-placed_at"], name="order_of_phone"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_placed(self) -> bool:
        """Whether it waits for money: its goods are held, no seller sees it yet."""
        return self.status == self.Status.PLACED

    @property
    def is_standing(self) -> bool:
        """Whether the sellers are at work on it."""
        return self.status in self.STANDING

    @property
    def is_prepaid(self) -> bool:
        return self.pay_by != self.PayBy.CASH


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
    discount = models.PositiveBigIntegerField(default=0)  # its share of the parcel's, whole line
    cancelled = models.PositiveIntegerField(default=0)  # units given up before they were sent
    returned = models.PositiveIntegerField(default=0)  # units that came back after delivery
    weight = models.PositiveIntegerField(default=0)  # grams a unit, 0 if unknown
    vat_rate = models.PositiveSmallIntegerField(null=True)  # basis points, inside the price

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="order_line_quantity_positive", condition=Q(quantity__gte=1)
            ),
            models.CheckConstraint(
                name="order_line_no_more_than_bought",
                condition=Q(quantity__gte=F("cancelled") + F("returned")),
            ),
            models.CheckConstraint(
                name="order_line_discount_at_most_price",
                condition=Q(discount__lte=F("unit_price") * F("quantity")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.product_name}"

    @property
    def total(self) -> int:
        return self.unit_price * self.quantity

    @property
    def left(self) -> int:
        """Units that were neither cancelled nor returned."""
        return self.quantity - self.cancelled - self.returned

    @property
    def left_total(self) -> int:
        """What is left of it costs before discounts."""
        return self.unit_price * self.left

    def worth(self, units: int, *, after: int = 0) -> int:
        """Return what `units` of it cost after discount, when `after` are gone already.

        However a line is taken apart, its parts add up to `total - discount`.
        """
        paid = self.total - self.discount
        return paid * (after + units) // self.quantity - paid * after // self.quantity

    @property
    def full_name(self) -> str:
        """Product and size in one line: "Mật ong rừng, 500 g"."""
        return ", ".join(filter(None, [self.product_name, self.variant_label]))
