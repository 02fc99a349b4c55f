"""What learners and officers type about courses."""

from __future__ import annotations

import json
import re
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from images.forms import PictureInput
from products.forms.fields import MoneyField
from training import practice
from training.models import Certificate
from training.services import GivenAttempt

KEY = r"[A-Za-z0-9_-]{8,40}"
MOST = 500  # keys in one message of a device
TEXT = forms.TextInput(attrs={"class": "field__input"})


class CertificateForm(forms.Form):
    """The name on the paper, and how much of it the check page shows."""

    name = forms.CharField(
        label=_("Your name, as it is to stand on the certificate"), max_length=120, widget=TEXT
    )
    shown = forms.ChoiceField(
        label=_("Whoever scans the code on it sees"),
        choices=Certificate.Shown.choices,
        initial=Certificate.Shown.MASKED,
        widget=forms.RadioSelect,
    )
    use_required_attribute = False

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if not any(letter.isalpha() for letter in name):
            raise forms.ValidationError(_("Please write your name in letters."), "no_letters")
        return name


class PracticeForm(forms.Form):
    """A product that nobody will see: the first questions of the real form."""

    photo = forms.FileField(label=_("Photo"), required=False, widget=PictureInput)
    picture = forms.CharField(
        required=False, max_length=practice.MOST_TEXT, widget=forms.HiddenInput
    )
    name = forms.CharField(
        label=_("What is it called?"),
        max_length=120,
        widget=TEXT,
        help_text=_("For example: Cúc Phương forest honey"),
    )
    size = forms.CharField(
        label=_("What does one buy for that?"),
        max_length=60,
        required=False,
        widget=TEXT,
        help_text=_("For example: jar 500 ml, bag 1 kg, piece"),
    )
    price = MoneyField(label=_("Price (₫)"))
    story = forms.CharField(
        label=_("How is it made, how does one use and keep it?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"class": "field__input", "rows": 4}),
    )
    use_required_attribute = False

    def clean_photo(self) -> object:
        """Return the new picture, else the one that came back with the form, else None."""
        file = self.cleaned_data["photo"]
        if file:
            return practice.read_picture(file)
        return practice.returned_picture(self.data.get("picture", ""))

    def trial(self) -> practice.Trial:
        """Return what was typed."""
        given = self.cleaned_data
        return practice.Trial(
            name=given["name"],
            price=given["price"],
            size=given["size"],
            story=given["story"],
            picture=given.get("photo"),
        )


class WithdrawalForm(forms.Form):
    """Why a certificate is taken back."""

    reason = forms.CharField(
        label=_("Why?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The learner reads this; the public page says only that it was withdrawn."),
    )


class ProgressField(forms.JSONField):
    """JSON with no more of anything than a course can have."""

    def __init__(self, kind: type) -> None:
        super().__init__(required=False)
        self.kind = kind

    def clean(self, value: object) -> object:
        try:
            cleaned = super().clean(value) or self.kind()
        except RecursionError:  # brackets within brackets without end
            cleaned = None
        if not isinstance(cleaned, self.kind) or len(cleaned) > MOST:
            raise forms.ValidationError("Not what a device sends.", "shape")
        return cleaned


class ProgressForm(forms.Form):
    """What a device knows about a course: `done`, `ticks`, `attempts`, each as JSON."""

    done = ProgressField(list)
    ticks = ProgressField(dict)
    attempts = ProgressField(list)

    def clean_done(self) -> list[UUID]:
        return [key for text in self.cleaned_data["done"] if (key := _uuid(text))]

    def clean_ticks(self) -> dict[UUID, bool]:
        ticks = self.cleaned_data["ticks"].items()
        return {key: is_on is True for text, is_on in ticks if (key := _uuid(text))}

    def clean_attempts(self) -> list[GivenAttempt]:
        given = self.cleaned_data["attempts"][:20]
        return [attempt for row in given if (attempt := _attempt(row))]


def _uuid(text: object) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None


def _attempt(row: object) -> GivenAttempt | None:
    """Return an attempt as a device sent it, or None for what is no attempt."""
    if not isinstance(row, dict) or not isinstance(row.get("answers"), dict):
        return None
    key = clean_key(row.get("key"))
    answers = {
        str(question): [str(option) for option in options]
        for question, options in row["answers"].items()
        if isinstance(options, list)
    }
    return GivenAttempt(key, answers) if key else None


def clean_key(text: object) -> str:
    """Return a key that a device made, or "" for anything else."""
    return str(text) if re.fullmatch(KEY, str(text or "")) else ""


def json_or_empty(body: bytes) -> dict[str, object]:
    """Return the object in a JSON message; an empty one for anything else."""
    try:
        message = json.loads(body)
    except (ValueError, RecursionError):  # undecodable bytes, brackets without end
        return {}
    return message if isinstance(message, dict) else {}
