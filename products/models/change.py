"""What waits for staff: new products and material changes to listed ones."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from products.models.product import Product


class ProductChange(models.Model):
    """New words or photos for a listed product. The live version stays until this is approved."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting for approval")
        APPROVED = "approved", _("approved")
        REFUSED = "refused", _("refused")
        REPLACED = "replaced", _("replaced by a newer change")

    product = models.ForeignKey(Product, models.CASCADE, related_name="changes")
    values = models.JSONField()  # {"name": …, "summary": …, "photos": [[id, alt], …]}
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    reason = models.TextField(blank=True)  # why refused; shown to the seller
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["product"], condition=Q(status="waiting"), name="change_one_waiting"
            ),
            models.CheckConstraint(
                name="change_refusal_has_reason", condition=~Q(status="refused") | ~Q(reason="")
            ),
        ]
        indexes = [models.Index(fields=["status", "asked_at", "id"], name="change_waiting")]

    def __str__(self) -> str:
        return f"{self.product}: {self.status}"


class ProductEvent(models.Model):
    """One change of a product's status: who, when, why. Append-only."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="events")
    from_status = models.CharField(max_length=10, choices=Product.Status, blank=True)
    to_status = models.CharField(max_length=10, choices=Product.Status)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.product}: {self.to_status}"
