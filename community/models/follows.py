"""Whom a person follows."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from union.models import Unit


class FollowQuerySet(models.QuerySet):
    def of(self, subject: str) -> "FollowQuerySet":
        """Followers of a subject like "seller:5" or "unit:3"."""
        kind, _colon, pk = subject.partition(":")
        return self.filter(**{f"{kind}_id": pk})

    def newest(self) -> "FollowQuerySet":
        return self.order_by("-created_at", "-pk")


class Follow(models.Model):
    """One person wants to hear from one seller or one unit."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follows")
    seller = models.ForeignKey(
        Seller, models.CASCADE, null=True, blank=True, related_name="followers"
    )
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, blank=True, related_name="followers")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("follower"), _("followers")
        constraints = [
            models.CheckConstraint(
                name="follow_one_seller_or_unit",
                condition=Q(seller=None, unit__isnull=False) | Q(seller__isnull=False, unit=None),
            ),
            models.UniqueConstraint(
                fields=["user", "seller"], condition=Q(unit=None), name="follow_seller_once"
            ),
            models.UniqueConstraint(
                fields=["user", "unit"], condition=Q(seller=None), name="follow_unit_once"
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def subject(self) -> str:
        """The name under which others know what is followed: "seller:5"."""
        return f"seller:{self.seller_id}" if self.seller_id else f"unit:{self.unit_id}"
