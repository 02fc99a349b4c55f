"""What a seller says before Stripe asks her the rest."""

from babel.core import Locale
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from orders.payments.card.connect import COUNTRIES


def country_choices() -> list[tuple[str, str]]:
    """Return the countries whose accounts can be sent money, by their names in her language."""
    names = Locale.parse(get_language() or "en", sep="-").territories
    return sorted(((code, names[code]) for code in COUNTRIES), key=lambda pair: pair[1])


class CountryForm(forms.Form):
    """Where her bank account is."""

    country = forms.ChoiceField(
        label=_("Country of your bank account"), choices=country_choices, initial="SG"
    )
