"""What people type about questions."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.forms.fields import PhoneField
from accounts.models import User
from images.forms import PicturesField
from places.forms import CommuneField
from tickets.models import Ticket, Topic
from tickets.models.ticket import LONGEST
from tickets.services import Question
from union.models import Unit, UnitQuerySet

MOST_PHOTOS = 5


class AskForm(forms.Form):
    """A question or a proposal, with or without a name."""

    topic = forms.ModelChoiceField(
        label=_("What is it about?"),
        queryset=Topic.objects.filter(is_open=True),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Choose what it is about.")},
    )
    title = forms.CharField(
        label=_("In one line"),
        max_length=120,
        error_messages={"required": _("Write in one line what you want to know.")},
    )
    text = forms.CharField(
        label=_("Your question or proposal"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write your question. Two sentences are enough.")},
    )
    commune = CommuneField(
        label=_("Your commune or ward"),
        required=False,
        help_text=_("Its Union answers. Left empty, the province answers."),
    )
    is_urgent = forms.BooleanField(
        label=_("It is urgent"),
        required=False,
        help_text=_("We answer on the next working day. In danger, call 113; for children, 111."),
    )
    photos = PicturesField(label=_("Photos, if they help"), most=MOST_PHOTOS, required=False)
    is_anonymous = forms.BooleanField(
        label=_("Ask without my name"),
        required=False,
        help_text=_("We keep nothing that says who you are. You read the answer by a link."),
    )
    name = forms.CharField(label=_("What may we call you?"), max_length=120, required=False)
    phone = PhoneField(required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    wants_public = forms.BooleanField(
        label=_("The answer may help others"),
        required=False,
        help_text=_("An officer may publish question and answer, without your name."),
    )

    def __init__(self, *args: object, person: User | None = None, **options: object) -> None:
        super().__init__(*args, **options)
        if person is not None:
            known = {"name": person.name, "phone": person.phone, "email": person.email}
            for field, value in known.items():
                self.fields[field].initial = value

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("is_anonymous"):
            return cleaned | {"name": "", "phone": "", "email": ""}
        if not self.errors and not (cleaned.get("phone") or cleaned.get("email")):
            sentence = _("Write a phone number or an e-mail for the answer, or ask without a name.")
            self.add_error("phone", sentence)
        return cleaned

    def question(self) -> Question:
        """Return what was typed, addressed to the unit of her commune."""
        typed = dict(self.cleaned_data)
        unit = unit_of_commune(typed.pop("commune"))
        return Question(unit=unit, language=get_language(), **typed)


def unit_of_commune(commune: object | None) -> Unit:
    """Return the union of a commune; the province's where it has none.

    Raises:
        Unit.DoesNotExist: the site has no units yet.
    """
    today = Unit.objects.in_force(localdate())
    found = None
    if commune is not None:
        found = today.filter(commune=commune, kind=Unit.Kind.COMMUNE).first()
    return found or today.get(depth=1)


class WordsForm(forms.Form):
    """A few lines, to add, ask, note or answer."""

    words = forms.CharField(
        label=_("Your words"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write at least one sentence.")},
    )


class StarsForm(forms.Form):
    """How content she is."""

    stars = forms.TypedChoiceField(
        label=_("Did the answer help?"),
        coerce=int,
        choices=[
            (5, _("very much")),
            (4, _("yes")),
            (3, _("partly")),
            (2, _("hardly")),
            (1, _("not at all")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    words = forms.CharField(
        label=_("What could be better?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class LookForm(forms.Form):
    """Number and key of a question, typed by hand."""

    number = forms.CharField(label=_("Number"), max_length=20)
    key = forms.CharField(label=_("Key from your link"), max_length=40)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        number = cleaned.get("number", "").strip().upper()
        found = Ticket.objects.filter(number=number, key=cleaned.get("key", "").strip())
        self.ticket = found.first() if not self.errors else None
        if not self.errors and self.ticket is None:
            raise forms.ValidationError(_("Number and key don’t belong together. Check both."))
        return cleaned


class PassOnForm(forms.Form):
    """To which unit, and why."""

    unit = forms.ModelChoiceField(label=_("To which unit?"), queryset=Unit.objects.none())
    words = forms.CharField(
        label=_("What the colleagues should know"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, units: UnitQuerySet, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].queryset = units


class AssignForm(forms.Form):
    """To which colleague."""

    officer = forms.TypedChoiceField(label=_("To which colleague?"), coerce=int)

    def __init__(self, *args: object, people: dict[int, str], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["officer"].choices = list(people.items())


class PublishForm(forms.Form):
    """Question and answer in words that name nobody."""

    question = forms.CharField(
        label=_("The question, without names and places that point at somebody"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    answer = forms.CharField(
        label=_("The answer"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6})
    )
