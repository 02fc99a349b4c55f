"""allauth's forms in our words. Phone numbers are names to sign in with, never proof:
nobody sends text messages here, so no code goes to a phone.
"""

from allauth.account import forms as allauth_forms
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User

from .fields import PhoneField

PHONE_TAKEN = _(
    "An account with this phone number already exists. "
    "If it is yours, sign in; if not, sign up with your e-mail."
)


class SignupForm(allauth_forms.SignupForm):
    """Name, e-mail or phone, password: the least that makes an account."""

    field_order = ("name", "email", "phone", "password1")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(
            label=_("Full name"),
            max_length=120,
            widget=forms.TextInput(attrs={"autocomplete": "name"}),
        )
        email = self.fields["email"]
        email.required = email.widget.is_required = False
        email.label = _("E-mail")
        email.help_text = _("E-mail or phone number: one is enough.")
        self.fields["phone"] = PhoneField(required=False)
        self.fields["password1"].help_text = _(
            "At least 10 letters or digits. Three words in a row are easy to remember."
        )
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        self.order_fields(self.field_order)

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"]
        if phone and User.objects.filter(phone=phone).exists():
            raise forms.ValidationError(PHONE_TAKEN, code="phone_taken")
        return phone

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        asked = not self.errors.keys() & {"email", "phone"}
        if asked and not cleaned.get("email") and not cleaned.get("phone"):
            self.add_error("email", _("Write your e-mail or your phone number."))
        return cleaned

    def about_person(self) -> dict[str, str]:
        """Return what `AccountAdapter.save_user` needs beside e-mail and password."""
        data = self.cleaned_data
        language = get_language() or "vi"
        return {"name": data["name"].strip(), "phone": data["phone"], "language": language}


class LoginForm(allauth_forms.LoginForm):
    """E-mail or phone number, and password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail or phone number")
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class RequestLoginCodeForm(allauth_forms.RequestLoginCodeForm):
    """Where to send a one-time code: an e-mail address."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["phone"]
        email = self.fields["email"]
        email.required, email.label = True, _("E-mail")
        email.widget.attrs.pop("placeholder", None)
