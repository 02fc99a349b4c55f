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
    """Money that moved, or is owed by a buyer. What is owed is a sum of these.

    A positive sum is still to be paid; a negative one is the buyer's and goes back to her.
    Events with a parcel are about that parcel; those without, about the order's payment.
    """

    class Kind(models.TextChoices):
        DUE = "due", _("to be paid")  # + parcel
        WAIVED = "waived", _("no longer to be paid")  # - parcel
        REINSTATED = "reinstated", _("to be paid after all")  # + parcel
        COLLECTED = "collected", _("collected at the door")  # - parcel
        RECEIVED = "received", _("received")  # - order
        ALLOCATED = "allocated", _("used for")  # + order, - parcel: adds up to nothing
        REFUNDED = "refunded", _("refunded")  # + parcel or order
        CHARGED_BACK = "disputed", _("taken back by the bank")  # + order; - when given back

    POSITIVE = (Kind.DUE, Kind.REINSTATED, Kind.REFUNDED)
    NEGATIVE = (Kind.WAIVED, Kind.COLLECTED, Kind.RECEIVED)

    order = models.ForeignKey(Order, models.PROTECT, related_name="payment_events")
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, related_name="payment_events")
    kind = models.CharField(max_length=12, choices=Kind)
    amount = models.BigIntegerField()  # smallest unit of the order's currency
    # "stripe:pi_…": counts once. Most events have none, which "" could not say.
    source = models.CharField(max_length=120, null=True, unique=True)  # noqa: DJ001
    attempt = models.ForeignKey(
        "orders.PaymentAttempt", models.PROTECT, null=True, related_name="events"
    )
    refund = models.OneToOneField("orders.Refund", models.PROTECT, null=True, related_name="event")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="payment_sign_fits_kind",
                condition=Q(kind__in=["due", "reinstated", "refunded"], amount__gt=0)
                | Q(kind__in=["waived", "collected", "received"], amount__lt=0)
                | Q(kind="allocated", parcel=None, amount__gt=0)
                | Q(kind="allocated", parcel__isnull=False, amount__lt=0)
                | Q(kind="disputed") & ~Q(amount=0),
            ),
            models.CheckConstraint(
                name="payment_about_order_or_parcel",
                condition=Q(kind__in=["allocated", "refunded"])
                | Q(kind__in=["received", "disputed"], parcel=None)
                | Q(
                    kind__in=["due", "waived", "reinstated", "collected"],
                    parcel__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="payment_from_outside_has_source",
                condition=~Q(kind__in=["received", "disputed"]) | Q(source__isnull=False),
            ),
            models.CheckConstraint(
                name="payment_refunded_by_refund",
                condition=Q(kind="refunded", refund__isnull=False)
                | ~Q(kind="refunded") & Q(refund=None),
            ),
            models.UniqueConstraint(
                fields=["parcel", "kind"],
                condition=Q(kind__in=["due", "collected"]),
                name="payment_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"
