"""What buyers say about a product they received."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from products.models.product import Product

CHANGEABLE = timedelta(days=30)  # how long a buyer may change what she wrote


class ReviewQuerySet(models.QuerySet):
    def shown(self) -> "ReviewQuerySet":
        """Reviews that visitors see and that count."""
        return self.filter(status=Review.Status.SHOWN)

    def newest(self) -> "ReviewQuerySet":
        return self.order_by("-created_at", "-pk")


class Review(models.Model):
    """Stars, and a few words if she likes, of somebody who bought the product."""

    MOST_STARS = 5
    LONGEST = 1000  # letters of a review or a reply

    class Status(models.TextChoices):
        SHOWN = "shown", _("shown")
        HIDDEN = "hidden", _("hidden")

    product = models.ForeignKey(Product, models.CASCADE, related_name="reviews")
    stars = models.PositiveSmallIntegerField(_("stars"))  # 1 to 5
    text = models.CharField(_("in your words"), max_length=LONGEST, blank=True)
    author_name = models.CharField(max_length=60, blank=True)  # shortened: "Mai T."
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="reviews"
    )
    # An opaque key of what was bought, made by whoever sold it: one review each.
    proof = models.CharField(max_length=40, unique=True, editable=False)
    language = models.CharField(max_length=10, default="vi")  # in which it was written
    status = models.CharField(max_length=10, choices=Status, default=Status.SHOWN)
    hidden_reason = models.CharField(max_length=300, blank=True)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reply = models.CharField(_("the seller’s reply"), max_length=LONGEST, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("review"), _("reviews")
        constraints = [
            models.CheckConstraint(
                name="review_one_to_five_stars", condition=Q(stars__gte=1, stars__lte=5)
            ),
            models.CheckConstraint(
                name="review_hidden_has_reason",
                condition=~Q(status="hidden") | ~Q(hidden_reason=""),
            ),
            models.CheckConstraint(
                name="review_reply_has_time",
                condition=Q(reply="", replied_at=None) | ~Q(reply="") & Q(replied_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["product", "-created_at", "-id"],
                name="review_newest",
                condition=Q(status="shown"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product}: {self.stars}★"

    @property
    def is_hidden(self) -> bool:
        return self.status == self.Status.HIDDEN

    def can_be_changed(self, now: datetime) -> bool:
        """Return whether its author may still change it: 30 days, unless staff hid it."""
        return not self.is_hidden and now < self.created_at + CHANGEABLE
