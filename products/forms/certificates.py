"""What an officer copies from a certificate."""

from datetime import date

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from products.models import Certificate
from products.services import Paper

STARS = [("", _("– no stars –")), *((number, f"{number}★") for number in (3, 4, 5))]
EARLIEST = date(2000, 1, 1)  # an older year is a slip of the finger


class DateField(forms.DateField):
    def __init__(self, **options: object) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, **options)

    def clean(self, value: object) -> date | None:
        day = super().clean(value)
        if day and day < EARLIEST:
            raise forms.ValidationError(_("Is the year right?"), "early")
        return day


class CertificateForm(forms.Form):
    """One paper. `paper()` is what the services take."""

    scheme = forms.ChoiceField(label=_("Kind of certificate"), choices=Certificate.Scheme.choices)
    stars = forms.TypedChoiceField(
        label=_("OCOP stars"), choices=STARS, coerce=int, empty_value=None, required=False
    )
    number = forms.CharField(
        label=_("Number"), max_length=80, help_text=_("As printed, such as 2210/QĐ-UBND.")
    )
    issued_by = forms.CharField(label=_("Issued by"), max_length=160)
    issued_on = DateField(label=_("Issued on"))
    valid_until = DateField(
        label=_("Valid until"),
        required=False,
        help_text=_("The last day. OCOP stars are given for 36 months; leave empty if no end."),
    )

    def clean_issued_on(self) -> date:
        day = self.cleaned_data["issued_on"]
        if day > localdate():
            raise forms.ValidationError(_("This day is still to come."), "future")
        return day

    def clean(self) -> dict[str, object]:
        typed = super().clean()
        is_ocop = typed.get("scheme") == Certificate.Scheme.OCOP
        if is_ocop and "stars" in typed and not typed["stars"]:
            self.add_error("stars", _("Choose how many stars the certificate gives."))
        if not is_ocop:
            typed["stars"] = None
        last, first = typed.get("valid_until"), typed.get("issued_on")
        if is_ocop and "valid_until" in typed and last is None:
            self.add_error("valid_until", _("Write the last day; OCOP stars always have one."))
        if last and first and last < first:
            self.add_error("valid_until", _("The last day is before the first."))
        return typed

    def paper(self) -> Paper:
        return Paper(**self.cleaned_data)

    @staticmethod
    def initial_of(certificate: Certificate) -> dict[str, object]:
        """Return what stands in the form of a certificate that is recorded."""
        return {name: getattr(certificate, name) for name in CertificateForm.base_fields}
