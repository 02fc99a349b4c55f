"""What people type about good examples."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms.models import Who
from core.text import normalise_phone
from places.forms import CommuneField
from union.models import Unit

TEXT = {"class": "field__input"}


def _with_capitals() -> list[tuple[str, str]]:
    return [(value, capfirst(label)) for value, label in Who.choices]


class NominationForm(forms.Form):
    """Who is a good example, where, and why."""

    who = forms.ChoiceField(
        label=_("Whom is it about?"), choices=_with_capitals, widget=forms.RadioSelect
    )
    name = forms.CharField(
        label=_("What is she, or the group, called?"),
        max_length=120,
        widget=forms.TextInput(TEXT),
    )
    commune = CommuneField(label=_("In which commune or ward?"))
    reason = forms.CharField(
        label=_("What did she do that others can learn from?"),
        max_length=2000,
        help_text=_("Two or three sentences are enough. We ring you for the rest."),
        widget=forms.Textarea(TEXT | {"rows": 6}),
    )
    sender = forms.CharField(
        label=_("Your own name"),
        max_length=120,
        widget=forms.TextInput(TEXT | {"autocomplete": "name"}),
    )
    contact = forms.CharField(
        label=_("Your phone number or e-mail"),
        max_length=120,
        help_text=_("Only the Union's officers see it, to ask you back."),
        widget=forms.TextInput(TEXT),
    )
    knows = forms.BooleanField(label=_("She knows that I name her, or the group does."))

    def clean_contact(self) -> str:
        """Take what one can write or ring to."""
        contact = self.cleaned_data["contact"].strip()
        if "@" in contact:
            return forms.EmailField().clean(contact)
        try:
            return normalise_phone(contact)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None

    def clean(self) -> dict[str, object]:
        """Find the unit that works in the commune today."""
        cleaned = super().clean()
        if commune := cleaned.get("commune"):
            units = Unit.objects.in_force(timezone.localdate())
            near = units.filter(commune=commune, kind=Unit.Kind.COMMUNE).first()
            near = near or units.filter(province=commune.province_id, depth=1).first()
            if near is None:
                self.add_error("commune", _("The Union has no unit there on this site yet."))
            cleaned["unit"] = near
        return cleaned

    def nomination(self) -> dict[str, object]:
        """Return what `services.nominate` wants."""
        names = ("who", "name", "unit", "reason", "sender", "contact")
        return {name: self.cleaned_data[name] for name in names}


class VerdictForm(forms.Form):
    """An officer says what she found."""

    note = forms.CharField(
        label=_("What did you find?"),
        max_length=1000,
        help_text=_("Whom you asked, what you saw. Only officers read it."),
        widget=forms.Textarea({"rows": 4}),
    )
    verdict = forms.ChoiceField(
        choices=[("verified", _("It is true")), ("declined", _("Nothing comes of it"))]
    )


class ReplicationForm(forms.Form):
    """A unit says that it does the same."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Which unit does it too?"))
    since = forms.DateField(label=_("Since when?"))
    note = forms.CharField(
        label=_("How does it go there?"),
        max_length=300,
        required=False,
        help_text=_("One sentence; everybody can read it."),
    )

    def __init__(self, *args: object, units: QuerySet, **options: object) -> None:
        super().__init__(*args, **options)
        units = units.in_force(timezone.localdate()).in_order()
        self.fields["unit"].queryset = units
        if len(only := list(units[:2])) == 1:
            self.initial["unit"] = only[0]

    def clean_since(self):
        """Refuse days to come."""
        since = self.cleaned_data["since"]
        if since > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return since


class CheckForm(forms.Form):
    """A year later: does it go on?"""

    goes_on = forms.TypedChoiceField(
        label=_("Does it go on?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label=_("What became of it?"), max_length=300, required=False)
