"""What a person may change about herself."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import Address, User
from places.forms import CommuneField

from .fields import PhoneField


class ProfileForm(forms.Form):
    """Name, phone number and language."""

    name = forms.CharField(
        label=_("Full name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = PhoneField(required=False, help_text=_("You can sign in with it too."))
    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.LANGUAGES,
        help_text=_("For this site and for the letters we send you."),
    )

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        self.user = user
        initial = {"name": user.name, "phone": user.phone, "language": user.language}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"]
        if not phone and not self.user.email:
            raise forms.ValidationError(
                _("You sign in with this number. Add an e-mail address before you take it away.")
            )
        return phone


class AddressForm(forms.Form):
    """Where parcels go: person, phone, commune and the way to the door."""

    name = forms.CharField(
        label=_("Recipient"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = PhoneField()
    commune = CommuneField()
    street = forms.CharField(
        label=_("House number, street, hamlet"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    is_default = forms.BooleanField(label=_("Usually send parcels here"), required=False)

    def __init__(
        self, *args: object, user: User, address: Address | None = None, **kwargs: object
    ) -> None:
        known = address or user  # a new address is mostly her own
        initial = {"name": known.name, "phone": known.phone}
        if address:
            initial |= {"commune": address.commune, "street": address.street}
            initial["is_default"] = address.is_default
        super().__init__(*args, initial=initial, **kwargs)

    def address(self) -> dict[str, object]:
        """Return what `save_address` needs."""
        return dict(self.cleaned_data)


class DeletionForm(forms.Form):
    """Asks once, with the password where there is one."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    is_sure = forms.BooleanField(label=_("Yes, delete my account for good"))

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        self.user = user
        super().__init__(*args, **kwargs)
        if not user.has_usable_password():
            del self.fields["password"]

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise forms.ValidationError(_("This is not your password. Try again."))
        return password
