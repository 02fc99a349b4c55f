"""What people type about letters."""

from django import forms
from django.conf import settings
from django.db.models import Case, IntegerField, Q, When
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cms.models import Topic
from core.moments import check_year
from newsletter.models import Issue, Rhythm, Told
from union.models import Unit, UnitQuerySet


def units_with_letters(person: User | None = None) -> UnitQuerySet:
    """Return the units that a reader can choose: her own commune, the province, the others."""
    units = Unit.objects.in_force(localdate()).filter(depth__lte=2)
    home = person.addresses.filter(is_default=True).first() if person else None
    is_hers = Q(commune=home.commune_id) if home else Q(pk=None)
    near = Case(When(is_hers, then=0), default=1, output_field=IntegerField())
    return units.order_by(near, "depth", "sort_key")


class WishesForm(forms.Form):
    """What to read about, how often, in which language."""

    units = forms.ModelMultipleChoiceField(
        label=_("Whose news?"),
        queryset=Unit.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The province’s letter has the most important of all communes."),
        error_messages={"required": _("Choose at least one.")},
    )
    topics = forms.ModelMultipleChoiceField(
        label=_("Only about"),
        queryset=Topic.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nothing ticked: about everything."),
    )
    kinds = forms.MultipleChoiceField(
        label=_("And of these"),
        choices=Told.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nothing ticked: everything."),
    )
    rhythm = forms.ChoiceField(
        label=_("How often?"), choices=Rhythm.choices, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    def __init__(self, *args: object, person: User | None = None, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["units"].queryset = units_with_letters(person)
        self.fields["topics"].queryset = Topic.objects.to_choose()
        self.initial.setdefault("language", get_language())
        self.initial.setdefault("rhythm", Rhythm.WEEKLY)


class SubscribeForm(WishesForm):
    """The same with an address."""

    email = forms.EmailField(
        label=_("E-mail"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": _("Write the e-mail that the letters go to.")},
    )
    field_order = ["email", "units", "kinds", "topics", "rhythm", "language"]

    def __init__(self, *args: object, person: User | None = None, **options: object) -> None:
        super().__init__(*args, person=person, **options)
        if person is not None:
            self.initial.setdefault("email", person.email)
        first = units_with_letters().first()
        if first:
            self.initial.setdefault("units", [first.pk])


class IssueForm(forms.Form):
    """Subject, preface, and which news stay."""

    title = forms.CharField(label=_("Subject"), max_length=120)
    preface = forms.CharField(
        label=_("A word to the readers"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    keep = forms.TypedMultipleChoiceField(
        label=_("What is in it"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: object, issue: Issue, **options: object) -> None:
        super().__init__(*args, **options)
        titles = [item["title"] for item in issue.items]
        self.fields["keep"].choices = list(enumerate(titles))
        self.initial |= {
            "title": issue.title,
            "preface": issue.preface,
            "keep": list(range(len(titles))),
        }


class NewIssueForm(forms.Form):
    """A letter beside the usual ones."""

    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    rhythm = forms.ChoiceField(label=_("For readers who read"), choices=Rhythm.choices)

    def __init__(self, *args: object, units: UnitQuerySet, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].queryset = units


class SendForm(forms.Form):
    """When it goes out."""

    send_at = forms.DateTimeField(
        label=_("When?"),
        required=False,
        validators=[check_year],
        help_text=_("Empty: at once."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M"],
    )
