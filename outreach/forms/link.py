"""A new short link."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from outreach.models import TrackedLink
from outreach.paths import LONGEST, own_path
from union.models import Unit


class LinkForm(forms.Form):
    """Where it leads, and where it will be shared."""

    path = forms.CharField(
        label=_("Address of the page"),
        max_length=LONGEST + 100,
        help_text=_("Copy it from the browser. Only pages of this site."),
    )
    title = forms.CharField(label=_("What it leads to"), max_length=255)
    channel = forms.ChoiceField(label=_("Where it will be shared"))
    campaign = forms.CharField(
        label=_("For which occasion"),
        max_length=60,
        required=False,
        help_text=_("Links of the same occasion are counted together."),
    )
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"))

    def __init__(self, *args: object, units: QuerySet, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["channel"].choices = TrackedLink.Channel.choices
        self.fields["unit"].queryset = units
        if (only := list(units[:1])) and not self.is_bound:
            self.initial.setdefault("unit", only[0])

    def clean_path(self) -> str:
        try:
            return own_path(self.cleaned_data["path"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error
