"""What sellers and staff type about settlement."""

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.text import fold
from orders.models import CommissionRate, SellerTerms, TaxRate
from orders.payments.transfer.banks import BANKS
from orders.settlement.terms import Account, account_of
from products.forms.fields import MoneyField

VAT_RATES = (0, 500, 800, 1_000)  # basis points: exempt, 5 %, 8 % (reduced), 10 %
TEXT = forms.TextInput(attrs={"class": "field__input"})
NUMBER = forms.TextInput(attrs={"class": "field__input", "inputmode": "numeric"})
SELECT = forms.Select(attrs={"class": "select"})


def bank_choices() -> list[tuple[str, object]]:
    names = sorted(((bank.bin, bank.name) for bank in BANKS), key=lambda row: fold(row[1]))
    return [("", _("Choose one")), *names]


def vat_choices() -> list[tuple[str, object]]:
    return [
        ("", _("No VAT on my receipts")),
        *((str(rate), f"{rate / 100:g} %") for rate in VAT_RATES),
    ]


class TermsForm(forms.Form):
    """Where her money goes, and what she promises buyers."""

    bank_bin = forms.ChoiceField(
        label=gettext_lazy("Bank"), choices=bank_choices, required=False, widget=SELECT
    )
    bank_account = forms.CharField(
        label=gettext_lazy("Account number"), max_length=40, required=False, widget=NUMBER
    )
    bank_holder = forms.CharField(
        label=gettext_lazy("Name on the account"),
        max_length=120,
        required=False,
        widget=TEXT,
        help_text=gettext_lazy("As the bank writes it."),
    )
    return_days = forms.IntegerField(
        label=gettext_lazy("Days in which buyers may send back"),
        min_value=0,
        max_value=365,
        widget=NUMBER,
    )
    vat_rate = forms.TypedChoiceField(
        label=gettext_lazy("VAT inside my prices"),
        choices=vat_choices,
        coerce=int,
        empty_value=None,
        required=False,
        widget=SELECT,
        help_text=gettext_lazy("Only if you issue receipts with VAT. Ask the Union if unsure."),
    )
    use_required_attribute = False

    @staticmethod
    def initial_of(terms: SellerTerms) -> dict[str, object]:
        names = ("bank_bin", "bank_account", "bank_holder", "return_days", "vat_rate")
        return {name: getattr(terms, name) for name in names}

    def clean_bank_account(self) -> str:
        number = re.sub(r"[\s.-]", "", self.cleaned_data["bank_account"])
        if number and not re.fullmatch("[0-9A-Za-z]{4,19}", number, re.ASCII):
            raise ValidationError(_("An account number has 4 to 19 digits."), "account")
        return number

    def clean_bank_holder(self) -> str:
        return " ".join(self.cleaned_data["bank_holder"].replace("\0", "").split())

    def clean(self) -> dict[str, object]:
        names = ("bank_bin", "bank_account", "bank_holder")
        missing = [name for name in names if not self.cleaned_data.get(name)]
        if len(missing) < len(names):
            for name in missing:
                if name not in self.errors:
                    self.add_error(name, ValidationError(_("Please fill this in."), "required"))
        return self.cleaned_data

    def account(self) -> Account:
        names = ("bank_bin", "bank_account", "bank_holder")
        return Account(**{name: self.cleaned_data[name] for name in names})

    def changes_account(self, terms: SellerTerms) -> bool:
        return self.account() != account_of(terms)

    def terms(self) -> dict[str, object]:
        """Return what `change_terms` wants."""
        names = ("vat_rate", "return_days")
        return {"account": self.account(), **{name: self.cleaned_data[name] for name in names}}


class PriceForm(forms.Form):
    """A price to try out."""

    price = MoneyField(label=gettext_lazy("Price (₫)"))


class AdjustmentForm(forms.Form):
    """A sum that staff add to a seller's books, and why."""

    way = forms.ChoiceField(
        label=gettext_lazy("What is it?"),
        choices=[
            ("plus", gettext_lazy("She gets more")),
            ("minus", gettext_lazy("She gets less")),
        ],
    )
    amount = MoneyField(label=gettext_lazy("Amount (₫)"))
    note = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=300,
        help_text=gettext_lazy("She reads this in her statement, with your name."),
    )
    token = forms.CharField(max_length=22, widget=forms.HiddenInput)  # a double click counts once
    use_required_attribute = False

    def adjustment(self) -> dict[str, object]:
        """Return what `adjust` wants."""
        kept = self.cleaned_data
        amount = kept["amount"] if kept["way"] == "plus" else -kept["amount"]
        return {"amount": amount, "note": kept["note"], "token": kept["token"]}


class PercentField(forms.DecimalField):
    """A rate in percent as people type it; cleans to basis points."""

    def __init__(self, **options: object) -> None:
        super().__init__(min_value=0, max_value=100, decimal_places=2, **options)

    def clean(self, value: object) -> int:
        return int(super().clean(str(value or "").replace(",", ".").rstrip("% ")) * 100)


class RateForm(forms.ModelForm):
    """A row of a table of rates: it begins today or later, never before."""

    percent = PercentField(label=gettext_lazy("Rate (%)"))

    def clean_valid_from(self) -> date:
        day = self.cleaned_data["valid_from"]
        if day < localdate():
            raise ValidationError(_("A rate can’t begin in the past."), "past")
        return day

    def clean(self) -> dict[str, object]:
        kept = super().clean()
        self.instance.rate = kept.get("percent") or 0
        return kept


class CommissionForm(RateForm):
    """Commission of a kind of seller or of everybody; or of the one seller of its instance."""

    class Meta:
        model = CommissionRate
        fields = ("seller_kind", "valid_from")
        widgets = {"valid_from": forms.DateInput(attrs={"type": "date"})}
        help_texts = {"seller_kind": gettext_lazy("Without a kind it is for everybody.")}

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        if self.instance.seller_id:
            del self.fields["seller_kind"]

    def clean(self) -> dict[str, object]:
        kept = super().clean()
        scope = {"seller": self.instance.seller_id, "seller_kind": kept.get("seller_kind", "")}
        same = CommissionRate.objects.filter(valid_from=kept.get("valid_from"), **scope)
        if same.exists():
            self.add_error("valid_from", ValidationError(_("A rate begins that day already.")))
        return kept


class TaxForm(RateForm):
    class Meta:
        model = TaxRate
        fields = ("tax", "seller_kind", "valid_from", "source")
        widgets = {"valid_from": forms.DateInput(attrs={"type": "date"})}
