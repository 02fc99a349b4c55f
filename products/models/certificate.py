"""What others confirm about a product: OCOP stars, organic growing, a protected origin."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from products.models.product import Product


class CertificateQuerySet(models.QuerySet):
    def in_force(self, on: date | None = None) -> "CertificateQuerySet":
        """Certificates that hold on this day (today): begun, not run out, not taken back."""
        on = on or timezone.localdate()
        not_run_out = Q(valid_until=None) | Q(valid_until__gte=on)
        not_ended = Q(ended_on=None) | Q(ended_on__gt=on)
        return self.filter(not_run_out, not_ended, issued_on__lte=on)

    def best_first(self) -> "CertificateQuerySet":
        """OCOP with most stars first, then by scheme, the newest of each first."""
        return self.order_by(F("stars").desc(nulls_last=True), "scheme", "-issued_on", "pk")


class Certificate(models.Model):
    """One certificate of a product, recorded by the Union from the paper it has seen."""

    class Scheme(models.TextChoices):
        OCOP = "ocop", "OCOP"
        VIETGAP = "vietgap", "VietGAP"
        GLOBALGAP = "globalgap", "GLOBALG.A.P."
        ORGANIC = "organic", _("Organic")
        HACCP = "haccp", "HACCP"
        ISO22000 = "iso22000", "ISO 22000"
        HALAL = "halal", "Halal"
        GI = "gi", _("Geographical indication")

    product = models.ForeignKey(Product, models.CASCADE, related_name="certificates")
    scheme = models.CharField(_("kind"), max_length=10, choices=Scheme)
    stars = models.PositiveSmallIntegerField(_("stars"), null=True, blank=True)  # OCOP only, 1–5
    number = models.CharField(_("number"), max_length=80)
    issued_by = models.CharField(_("issued by"), max_length=160)
    issued_on = models.DateField(_("issued on"))  # the first day it holds
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True
    )  # its last day; None: no end
    ended_on = models.DateField(null=True, blank=True)  # taken back: holds no longer from this day
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("certificate"), _("certificates")
        constraints = [
            models.CheckConstraint(
                name="certificate_stars_only_of_ocop",
                condition=Q(scheme="ocop", stars__isnull=False, stars__gte=1, stars__lte=5)
                | ~Q(scheme="ocop") & Q(stars=None),
            ),
            models.CheckConstraint(
                name="certificate_ends_after_it_begins",
                condition=Q(valid_until=None) | Q(valid_until__gte=F("issued_on")),
            ),
            models.UniqueConstraint(
                fields=["product", "scheme", "number"], name="certificate_once"
            ),
        ]
        indexes = [
            # The nightly step looks for what begins and ends.
            models.Index(fields=["valid_until"], name="certificate_running_out"),
            models.Index(fields=["issued_on"], name="certificate_beginning"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.number}"

    @property
    def name(self) -> str:
        """What people call it: "OCOP 4★" or "VietGAP"."""
        label = str(self.get_scheme_display())
        return f"{label} {self.stars}★" if self.stars else label

    def is_in_force(self, on: date | None = None) -> bool:
        """Return whether it holds on this day (today). See also `CertificateQuerySet.in_force`."""
        on = on or timezone.localdate()
        if self.issued_on > on or (self.ended_on and self.ended_on <= on):
            return False
        return self.valid_until is None or self.valid_until >= on
