"""What sellers are owed: a ledger, the tables it is worked out with, and payouts."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from core.keys import random_key
from orders.models.parcel import Parcel
from orders.models.payment import Refund

BASIS_POINTS = 10_000  # 1 % is 100


def masked(account: str) -> str:
    """Return the end of an account's number: enough to know it, not to use it."""
    return f"•••{account[-4:]}" if account else ""


class SellerTerms(models.Model):
    """What a seller has settled with the site: returns, VAT on invoices, where money goes."""

    seller = models.OneToOneField(Seller, models.CASCADE, related_name="terms")
    return_days = models.PositiveSmallIntegerField(_("days to send back"), default=7)
    vat_rate = models.PositiveSmallIntegerField(
        _("VAT inside her prices"), null=True, blank=True
    )  # basis points; None: she issues no VAT lines
    bank_bin = models.CharField(
        _("bank"), max_length=6, blank=True, validators=[RegexValidator(r"^\d{6}$")]
    )
    bank_account = models.CharField(
        _("account number"),
        max_length=19,
        blank=True,
        validators=[RegexValidator(r"^[0-9A-Za-z]{4,19}$")],
    )
    bank_holder = models.CharField(_("account holder"), max_length=120, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="terms_vat_at_most_all", condition=Q(vat_rate=None) | Q(vat_rate__lte=10_000)
            ),
            models.CheckConstraint(name="terms_return_days", condition=Q(return_days__lte=365)),
        ]

    def __str__(self) -> str:
        return str(self.seller)

    @property
    def can_be_paid(self) -> bool:
        return bool(self.bank_bin and self.bank_account and self.bank_holder)

    @property
    def masked_account(self) -> str:
        return masked(self.bank_account)


class CommissionRate(models.Model):
    """What the site keeps of goods, from a day on. The narrowest row in force counts.

    Narrow is: one seller, then a kind of seller, then everybody. Without a row it is nothing.
    """

    seller = models.ForeignKey(
        Seller, models.CASCADE, null=True, blank=True, related_name="commission_rates"
    )
    seller_kind = models.CharField(
        _("kind of seller"), max_length=12, choices=Seller.Kind, blank=True
    )
    rate = models.PositiveSmallIntegerField(_("rate"))  # basis points of goods after discount
    valid_from = models.DateField(_("from"))

    class Meta:
        verbose_name, verbose_name_plural = _("commission"), _("commissions")
        constraints = [
            models.CheckConstraint(name="commission_at_most_all", condition=Q(rate__lte=10_000)),
            models.CheckConstraint(
                name="commission_one_scope", condition=Q(seller=None) | Q(seller_kind="")
            ),
            models.UniqueConstraint(
                fields=["seller", "valid_from"],
                condition=Q(seller__isnull=False),
                name="commission_once_a_seller",
            ),
            models.UniqueConstraint(
                fields=["seller_kind", "valid_from"],
                condition=Q(seller=None),
                name="commission_once_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rate / 100:g} %"

    @property
    def percent(self) -> float:
        return self.rate / 100


class TaxRate(models.Model):
    """What is withheld for the tax office from one kind of seller, from a day on.

    The first rows are those of households selling goods: VAT 1 %, PIT 0.5 % (Decree
    117/2025/ND-CP, from 1 July 2025).
    """

    class Tax(models.TextChoices):
        VAT = "vat", _("VAT")
        PIT = "pit", _("personal income tax")

    tax = models.CharField(_("tax"), max_length=4, choices=Tax)
    seller_kind = models.CharField(_("kind of seller"), max_length=12, choices=Seller.Kind)
    rate = models.PositiveSmallIntegerField(_("rate"))  # basis points of what the buyer pays
    valid_from = models.DateField(_("from"))
    source = models.CharField(_("law"), max_length=200, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("tax rate"), _("tax rates")
        constraints = [
            models.CheckConstraint(name="tax_at_most_all", condition=Q(rate__lte=10_000)),
            models.UniqueConstraint(fields=["tax", "seller_kind", "valid_from"], name="tax_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_tax_display()} {self.rate / 100:g} %"

    @property
    def percent(self) -> float:
        return self.rate / 100


class SellerEntry(models.Model):
    """One sum owed to a seller, or kept or taken from her. Her balance is their sum.

    Append-only: a correction is a new row.
    """

    class Kind(models.TextChoices):
        SALE = "sale", _("sale")  # + what the buyer pays, and what the site gave by voucher
        RETURNED = "returned", _("sent back")  # -
        COMMISSION = "commission", _("commission")  # - at the sale, + when it goes back
        VAT = "vat", _("VAT withheld")  # - and +
        PIT = "pit", _("income tax withheld")  # - and +
        CASH_KEPT = "cash", _("cash she collected herself")  # - at the door, + when she repays
        TRANSFERRED = "transfer", _("sent to her Stripe account")  # -, + when taken back
        ADJUSTED = "adjusted", _("adjustment")  # + or -
        PAID_OUT = "paid_out", _("paid out")  # -

    seller = models.ForeignKey(Seller, models.PROTECT, related_name="entries")
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, related_name="seller_entries")
    refund = models.ForeignKey(Refund, models.PROTECT, null=True, related_name="seller_entries")
    kind = models.CharField(max_length=10, choices=Kind)
    amount = models.BigIntegerField()  # smallest unit; owed to her is positive
    rate = models.PositiveSmallIntegerField(null=True)  # basis points, for commission and taxes
    base = models.BigIntegerField(null=True)  # what the rate was taken of
    source = models.CharField(max_length=80, unique=True)  # "sale:12": booked once
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="seller_entry_not_nothing", condition=~Q(amount=0)),
            models.CheckConstraint(
                name="seller_entry_sign_fits_kind",
                condition=Q(kind="sale", amount__gt=0)
                | Q(kind__in=["returned", "paid_out"], amount__lt=0)
                | ~Q(kind__in=["sale", "returned", "paid_out"]),
            ),
            models.CheckConstraint(
                name="seller_entry_adjustment_says_why",
                condition=~Q(kind="adjusted") | ~Q(note=""),
            ),
        ]
        indexes = [models.Index(fields=["seller", "at", "id"], name="seller_entry_in_order")]

    def __str__(self) -> str:
        return f"{self.seller_id}: {self.kind} {self.amount}"

    @property
    def percent(self) -> float:
        return (self.rate or 0) / 100


class PayoutBatch(models.Model):
    """Money going to many sellers at once: drafted by one officer, approved by another."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        APPROVED = "approved", _("approved")
        EXPORTED = "exported", _("handed to the bank")
        CONFIRMED = "confirmed", _("paid")
        DROPPED = "dropped", _("given up")

    key = models.CharField(max_length=22, unique=True, default=random_key)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    until = models.DateTimeField()  # what was earned before
    total = models.PositiveBigIntegerField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    exported_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("payout"), _("payouts")
        constraints = [
            models.CheckConstraint(
                name="payout_two_officers",
                condition=Q(approved_by=None) | ~Q(approved_by=F("made_by")),
            ),
            models.CheckConstraint(
                name="payout_approved_by_somebody",
                condition=Q(status__in=["draft", "dropped"])
                | Q(approved_by__isnull=False, approved_at__isnull=False),
            ),
            models.CheckConstraint(
                name="payout_confirmed_by_somebody",
                condition=~Q(status="confirmed")
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} ({self.status})"


class Payout(models.Model):
    """One seller's part of a batch, with her account as it was then."""

    batch = models.ForeignKey(PayoutBatch, models.PROTECT, related_name="payouts")
    seller = models.ForeignKey(Seller, models.PROTECT, related_name="payouts")
    amount = models.PositiveBigIntegerField()
    bank_bin = models.CharField(max_length=6)
    bank_account = models.CharField(max_length=19)
    bank_holder = models.CharField(max_length=120)
    memo = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "seller"], name="payout_once_a_seller"),
            models.CheckConstraint(name="payout_positive", condition=Q(amount__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.seller_id}: {self.amount}"

    @property
    def masked_account(self) -> str:
        return masked(self.bank_account)


class PayoutEntry(models.Model):
    """Which entries a payout pays. An entry is paid once."""

    payout = models.ForeignKey(Payout, models.CASCADE, related_name="lines")
    entry = models.OneToOneField(SellerEntry, models.PROTECT, related_name="paid_by")

    def __str__(self) -> str:
        return f"{self.payout_id}: {self.entry_id}"
