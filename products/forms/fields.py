"""Fields that read what people type: money with dots, facts line by line."""

import re

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.money import amount_digits, format_money
from core.text import latin_digits

HIGHEST_PRICE = 10_000_000_000  # dong


def shown_money(amount: int) -> str:
    """Write an amount for a sentence."""
    return format_money(amount, settings.CURRENCY, get_language())


class MoneyField(forms.Field):
    """An amount as people type it: 125.000, 125 000, 125.000 ₫. Cleans to an integer."""

    widget = forms.TextInput(
        attrs={"inputmode": "numeric", "autocomplete": "off", "class": "field__input"}
    )

    def prepare_value(self, value: object) -> object:
        if not isinstance(value, int):
            return value
        return amount_digits(value, settings.CURRENCY, get_language())

    def clean(self, value: str | None) -> int | None:
        typed = re.sub(
            r"[\s\u00a0.,_]|₫|đ|vnd|vnđ|dong|đồng", "", latin_digits(value or "").lower()
        )
        if not typed:
            self.validate(None)
            return None
        if not re.fullmatch("[0-9]{1,12}", typed, re.ASCII):
            raise ValidationError(_("Write the price with digits, like 125.000."), "digits")
        amount = int(typed)
        if not 0 < amount <= HIGHEST_PRICE:
            raise ValidationError(_("Write a price above 0."), "range")
        return amount


class FactsField(forms.CharField):
    """A table of facts, a line each: "Ingredients: honey". Cleans to pairs."""

    widget = forms.Textarea(attrs={"rows": 4, "class": "field__input"})
    MOST = 20  # lines

    def prepare_value(self, value: object) -> object:
        if isinstance(value, list):
            return "\n".join(f"{name}: {text}" for name, text in value)
        return value

    def clean(self, value: str | None) -> list[list[str]]:
        lines = [" ".join(line.split()) for line in (super().clean(value) or "").splitlines()]
        facts = []
        for line in filter(None, lines[: self.MOST]):
            name, colon, text = line.partition(":")
            if not (colon and name.strip() and text.strip()):
                sentence = _("Put a colon between name and value in “%(line)s”.")
                raise ValidationError(sentence % {"line": line[:40]}, "colon")
            facts.append([name.strip()[:80], text.strip()[:300]])
        return facts


class AsksOnce:
    """A form whose very low price is asked about once, and accepted when it is confirmed."""

    LOW = 1_000  # dong

    def check_low_price(self, price: int | None) -> None:
        confirmed = self.cleaned_data.get("price_is_right")
        if price is None or price >= self.LOW or confirmed == str(price):
            return
        self.asks_about = price
        sentence = _("%(price)s is a very low price. Did you mean %(other)s?")
        words = {"price": shown_money(price), "other": shown_money(price * 1000)}
        self.add_error("price", ValidationError(sentence % words, "low"))
