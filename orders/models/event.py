"""The history of orders and money. Append-only: a correction is a new row."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from orders.models.order import Order
from orders.models.parcel import Parcel


class OrderEvent(models.Model):
    """One change of the status of an order (no parcel) or of a parcel: what, when, who."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="events")
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, related_name="events")
    from_status = models.CharField(max_length=10, blank=True)
    to_status = models.CharField(max_length=10)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["order", "at", "id"], name="order_event_in_order")]

    def __str__(self) -> str:
        return f"{self.order_id}: {self.to_status}"


class PaymentEvent(models.Model):
    """Money that moved, or is owed. The balance of an order or parcel is a sum of these."""

    class Kind(models.TextChoices):
        DUE = "due", _("to be paid")
        COLLECTED = "collected", _("collected at the door")
        WAIVED = "waived", _("no longer to be paid")

    order = models.ForeignKey(Order, models.PROTECT, related_name="payment_events")
    parcel = models.ForeignKey(Parcel, models.PROTECT, related_name="payment_events")
    kind = models.CharField(max_length=12, choices=Kind)
    amount = models.BigIntegerField()  # smallest unit; owed is positive, paid or waived negative
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="payment_sign_fits_kind",
                condition=Q(kind="due", amount__gt=0)
                | Q(kind__in=["collected", "waived"], amount__lt=0),
            ),
            models.UniqueConstraint(
                fields=["parcel", "kind"],
                condition=Q(kind__in=["due", "collected"]),
                name="payment_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"
