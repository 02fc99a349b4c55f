"""Carriers the site works with, their files, and the cash they hold."""

from urllib.parse import quote

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from orders.models.parcel import Parcel


class Carrier(models.Model):
    """Who carries parcels and, at the door, collects money."""

    class Adapter(models.TextChoices):
        MANUAL = "manual", _("by hand")
        CSV = "csv", _("files in and out")

    class CashTo(models.TextChoices):
        SELLER = "seller", _("the seller herself")
        SITE = "site", _("the site's account")

    code = models.SlugField(_("code"), max_length=30, unique=True)
    name = models.CharField(_("name"), max_length=80)
    adapter = models.CharField(_("how"), max_length=10, choices=Adapter, default=Adapter.MANUAL)
    cash_to = models.CharField(
        _("collected cash goes to"), max_length=10, choices=CashTo, default=CashTo.SELLER
    )
    tracking_url = models.CharField(
        _("tracking address"), max_length=200, blank=True, help_text=_("With {number} in it.")
    )
    columns = models.JSONField(default=dict, blank=True)  # names of columns in its files
    statuses = models.JSONField(default=dict, blank=True)  # its words → our steps
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name, verbose_name_plural = _("carrier"), _("carriers")

    def __str__(self) -> str:
        return self.name

    def link(self, number: str) -> str:
        """Return where anybody can follow a parcel; "" where there is no such page."""
        if not number or not self.tracking_url.startswith("https://"):
            return ""
        return self.tracking_url.replace("{number}", quote(number, safe=""))


class CarrierFile(models.Model):
    """One file from a carrier. The same file again changes nothing."""

    class Kind(models.TextChoices):
        STATUSES = "statuses", _("statuses")
        REMITTANCE = "remittance", _("collected cash")

    carrier = models.ForeignKey(Carrier, models.PROTECT, related_name="files")
    kind = models.CharField(max_length=10, choices=Kind)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["carrier", "kind", "sha256"], name="carrier_file_once"),
        ]

    def __str__(self) -> str:
        return self.file_name


class CarrierRow(models.Model):
    """One line of a carrier's file, and what became of it."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("to be worked through")
        DONE = "done", _("done")
        KNOWN = "known", _("known already")
        UNMATCHED = "unmatched", _("no such parcel")
        WRONG = "wrong", _("does not fit")
        SET_ASIDE = "aside", _("set aside")

    TO_DECIDE = (Status.UNMATCHED, Status.WRONG)  # by a person

    file = models.ForeignKey(CarrierFile, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()  # of the line in the file
    tracking_number = models.CharField(max_length=60, blank=True)
    order_number = models.CharField(max_length=60, blank=True)
    word = models.CharField(max_length=120, blank=True)  # its status in the carrier's words
    amount = models.BigIntegerField(null=True)  # remitted, smallest unit
    fee = models.BigIntegerField(null=True)  # what the carrier kept for itself
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, related_name="carrier_rows")
    status = models.CharField(max_length=10, choices=Status)
    problem = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "number"], name="carrier_row_once"),
        ]

    def __str__(self) -> str:
        return f"{self.tracking_number} {self.word}"

    @property
    def is_to_decide(self) -> bool:
        return self.status in self.TO_DECIDE

    @property
    def is_readable(self) -> bool:
        """Whether its cells said which parcel it is about."""
        return bool(self.tracking_number or self.order_number)

    @property
    def gross(self) -> int:
        """What the carrier says it collected: what it handed over and what it kept."""
        return (self.amount or 0) + (self.fee or 0)


class CarrierEntry(models.Model):
    """Cash a carrier collected for the site, or handed over. What it holds is their sum.

    Append-only.
    """

    class Kind(models.TextChoices):
        COLLECTED = "collected", _("collected at the door")  # +
        REMITTED = "remitted", _("handed over")  # -
        FEE = "fee", _("kept as its fee")  # -
        CORRECTED = "corrected", _("corrected")  # + or -

    carrier = models.ForeignKey(Carrier, models.PROTECT, related_name="entries")
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, related_name="carrier_entries")
    kind = models.CharField(max_length=10, choices=Kind)
    amount = models.BigIntegerField()
    row = models.ForeignKey(CarrierRow, models.PROTECT, null=True, related_name="entries")
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["parcel", "kind"],
                condition=Q(kind__in=["collected", "remitted"]),
                name="carrier_entry_once",
            ),
            models.CheckConstraint(
                name="carrier_entry_sign_fits_kind",
                condition=Q(kind="collected", amount__gt=0)
                | Q(kind__in=["remitted", "fee"], amount__lt=0)
                | Q(kind="corrected") & ~Q(amount=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"
