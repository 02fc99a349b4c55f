"""Tries to pay, and money that goes back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.keys import random_key
from orders.models.order import Order
from orders.models.parcel import Parcel


class PaymentAttempt(models.Model):
    """One try to pay an order in advance: a card session, or a transfer that is awaited."""

    class Status(models.TextChoices):
        OPEN = "open", _("open")
        PAID = "paid", _("paid")
        FAILED = "failed", _("failed")
        EXPIRED = "expired", _("expired")
        DROPPED = "dropped", _("given up")

    order = models.ForeignKey(Order, models.PROTECT, related_name="attempts")
    key = models.CharField(max_length=22, unique=True, default=random_key)  # idempotency key
    way = models.CharField(max_length=10, choices=Order.PayBy)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    amount = models.PositiveBigIntegerField()  # smallest unit of `currency`
    currency = models.CharField(max_length=3)
    external_id = models.CharField(max_length=120, blank=True, db_index=True)  # cs_…
    payment_id = models.CharField(max_length=120, blank=True, db_index=True)  # pi_…
    charge_id = models.CharField(max_length=120, blank=True)  # ch_…: transfers to sellers name it
    url = models.URLField(max_length=2000, blank=True)  # where the buyer pays
    memo = models.CharField(max_length=60, blank=True)  # what she writes on a transfer
    problem = models.CharField(max_length=300, blank=True)  # why it failed, for staff
    claimed_at = models.DateTimeField(null=True, blank=True)  # "I have paid", says the buyer
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["order"], condition=Q(status="open"), name="attempt_one_open"
            ),
            models.UniqueConstraint(
                fields=["external_id"], condition=~Q(external_id=""), name="attempt_external_once"
            ),
            models.CheckConstraint(name="attempt_amount_positive", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="attempt_ended_has_time",
                condition=Q(status="open", ended_at=None)
                | ~Q(status="open") & Q(ended_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.way} {self.amount} ({self.status})"

    @property
    def is_open(self) -> bool:
        return self.status == self.Status.OPEN


class RefundQuerySet(models.QuerySet):
    def to_do(self) -> "RefundQuerySet":
        """Money that is still with the site and belongs to a buyer."""
        return self.exclude(status=Refund.Status.DONE)

    def by_hand(self) -> "RefundQuerySet":
        """Refunds that a person makes: bank transfers, cash, and cards that failed."""
        return self.to_do().filter(~Q(way="card") | Q(status=Refund.Status.FAILED))


class Refund(models.Model):
    """Money to give back, by the way it was paid. Open ones are the "to refund" list."""

    class Reason(models.TextChoices):
        CANCELLED = "cancelled", _("cancelled")
        REFUSED = "refused", _("refused at the door")
        RETURNED = "returned", _("sent back")
        OVERPAID = "overpaid", _("paid too much")
        LATE = "late", _("paid too late")

    class Status(models.TextChoices):
        ASKED = "asked", _("to be refunded")
        SENT = "sent", _("on its way")
        DONE = "done", _("refunded")
        FAILED = "failed", _("failed")

    order = models.ForeignKey(Order, models.PROTECT, related_name="refunds")
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, related_name="refunds")
    key = models.CharField(max_length=22, unique=True, default=random_key)  # idempotency key
    way = models.CharField(max_length=10, choices=Order.PayBy)
    reason = models.CharField(max_length=10, choices=Reason)
    status = models.CharField(max_length=10, choices=Status, default=Status.ASKED)
    amount = models.PositiveBigIntegerField()  # smallest unit of the order's currency
    attempt = models.ForeignKey(
        PaymentAttempt, models.PROTECT, null=True, related_name="refunds"
    )  # the payment it is taken from, for cards
    external_id = models.CharField(max_length=120, blank=True, db_index=True)  # re_…
    retries = models.PositiveSmallIntegerField(default=0)  # how often staff had it tried anew
    problem = models.CharField(max_length=300, blank=True)
    bank_bin = models.CharField(max_length=6, blank=True)  # where it goes, for transfers
    bank_account = models.CharField(max_length=19, blank=True)
    bank_holder = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    handed_at = models.DateTimeField(null=True, blank=True)  # to the bank; the same for one file
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    objects = RefundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="refund_amount_positive", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="refund_done_has_time",
                condition=Q(status="done", done_at__isnull=False)
                | ~Q(status="done") & Q(done_at=None),
            ),
            models.UniqueConstraint(
                fields=["external_id"], condition=~Q(external_id=""), name="refund_external_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at", "id"], name="refund_to_do", condition=~Q(status="done")
            )
        ]

    def __str__(self) -> str:
        return f"{self.amount} ({self.reason}, {self.status})"

    @property
    def account_end(self) -> str:
        """The last digits of the buyer's account: enough for her to know it again."""
        return self.bank_account[-4:]
