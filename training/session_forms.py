"""What people type to come to a session."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.forms.fields import PhoneField
from accounts.models import User
from places.forms import CommuneField
from training.services.enrolment import Comer
from training.session_choices import SessionAudience, Way

GROUPS = [
    *(choice for choice in SessionAudience.choices if choice[0] != SessionAudience.ALL),
    (SessionAudience.ALL.value, _("none of these")),
]


class EnrolmentForm(forms.Form):
    """Who comes: name, a way to reach her, where from, as what."""

    name = forms.CharField(
        label=pgettext_lazy("event", "Your name"),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    phone = PhoneField(label=_("Your phone number"))
    email = forms.EmailField(
        label=_("Your e-mail"), required=False, help_text=_("For the confirmation and a reminder.")
    )
    commune = CommuneField(label=_("Your commune or ward"))
    group = forms.ChoiceField(label=_("You come as"), choices=GROUPS, widget=forms.RadioSelect)

    def __init__(self, *args: object, user: User | None = None, **kwargs: object) -> None:
        if user:
            kwargs["initial"] = {"name": user.name, "phone": user.phone, "email": user.email}
        super().__init__(*args, **kwargs)

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if not name:
            raise ValidationError(_("Please write your name."))
        return name

    def comer(self) -> Comer:
        """Return what `enrol` wants to know."""
        return Comer(**self.cleaned_data)


class PhoneForm(forms.Form):
    """The number with which somebody registered."""

    phone = PhoneField(label=_("The phone number with which you registered"))


class SessionFilterForm(forms.Form):
    """What the list of sessions may be narrowed by; nonsense in the address is ignored."""

    audience = forms.ChoiceField(choices=SessionAudience.choices, required=False)
    way = forms.ChoiceField(choices=Way.choices, required=False)
    commune = forms.RegexField(r"^[0-9]{5}\Z", required=False)

    def wanted(self) -> dict[str, str]:
        """Return by field what sessions have to be."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def chips(self) -> list[dict[str, object]]:
        """Return every audience and way as a link that puts it on or takes it off."""
        wanted = self.wanted()
        return [
            {
                "title": capfirst(label),
                "url": _address(wanted, name, value),
                "is_on": wanted.get(name) == value,
            }
            for name in ("audience", "way")
            for value, label in self.fields[name].choices
            if value != SessionAudience.ALL
        ]


def _address(wanted: dict[str, str], name: str, value: str) -> str:
    other = {key: kept for key, kept in wanted.items() if key != name}
    chosen = other if wanted.get(name) == value else other | {name: value}
    return f"?{urlencode(chosen)}"
