"""People in the staff area: whole names, phone numbers, no passwords typed by others."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

from .forms.fields import PhoneField
from .models import User

FIELDS = ["email", "name", "phone", "language", "is_superuser", "groups"]


class PersonFields(forms.Form):
    """What Wagtail's two forms ask here instead of first and last names."""

    first_name = last_name = None
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = PhoneField(required=False)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned.get("email") and not cleaned.get("phone"):
            self.add_error("email", _("Write an e-mail or a phone number."))
        return cleaned


class PersonCreationForm(PersonFields, UserCreationForm):
    """A new person; she signs in with a code by e-mail and chooses her own password."""

    class Meta(UserCreationForm.Meta):
        model = User
        fields = FIELDS

    def save(self, commit: bool = True) -> User:
        self.instance.set_unusable_password()
        return super().save(commit)


class PersonEditForm(PersonFields, UserEditForm):
    class Meta(UserEditForm.Meta):
        model = User
        fields = [*FIELDS, "is_active"]


class PersonViewSet(UserViewSet):
    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonEditForm if for_update else PersonCreationForm
