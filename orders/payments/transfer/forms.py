"""What staff type about accounts, statements, and sums that found no order."""

import re

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from orders.models import BankAccount, Order
from orders.payments.transfer.banks import BANKS
from orders.payments.transfer.columns import ANY, PRESETS, Columns, own_columns, preset_of
from orders.payments.transfer.preview import Preview, Unsealed, unseal
from orders.payments.transfer.sheets import LARGEST, Unreadable
from orders.payments.transfer.statements import Statement, read_statement
from orders.payments.transfer.vietqr import ACCOUNT, MEMO

OWN = "own"
OWN_FIELDS = {
    "day": gettext_lazy("Heading of the date"),
    "credit": gettext_lazy("Heading of money in"),
    "debit": gettext_lazy("Heading of money out"),
    "amount": gettext_lazy("Heading of the amount, if in and out stand in one column"),
    "memo": gettext_lazy("Heading of the memo"),
    "reference": gettext_lazy("Heading of the bank's own number"),
    "balance": gettext_lazy("Heading of the balance"),
}
NOT_LETTERS = re.compile("[^0-9A-Z]+")


class AccountForm(forms.Form):
    """One account. Bank and number are fixed once money came to it."""

    bank_bin = forms.ChoiceField(
        label=gettext_lazy("Bank"), choices=[(bank.bin, bank.name) for bank in BANKS]
    )
    number = forms.CharField(label=gettext_lazy("Account number"), max_length=30)
    holder = forms.CharField(
        label=gettext_lazy("Account holder"),
        max_length=60,
        help_text=gettext_lazy("As the bank writes it, without tone marks: HOI LIEN HIEP PHU NU"),
    )
    is_active = forms.BooleanField(
        label=gettext_lazy("Buyers pay into this account"), required=False
    )

    def __init__(self, *args: object, is_fixed: bool = False, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if is_fixed:
            self.fields["bank_bin"].disabled = self.fields["number"].disabled = True

    def clean_number(self) -> str:
        number = "".join(self.cleaned_data["number"].split())
        if ACCOUNT.fullmatch(number) is None or len(number) < 4:
            raise forms.ValidationError(_("An account number has 4 to 19 digits or letters."))
        return number

    def clean_holder(self) -> str:
        holder = " ".join(self.cleaned_data["holder"].split()).upper()
        if MEMO.fullmatch(re.sub("[.,&()-]", "", holder).replace("  ", " ").strip()) is None:
            raise forms.ValidationError(_("Write the holder without tone marks, as the bank does."))
        return holder


class StatementForm(forms.Form):
    """A file of a bank and how to read it; `statement` holds what it says once it is valid."""

    account = forms.ModelChoiceField(
        label=gettext_lazy("Account"), queryset=BankAccount.objects.none()
    )
    file = forms.FileField(
        label=gettext_lazy("Statement"),
        help_text=gettext_lazy("CSV or Excel (.xlsx) as the bank's site exports it, at most 5 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )
    columns = forms.ChoiceField(
        label=gettext_lazy("How its columns are called"),
        required=False,
        choices=[
            ("", gettext_lazy("as this bank usually does")),
            *((code, columns.label) for code, columns in PRESETS.items()),
            (OWN, gettext_lazy("as I write below")),
        ],
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].queryset = BankAccount.objects.order_by("-is_active", "pk")
        for name, label in OWN_FIELDS.items():
            self.fields[f"own_{name}"] = forms.CharField(label=label, required=False, max_length=60)

    def clean(self) -> dict[str, object]:
        """Read the file. What is wrong with it is said beside the file."""
        cleaned = super().clean()
        file = cleaned.get("file")
        if not file or not cleaned.get("account"):
            return cleaned
        if file.size > LARGEST:
            self.add_error("file", _("The file is larger than 5 MB. Export a shorter time."))
            return cleaned
        self.content = file.read()
        try:
            zone = timezone.get_current_timezone()
            self.statement: Statement = read_statement(self.content, zone, *self._columns())
        except Unreadable as error:
            self.add_error("file", str(error))
        return cleaned

    def remembered(self) -> dict[str, str]:
        """Return what to keep of the columns, for the next statement of this account."""
        code = self.cleaned_data["columns"]
        own = {name: self.cleaned_data[f"own_{name}"] for name in OWN_FIELDS}
        return {"columns": code} | ({f"own_{k}": v for k, v in own.items()} if code == OWN else {})

    def _columns(self) -> list[Columns]:
        """Return the ways to read it, to be tried in this order."""
        code = self.cleaned_data.get("columns", "")
        if code == OWN:
            own = {name: self.cleaned_data.get(f"own_{name}", "") for name in OWN_FIELDS}
            return [own_columns(**own)]
        if code in PRESETS:
            return [PRESETS[code]]
        return [preset_of(self.cleaned_data["account"].bank_bin), ANY]


class ImportForm(forms.Form):
    """What was shown before, to be kept now."""

    sealed = forms.CharField(widget=forms.HiddenInput, max_length=3_000_000)

    def __init__(self, *args: object, user: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_sealed(self) -> Preview:
        try:
            return unseal(self.cleaned_data["sealed"], user=self.user)
        except Unsealed as error:
            raise forms.ValidationError(str(error)) from error


class DecisionForm(forms.Form):
    """What becomes of a doubtful sum."""

    decision = forms.ChoiceField(choices=[("order", ""), ("aside", ""), ("back", "")])
    number = forms.CharField(label=gettext_lazy("Order"), required=False, max_length=20)
    note = forms.CharField(label=gettext_lazy("Note"), required=False, max_length=300)

    def clean(self) -> dict[str, object]:
        """Find the order, however its number was typed."""
        cleaned = super().clean()
        if cleaned.get("decision") != "order":
            return cleaned
        letters = NOT_LETTERS.sub("", cleaned.get("number", "").upper())
        number = f"{letters[:4]}-{letters[4:]}"
        cleaned["order"] = Order.objects.filter(number=number).first()
        if cleaned["order"] is None:
            self.add_error("number", _("There is no order with this number."))
        return cleaned
