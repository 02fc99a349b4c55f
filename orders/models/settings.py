"""How buying works on this site: what province staff may change."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from core.kept import Kept
from core.pagecache import touch

STAMP = "buying-settings"
_kept = Kept(limit=1)


@register_setting(icon="cog", order=300)
class BuyingSettings(BaseGenericSetting):
    """Ways to pay, how long goods are held, when buyers must pay in advance."""

    takes_cash = models.BooleanField(_("cash on delivery"), default=True)
    takes_transfer = models.BooleanField(
        _("bank transfer"), default=True, help_text=_("Needs a bank account to pay into.")
    )
    takes_cards = models.BooleanField(
        _("cards"), default=True, help_text=_("Needs the keys of Stripe in the environment.")
    )
    card_minutes = models.PositiveSmallIntegerField(
        _("minutes the goods are held for a card"),
        default=30,
        validators=[MinValueValidator(30), MaxValueValidator(1440)],  # Stripe: 30 min to 24 h
    )
    transfer_hours = models.PositiveSmallIntegerField(
        _("hours the goods are held for a transfer"),
        default=24,
        validators=[MinValueValidator(1), MaxValueValidator(240)],
    )
    refusals_before_prepaying = models.PositiveSmallIntegerField(
        _("refused parcels after which a phone number must pay in advance"),
        default=0,
        help_text=_("0: never."),
    )
    payout_after_days = models.PositiveSmallIntegerField(
        _("days between delivery and payout"), default=7
    )
    pays_cards_to_sellers = models.BooleanField(
        _("sellers with a Stripe account get card money there"), default=False
    )
    issuer = models.TextField(
        _("who issues receipts"), blank=True, help_text=_("Name, address and tax code, on PDFs.")
    )

    class Meta:
        verbose_name = _("buying")

    @classmethod
    def current(cls) -> "BuyingSettings":
        """Return the settings as they are, to read; `load` is for those who change them."""
        return _kept.get("", STAMP, cls.load)

    def save(self, *args: object, **kwargs: object) -> None:
        super().save(*args, **kwargs)
        touch(STAMP)
