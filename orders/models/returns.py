"""Goods a buyer wants to send back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.keys import random_key
from images.models import SizedPicture
from orders.models.order import OrderLine
from orders.models.parcel import Parcel


class ReturnRequest(models.Model):
    """A buyer's wish to send goods back; answered by the seller, else by an officer."""

    class Reason(models.TextChoices):
        DAMAGED = "damaged", _("damaged or spoilt")
        WRONG = "wrong", _("something else came")
        MISSING = "missing", _("something is missing")
        UNLIKE = "unlike", _("not as described")
        MIND = "mind", _("changed my mind")

    class Status(models.TextChoices):
        ASKED = "asked", _("waits for the seller")
        REFUSED = "refused", _("refused by the seller")
        APPEALED = "appealed", _("waits for the Union")
        ACCEPTED = "accepted", _("accepted")
        RECEIVED = "received", _("goods are back")
        CLOSED = "closed", _("closed")

    OPEN = (Status.ASKED, Status.APPEALED, Status.ACCEPTED)

    parcel = models.ForeignKey(Parcel, models.PROTECT, related_name="returns")
    key = models.CharField(max_length=22, unique=True, default=random_key)
    status = models.CharField(max_length=10, choices=Status, default=Status.ASKED)
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    words = models.TextField(_("what is wrong"), max_length=2000)
    goods_come_back = models.BooleanField(default=True)  # False: the buyer may keep them
    answer = models.TextField(max_length=2000, blank=True)  # the seller's
    verdict = models.TextField(max_length=2000, blank=True)  # the officer's
    amount = models.PositiveBigIntegerField(default=0)  # agreed to refund, smallest unit
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name, verbose_name_plural = _("return"), _("returns")
        constraints = [
            models.UniqueConstraint(
                fields=["parcel"],
                condition=Q(status__in=["asked", "appealed", "accepted"]),
                name="return_one_open",
            ),
            models.CheckConstraint(
                name="return_refusal_says_why", condition=~Q(status="refused") | ~Q(answer="")
            ),
        ]
        indexes = [models.Index(fields=["status", "asked_at"], name="return_queue")]

    def __str__(self) -> str:
        return f"{self.parcel_id}: {self.reason}"

    @property
    def is_no(self) -> bool:
        """It was refused. A yes of the Union that the buyer didn't take was closed later."""
        if self.status == self.Status.REFUSED:
            return True
        is_over = self.status == self.Status.CLOSED and self.closed_at == self.answered_at
        return bool(is_over and self.verdict and not self.amount)


class ReturnLine(models.Model):
    """So many units of one line."""

    request = models.ForeignKey(ReturnRequest, models.CASCADE, related_name="lines")
    line = models.ForeignKey(OrderLine, models.PROTECT, related_name="+")
    quantity = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "line"], name="return_line_once"),
            models.CheckConstraint(name="return_quantity_positive", condition=Q(quantity__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.line_id}"


class ReturnPhoto(SizedPicture):
    """A picture of what came; seen by the buyer, the seller and officers only."""

    request = models.ForeignKey(ReturnRequest, models.CASCADE, related_name="photos")

    def __str__(self) -> str:
        return self.key
