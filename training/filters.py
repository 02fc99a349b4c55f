"""What the catalogue of courses may be narrowed by; nonsense in the address is ignored."""

from django import forms
from django.utils.http import urlencode
from django.utils.text import capfirst

from training.choices import Audience, Level


class CourseFilterForm(forms.Form):
    """For whom, and how far on."""

    audience = forms.ChoiceField(choices=Audience.choices, required=False)
    level = forms.ChoiceField(choices=Level.choices, required=False)

    def wanted(self) -> dict[str, str]:
        """Return by field what courses have to be."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def chips(self) -> list[dict[str, object]]:
        """Return every answer as a link that puts it on or takes it off."""
        wanted = self.wanted()
        return [
            {
                "title": capfirst(label),
                "url": _address(wanted, name, value),
                "is_on": wanted.get(name) == value,
            }
            for name, field in self.fields.items()
            for value, label in field.choices
        ]


def _address(wanted: dict[str, str], name: str, value: str) -> str:
    other = {key: kept for key, kept in wanted.items() if key != name}
    chosen = other if wanted.get(name) == value else other | {name: value}
    return f"?{urlencode(chosen)}"
