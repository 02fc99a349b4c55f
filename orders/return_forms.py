"""What people type about goods that go back, and about money that does."""

from collections.abc import Sequence

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.money import amount_digits, format_money, read_price
from images.forms import PicturesField
from orders.models import ReturnRequest
from orders.payments.transfer.banks import BANKS
from orders.returns import MOST_PHOTOS, Returnable, chosen


class ReturnForm(forms.Form):
    """What goes back, why, and how it looks."""

    reason = forms.ChoiceField(
        label=_("Why?"), choices=ReturnRequest.Reason.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("What is wrong?"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write one sentence for the seller.")},
    )
    photos = PicturesField(label=_("Photos of it"), most=MOST_PHOTOS, required=False)

    def __init__(self, *args: object, lines: Sequence[Returnable], **options: object) -> None:
        super().__init__(*args, **options)
        self.lines = lines
        for each in lines:
            self.fields[each.name] = forms.IntegerField(
                label=each.line.full_name,
                min_value=0,
                max_value=each.most,
                required=False,
                initial=each.most if len(lines) == 1 else 0,
            )

    @property
    def line_fields(self) -> list[dict[str, object]]:
        return [{"field": self[each.name], "most": each.most} for each in self.lines]

    def clean(self) -> None:
        if not self.errors and not chosen(self.lines, self.cleaned_data):
            raise forms.ValidationError(_("Write how many of it you want to send back."))

    def wish(self) -> dict[str, object]:
        """Return what `ask_return` wants to know."""
        names = ("reason", "words", "photos")
        kept = {name: self.cleaned_data[name] for name in names}
        return kept | {"units": chosen(self.lines, self.cleaned_data)}


class AmountField(forms.CharField):
    """Money as people write it: "125.000", "50k"."""

    def __init__(self, **options: object) -> None:
        super().__init__(max_length=20, **options)
        self.widget.attrs["inputmode"] = "numeric"

    def clean(self, value: object) -> int | None:
        text = super().clean(value)
        amount = read_price(text) if text else 0
        if amount is None:
            raise forms.ValidationError(_("Write an amount, such as 125.000."))
        return amount


class AnswerForm(forms.Form):
    """Yes with the goods, yes without, or no: a seller's answer, or an officer's decision."""

    BACK, KEEP, NO = "back", "keep", "no"
    CHOICES = (
        (BACK, _("Yes. The goods come back, then the money is returned.")),
        (KEEP, _("Yes. The buyer keeps the goods and gets money back.")),
        (NO, _("No, for the reason below.")),
    )

    answer = forms.ChoiceField(label=_("Your answer"), choices=CHOICES, widget=forms.RadioSelect)
    amount = AmountField(label=_("The buyer gets back"), required=False)
    words = forms.CharField(
        label=_("What you tell the buyer"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, fair: int, most: int, **options: object) -> None:
        shown = amount_digits(fair, settings.CURRENCY, get_language())
        super().__init__(*args, initial={"amount": shown}, **options)
        self.most = most
        whole = format_money(most, settings.CURRENCY, get_language())
        self.fields["amount"].help_text = _("No more than %(amount)s.") % {"amount": whole}

    def clean(self) -> dict[str, object]:
        typed = super().clean()
        if typed.get("answer") == self.NO and not typed.get("words"):
            self.add_error("words", _("Say why: the buyer reads it."))
        is_yes = typed.get("answer") in (self.BACK, self.KEEP)
        if is_yes and "amount" in typed and not 0 < typed["amount"] <= self.most:
            self.add_error("amount", _("Write an amount up to what the parcel cost."))
        return typed

    def yes(self) -> dict[str, object]:
        """Return what a yes says: how much, and whether the goods come back."""
        typed = self.cleaned_data
        return {
            "amount": typed["amount"],
            "goods_come_back": typed["answer"] == self.BACK,
            "words": typed["words"],
        }

    @property
    def is_no(self) -> bool:
        return self.cleaned_data["answer"] == self.NO


class VerdictForm(AnswerForm):
    """An officer's: it always says why."""

    answer = forms.ChoiceField(
        label=_("The Union decides"), choices=AnswerForm.CHOICES, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("Why? Buyer and seller read it."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why: both read it.")},
    )


class ReceivedForm(forms.Form):
    """The goods are back: in what state."""

    can_be_sold = forms.BooleanField(label=_("They can be sold again"), required=False)


class AppealForm(forms.Form):
    """What the buyer tells the Union."""

    words = forms.CharField(
        label=_("What should the Union know?"),
        max_length=450,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class AccountForm(forms.Form):
    """Where a buyer wants her money."""

    bank = forms.ChoiceField(label=_("Bank"))
    account = forms.RegexField(
        r"^[0-9A-Za-z]{4,19}$",
        label=_("Account number"),
        error_messages={"invalid": _("An account number has 4 to 19 digits, without spaces.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    holder = forms.CharField(
        label=_("Account holder"),
        max_length=120,
        help_text=_("As the bank writes it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        banks = [(bank.bin, bank.name) for bank in BANKS]
        self.fields["bank"].choices = [("", _("Choose")), *banks]
