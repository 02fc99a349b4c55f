"""How goods travel: a seller's methods with their zones, pick-up points, reliability."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from core.text import national_phone
from union.models import Unit


class PickupPoint(models.Model):
    """A place of the Union where buyers fetch parcels."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="pickup_points")
    name = models.CharField(_("name"), max_length=120)
    commune = models.ForeignKey("places.Commune", models.PROTECT, related_name="+")
    street = models.CharField(_("house number, street, hamlet"), max_length=200)
    hours = models.CharField(_("when it is open"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=16, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name, verbose_name_plural = _("pick-up point"), _("pick-up points")
        constraints = [
            models.UniqueConstraint(fields=["unit", "name"], name="pickup_point_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Street, commune and province; needs `commune` and its province loaded."""
        return f"{self.street}, {self.commune.label}"


class DeliveryMethod(models.Model):
    """One way a seller sends. Without any, her simple fee (`Seller.delivery_fee`) counts."""

    class Kind(models.TextChoices):
        HOME = "home", _("brought to the address")
        PICKUP = "pickup", _("fetched from the seller")
        POINT = "point", _("fetched from a pick-up point")

    seller = models.ForeignKey(Seller, models.CASCADE, related_name="delivery_methods")
    kind = models.CharField(_("how"), max_length=10, choices=Kind, default=Kind.HOME)
    name = models.CharField(_("name"), max_length=80)  # "Bưu điện", "Xe khách"
    carrier = models.ForeignKey(
        "orders.Carrier", models.PROTECT, null=True, blank=True, related_name="methods"
    )
    points = models.ManyToManyField(PickupPoint, blank=True, related_name="methods")
    free_from = models.PositiveBigIntegerField(_("free from"), null=True, blank=True)  # of goods
    days_min = models.PositiveSmallIntegerField(_("days, at least"), null=True, blank=True)
    days_max = models.PositiveSmallIntegerField(_("days, at most"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(_("offered"), default=True)

    class Meta:
        verbose_name, verbose_name_plural = _("way of delivery"), _("ways of delivery")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["seller", "name"], condition=Q(is_active=True), name="method_name_once"
            ),
            models.CheckConstraint(
                name="method_days_in_order",
                condition=Q(days_min=None)
                | Q(days_max=None)
                | Q(days_max__gte=models.F("days_min")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def days_in_words(self) -> str:
        """How long it takes: "2–4 days", or "" where she doesn't say."""
        return days_in_words(self.days_min, self.days_max)


def days_in_words(least: int | None, most: int | None) -> str:
    if not (least or most):
        return ""
    if least and most and least != most:
        return gettext("%(least)s–%(most)s days") % {"least": least, "most": most}
    many = most or least
    return ngettext("%(count)s day", "%(count)s days", many) % {"count": many}


class DeliveryRate(models.Model):
    """What a method costs in a zone up to a weight. The nearest zone that names it counts.

    A zone is a commune, a province, or (both empty) the whole country.
    """

    method = models.ForeignKey(DeliveryMethod, models.CASCADE, related_name="rates")
    commune = models.ForeignKey("places.Commune", models.CASCADE, null=True, blank=True)
    province = models.ForeignKey("places.Province", models.CASCADE, null=True, blank=True)
    up_to = models.PositiveIntegerField(_("up to (grams)"), default=0)  # 0: any weight
    fee = models.PositiveBigIntegerField(_("fee"))  # smallest unit

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["method", "commune", "up_to"],
                condition=Q(commune__isnull=False),
                name="rate_once_a_commune",
            ),
            models.UniqueConstraint(
                fields=["method", "province", "up_to"],
                condition=Q(province__isnull=False),
                name="rate_once_a_province",
            ),
            models.UniqueConstraint(
                fields=["method", "up_to"],
                condition=Q(commune=None, province=None),
                name="rate_once_a_country",
            ),
            models.CheckConstraint(
                name="rate_one_zone", condition=Q(commune=None) | Q(province=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method_id}: {self.fee}"


class PhoneRecord(models.Model):
    """How parcels to one phone number ended: private to staff, for prepaying after refusals."""

    phone = models.CharField(max_length=16, unique=True)  # +84…
    delivered = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    is_trusted = models.BooleanField(_("may pay at the door all the same"), default=False)
    note = models.CharField(_("note"), max_length=300, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("phone record"), _("phone records")

    def __str__(self) -> str:
        return self.phone

    @property
    def phone_shown(self) -> str:
        return national_phone(self.phone)
