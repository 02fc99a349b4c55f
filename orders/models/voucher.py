"""Vouchers: what they give, who may use them, and how often they were used."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from orders.models.order import Order


class Voucher(models.Model):
    """A code that makes an order cheaper. Without a seller, the site pays for it."""

    class Kind(models.TextChoices):
        AMOUNT = "amount", _("an amount off")
        PERCENT = "percent", _("a percentage off")
        DELIVERY = "delivery", _("free delivery")
        GIFT = "gift", _("gift: an amount to spend, in one order or several")

    seller = models.ForeignKey(
        Seller, models.PROTECT, null=True, blank=True, related_name="vouchers"
    )
    code = models.CharField(_("code"), max_length=24, unique=True)  # A-Z and 0-9
    name = models.CharField(_("what for"), max_length=120, blank=True)
    kind = models.CharField(_("what it gives"), max_length=10, choices=Kind)
    amount = models.PositiveBigIntegerField(_("amount"), default=0)  # AMOUNT, GIFT: smallest unit
    percent = models.PositiveSmallIntegerField(_("percent"), default=0)
    at_most = models.PositiveBigIntegerField(_("at most"), null=True, blank=True)
    min_goods = models.PositiveBigIntegerField(_("from an order of"), default=0)
    starts_at = models.DateTimeField(_("from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    limit = models.PositiveIntegerField(_("how often in all"), null=True, blank=True)
    once_per_person = models.BooleanField(_("once a person"), default=True)
    is_active = models.BooleanField(_("can be used"), default=True)
    used = models.PositiveIntegerField(default=0, editable=False)
    spent = models.PositiveBigIntegerField(default=0, editable=False)  # given away so far
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("voucher"), _("vouchers")
        constraints = [
            models.CheckConstraint(
                name="voucher_gives_something",
                condition=Q(kind__in=["amount", "gift"], amount__gt=0)
                | Q(kind="percent", percent__gte=1, percent__lte=100)
                | Q(kind="delivery"),
            ),
            models.CheckConstraint(
                name="voucher_within_limit", condition=Q(limit=None) | Q(used__lte=F("limit"))
            ),
            models.CheckConstraint(
                name="voucher_gift_not_negative",
                condition=~Q(kind="gift") | Q(spent__lte=F("amount")),
            ),
            models.CheckConstraint(
                name="voucher_dates_in_order",
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(
                name="voucher_gift_is_the_sites", condition=~Q(kind="gift") | Q(seller=None)
            ),
        ]
        indexes = [models.Index(fields=["seller", "-created_at", "-id"], name="voucher_of_seller")]

    def __str__(self) -> str:
        return self.code

    @property
    def is_used_up(self) -> bool:
        if self.kind == self.Kind.GIFT and self.spent >= self.amount:
            return True
        return self.limit is not None and self.used >= self.limit

    @property
    def left(self) -> int:
        """What a gift still holds."""
        return self.amount - self.spent


class Redemption(models.Model):
    """One use of a voucher in one order. Given back (`is_live` False) with the order."""

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="redemptions")
    order = models.ForeignKey(Order, models.PROTECT, related_name="redemptions")
    amount = models.PositiveBigIntegerField()  # smallest unit of the order's currency
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    person = models.CharField(max_length=64, blank=True)  # keyed hash of the phone; see vouchers
    is_once = models.BooleanField()  # the voucher's `once_per_person` at that moment
    is_live = models.BooleanField(default=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voucher", "order"], name="redemption_once_an_order"),
            models.UniqueConstraint(
                fields=["voucher", "user"],
                condition=Q(is_live=True, is_once=True, user__isnull=False),
                name="redemption_once_a_user",
            ),
            models.UniqueConstraint(
                fields=["voucher", "person"],
                condition=Q(is_live=True, is_once=True) & ~Q(person=""),
                name="redemption_once_a_phone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.voucher_id}: {self.amount}"
