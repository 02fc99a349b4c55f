"""One seller's part of an order: what she packs and sends."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from core.keys import random_key
from orders.models.order import Order


class ParcelQuerySet(models.QuerySet):
    def managed_by(self, user: object) -> "ParcelQuerySet":
        """Parcels of the sellers that `user` may act for, and no others."""
        return self.released().filter(seller__in=Seller.objects.managed_by(user))

    def released(self) -> "ParcelQuerySet":
        """Parcels that concern their seller: paid, or to be paid at the door."""
        return self.filter(released_at__isnull=False)

    def open(self) -> "ParcelQuerySet":
        """Parcels the seller still has to do something about."""
        return self.released().filter(status__in=Parcel.OPEN)

    def for_list(self) -> "ParcelQuerySet":
        """Load everything a list of parcels shows, in two queries."""
        return self.select_related("order__commune__province", "seller").prefetch_related("lines")

    def for_page(self) -> "ParcelQuerySet":
        """Load everything a parcel's page shows, in three queries."""
        places = [
            "order__commune__province",
            "seller__commune__province",
            "pickup_point__commune__province",
            "method",
            "by_carrier",
        ]
        return self.select_related(*places).prefetch_related("lines", "events")


class Parcel(models.Model):
    """What one seller sends for one order."""

    class Status(models.TextChoices):
        NEW = "new", _("new")
        ACCEPTED = "accepted", _("accepted")
        PACKED = "packed", _("packed")
        SENT = "sent", _("sent")
        DELIVERED = "delivered", _("delivered")
        REFUSED = "refused", _("refused at the door")
        RETURNED = "returned", _("sent back")
        CANCELLED = "cancelled", _("cancelled")

    class Delivery(models.TextChoices):
        HOME = "home", _("brought to the address")
        PICKUP = "pickup", _("fetched from the seller")
        POINT = "point", _("fetched from a pick-up point")

    class Cash(models.TextChoices):
        """Where the money of a parcel paid at the door is."""

        NONE = "", _("paid in advance")
        EXPECTED = "expected", _("to be collected")
        HANDED = "handed", _("with the carrier")
        COLLECTED = "collected", _("collected")
        REMITTED = "remitted", _("remitted")
        SETTLED = "settled", _("settled")

    OPEN = (Status.NEW, Status.ACCEPTED, Status.PACKED, Status.SENT)
    FINISHED = (Status.DELIVERED, Status.REFUSED, Status.RETURNED, Status.CANCELLED)

    order = models.ForeignKey(Order, models.PROTECT, related_name="parcels")
    seller = models.ForeignKey(Seller, models.PROTECT, related_name="parcels")
    key = models.CharField(max_length=22, unique=True, default=random_key)  # in addresses
    status = models.CharField(max_length=10, choices=Status, default=Status.NEW)
    delivery = models.CharField(max_length=10, choices=Delivery, default=Delivery.HOME)
    goods_total = models.PositiveBigIntegerField()  # smallest unit of the order's currency
    delivery_fee = models.PositiveBigIntegerField()
    discount = models.PositiveBigIntegerField(default=0)  # by vouchers, on goods and delivery
    site_discount = models.PositiveBigIntegerField(default=0)  # the part the site pays for
    total = models.PositiveBigIntegerField()
    waived = models.PositiveBigIntegerField(default=0)  # of `total`: cancelled, refused, returned
    released_at = models.DateTimeField(null=True, blank=True)  # the seller sees it from then on
    method = models.ForeignKey(
        "orders.DeliveryMethod", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    method_name = models.CharField(max_length=80, blank=True)  # as the buyer chose it
    pickup_point = models.ForeignKey(
        "orders.PickupPoint", models.SET_NULL, null=True, blank=True, related_name="parcels"
    )
    by_carrier = models.ForeignKey(
        "orders.Carrier", models.PROTECT, null=True, blank=True, related_name="parcels"
    )  # one the site works with; empty: `carrier` says in words who it is
    cash = models.CharField(max_length=10, choices=Cash, blank=True, default=Cash.NONE)
    money_in_at = models.DateTimeField(null=True, blank=True)  # paid, and no carrier has it now
    commission_rate = models.PositiveSmallIntegerField(default=0)  # basis points, as at the sale
    carrier = models.CharField(_("carrier"), max_length=60, blank=True)
    tracking_number = models.CharField(_("tracking number"), max_length=60, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    finished_at = models.DateTimeField(null=True, blank=True)  # delivered, refused or cancelled

    objects = ParcelQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("parcel"), _("parcels")
        constraints = [
            models.UniqueConstraint(fields=["order", "seller"], name="parcel_one_a_seller"),
            models.CheckConstraint(
                name="parcel_total_adds_up",
                condition=Q(total=F("goods_total") + F("delivery_fee") - F("discount")),
            ),
            models.CheckConstraint(
                name="parcel_waived_at_most_total", condition=Q(waived__lte=F("total"))
            ),
            models.CheckConstraint(
                name="parcel_site_discount_is_part",
                condition=Q(site_discount__lte=F("discount")),
            ),
            models.CheckConstraint(
                name="parcel_finished_has_time",
                condition=Q(finished_at=None, status__in=["new", "accepted", "packed", "sent"])
                | Q(
                    finished_at__isnull=False,
                    status__in=["delivered", "refused", "returned", "cancelled"],
                ),
            ),
            models.CheckConstraint(
                name="parcel_moves_when_released",
                condition=Q(released_at__isnull=False) | Q(status__in=["new", "cancelled"]),
            ),
        ]
        indexes = [
            models.Index(fields=["seller", "-created_at", "-id"], name="parcel_of_seller"),
            models.Index(fields=["seller", "status", "-created_at"], name="parcel_by_status"),
            models.Index(fields=["by_carrier", "tracking_number"], name="parcel_tracked"),
            models.Index(fields=["cash", "id"], name="parcel_cash", condition=~Q(cash="")),
        ]

    def __str__(self) -> str:
        return f"{self.order.number}/{self.seller_id}"

    @property
    def is_open(self) -> bool:
        return self.status in self.OPEN

    @property
    def is_new(self) -> bool:
        return self.status == self.Status.NEW

    @property
    def is_pickup(self) -> bool:
        """Whether the buyer fetches it, from the seller or a pick-up point."""
        return self.delivery != self.Delivery.HOME

    @property
    def way_in_words(self) -> str:
        """How it comes, as the buyer chose it; needs `pickup_point` loaded."""
        if self.pickup_point:
            return gettext("Pick-up point: %s") % self.pickup_point.name
        usual = gettext("Fetched from the seller") if self.is_pickup else gettext("Delivery")
        return self.method_name or usual

    @property
    def to_pay(self) -> int:
        """What it costs now: its total without what was cancelled, refused or returned."""
        return self.total - self.waived

    @property
    def to_collect(self) -> int:
        """What whoever brings it takes at the door; nothing if it was paid in advance."""
        return self.to_pay if self.cash else 0

    @property
    def is_prepaid(self) -> bool:
        return not self.cash

    @property
    def can_be_cancelled(self) -> bool:
        """Whether the seller may still give it up. See also `services.cancel_parcel`."""
        return self.status in (self.Status.NEW, self.Status.ACCEPTED, self.Status.PACKED)

    @property
    def can_be_refused(self) -> bool:
        """Whether the buyer may be about to take it. See also `services.refuse_parcel`."""
        return self.status == (self.Status.PACKED if self.is_pickup else self.Status.SENT)

    @property
    def tracking_link(self) -> str:
        """Where anybody can follow it, or ""; needs `by_carrier` loaded."""
        return self.by_carrier.link(self.tracking_number) if self.by_carrier else ""

    @property
    def number(self) -> str:
        """How people call it; needs `order` loaded."""
        return self.order.number
