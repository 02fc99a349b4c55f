"""What sellers and staff answer to hand out vouchers."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from orders.models import Voucher
from orders.services.voucher_desk import MOST_AT_ONCE
from orders.vouchers import CODE_LENGTH, tidy_code
from products.forms.fields import MoneyField

Kind = Voucher.Kind
LEAST_CODE = 4  # letters: shorter ones would be guessed


def _date(label: object, **options: object) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}), **options
    )


class VoucherForm(forms.Form):
    """One voucher of a seller. Amounts in dong."""

    kind = forms.ChoiceField(label=_("What it gives"), widget=forms.RadioSelect)
    amount = MoneyField(
        label=_("How much"), required=False, help_text=_("For an amount off or a gift.")
    )
    percent = forms.IntegerField(
        label=_("How many percent"),
        required=False,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("For a percentage off."),
    )
    at_most = MoneyField(
        label=_("At most"), required=False, help_text=_("The most a percentage takes off.")
    )
    min_goods = MoneyField(label=_("Counts from an order of"), required=False)
    starts_on = _date(_("First day"))
    ends_on = _date(_("Last day"))
    limit = forms.IntegerField(
        label=_("How often in all"),
        required=False,
        validators=[MinValueValidator(1), MaxValueValidator(1_000_000)],
        help_text=_("Empty: as often as people come."),
    )
    once_per_person = forms.BooleanField(label=_("Once a person"), required=False, initial=True)
    code = forms.CharField(
        label=_("Code"),
        max_length=60,
        required=False,
        help_text=_("Letters and digits, such as MATONG20. Empty: we make one up."),
    )
    name = forms.CharField(
        label=_("What for"),
        max_length=120,
        required=False,
        help_text=_("Buyers read this beside the code."),
    )
    KINDS = (Kind.AMOUNT, Kind.PERCENT, Kind.DELIVERY)

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        kind = self.fields["kind"]
        kind.choices = [(kind, kind.label[:1].upper() + kind.label[1:]) for kind in self.KINDS]
        kind.initial = self.KINDS[0]

    def clean_code(self) -> str:
        code = tidy_code(self.cleaned_data["code"])
        if self.cleaned_data["code"].strip() and not LEAST_CODE <= len(code) <= CODE_LENGTH:
            raise forms.ValidationError(_("Write 4 to 24 letters and digits."))
        return code

    def clean(self) -> None:
        typed = self.cleaned_data
        kind = typed.get("kind")
        needed = {Kind.AMOUNT: "amount", Kind.GIFT: "amount", Kind.PERCENT: "percent"}.get(kind)
        if needed and not typed.get(needed) and needed not in self.errors:
            self.add_error(needed, _("Say how much it gives."))
        first, last = typed.get("starts_on"), typed.get("ends_on")
        if last and last < timezone.localdate():
            self.add_error("ends_on", _("This day is over."))
        elif first and last and last < first:
            self.add_error("ends_on", _("The last day is before the first."))

    def values(self) -> dict[str, object]:
        """Return the fields of a voucher; what its kind has no use for is left out."""
        typed, kind = self.cleaned_data, self.cleaned_data["kind"]
        has_amount = kind in (Kind.AMOUNT, Kind.GIFT)
        return {
            "kind": kind,
            "amount": typed["amount"] if has_amount else 0,
            "percent": typed["percent"] if kind == Kind.PERCENT else 0,
            "at_most": typed["at_most"] if kind in (Kind.PERCENT, Kind.DELIVERY) else None,
            "min_goods": typed["min_goods"] or 0,
            "starts_at": _midnight(typed["starts_on"]),
            "ends_at": _midnight(typed["ends_on"], days=1),
            "limit": typed["limit"],
            # what is left on a gift is hers to spend
            "once_per_person": typed["once_per_person"] and kind != Kind.GIFT,
            "code": typed["code"],
            "name": typed["name"],
        }


class SiteVoucherForm(VoucherForm):
    """Vouchers and gifts of the site, one or many at once."""

    many = forms.IntegerField(
        label=_("How many codes"),
        initial=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_AT_ONCE)],
        help_text=_("More than one: random codes for one use each, to print or send out."),
    )
    KINDS = (*VoucherForm.KINDS, Kind.GIFT)

    def clean(self) -> None:
        super().clean()
        many = self.cleaned_data.get("many") or 1
        if many > 1 and not self.cleaned_data.get("name"):
            self.add_error("name", _("Give these codes a name, to find them again."))


def _midnight(day: date | None, *, days: int = 0) -> datetime | None:
    """Return the first moment of a day, or of the day so many days later."""
    if day is None:
        return None
    try:
        return timezone.make_aware(datetime.combine(day + timedelta(days=days), time()))
    except OverflowError:  # the last day there is
        return None
