"""Form fields that know how people here write."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.text import national_phone, normalise_phone


class PhoneField(forms.CharField):
    """A Vietnamese phone number, typed as people write it, cleaned to "+84…" or ""."""

    widget = forms.TelInput

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("label", _("Phone number"))
        kwargs.setdefault("max_length", 30)  # room for spaces and dots
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, object]:
        attrs = {"autocomplete": "tel", "inputmode": "tel"}
        return super().widget_attrs(widget) | attrs

    def prepare_value(self, value: object) -> object:
        """Show a stored number as it is dialled here: 0912 345 678."""
        return national_phone(value) if isinstance(value, str) else value

    def clean(self, value: object) -> str:
        value = super().clean(value)
        if not value:
            return ""
        try:
            return normalise_phone(value)
        except ValueError as error:
            raise forms.ValidationError(str(error), code="invalid_phone") from error
