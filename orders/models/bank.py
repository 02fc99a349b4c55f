"""The site's own bank accounts and what banks say happened on them."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from orders.models.order import Order


class BankAccount(models.Model):
    """An account that buyers pay into by VietQR."""

    bank_bin = models.CharField(_("bank"), max_length=6, validators=[RegexValidator(r"^\d{6}$")])
    number = models.CharField(
        _("account number"), max_length=19, validators=[RegexValidator(r"^[0-9A-Za-z]{4,19}$")]
    )
    holder = models.CharField(_("account holder"), max_length=120)
    is_active = models.BooleanField(_("buyers pay into this one"), default=False)
    columns = models.JSONField(default=dict, blank=True)  # how its statements are read
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("bank account"), _("bank accounts")
        constraints = [
            models.UniqueConstraint(fields=["bank_bin", "number"], name="bank_account_once"),
            models.UniqueConstraint(
                fields=["is_active"], condition=Q(is_active=True), name="bank_account_one_active"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} {self.number}"


class BankStatement(models.Model):
    """One imported file. The same file again changes nothing."""

    account = models.ForeignKey(BankAccount, models.PROTECT, related_name="statements")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    row_count = models.PositiveIntegerField()
    new_count = models.PositiveIntegerField()  # rows that were not known before
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.file_name


class BankEntry(models.Model):
    """One sum that came in, by statement or by a notification service; counted once."""

    class Status(models.TextChoices):
        NEW = "new", _("not looked at")
        MATCHED = "matched", _("belongs to an order")
        DOUBTFUL = "doubtful", _("doubtful")
        TO_REFUND = "refund", _("to be refunded")
        OTHER = "other", _("not a buyer's")

    class Source(models.TextChoices):
        STATEMENT = "statement", _("statement")
        WEBHOOK = "webhook", _("notification")

    account = models.ForeignKey(BankAccount, models.PROTECT, related_name="entries")
    statement = models.ForeignKey(BankStatement, models.PROTECT, null=True, related_name="entries")
    source = models.CharField(max_length=10, choices=Source)
    fingerprint = models.CharField(max_length=64)
    reference = models.CharField(max_length=80, blank=True)  # the bank's own number
    booked_at = models.DateTimeField()
    has_time = models.BooleanField(default=True)  # False: the bank gave only the day
    amount = models.BigIntegerField()  # dong; money that came in is positive
    memo = models.CharField(max_length=500, blank=True)
    payer = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.NEW)
    order = models.ForeignKey(Order, models.PROTECT, null=True, related_name="bank_entries")
    raw = models.JSONField(default=dict, blank=True)  # as it came, forgotten after a while
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "fingerprint"], name="bank_entry_once"),
            models.CheckConstraint(
                name="bank_entry_matched_has_order",
                condition=~Q(status="matched") | Q(order__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-booked_at", "-id"], name="bank_entry_queue"),
            models.Index(fields=["account", "amount", "booked_at"], name="bank_entry_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.amount} {self.memo}"
