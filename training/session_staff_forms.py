"""What officers type about sessions and requirements."""

import re
from collections.abc import Mapping

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from core.moments import check_year
from places.forms import CommuneField
from places.selectors import communes_meant
from training.models import CoursePage, Requirement, Session
from training.session_choices import SessionAudience, Way
from union.access import LEADERS, units_for
from union.forms import UnitField
from union.models import Unit

MOST_LINES = 200
LINE = re.compile(r"^(?P<name>.*?)[\s:;,=–-]*(?P<places>[0-9]{1,5})$")
TIME = "%Y-%m-%dT%H:%M"


class TimeField(forms.DateTimeField):
    """A day and a time, as browsers send them."""

    default_validators = [check_year]

    def __init__(self, **options: object) -> None:
        widget = forms.DateTimeInput({"type": "datetime-local"}, format=TIME)
        super().__init__(widget=widget, input_formats=[TIME, f"{TIME}:%S"], **options)


class CourseField(forms.ChoiceField):
    """One of the site's courses, by the key its translations share; cleans to it or None."""

    def __init__(self, **options: object) -> None:
        super().__init__(choices=course_choices, required=False, **options)

    def clean(self, value: object) -> str | None:
        return super().clean(value) or None


def course_choices() -> list[tuple[str, str]]:
    """Return the published courses in the site's first language."""
    pages = CoursePage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    rows = pages.order_by("path").values_list("translation_key", "title")
    return [("", "–"), *((str(key), title) for key, title in rows)]


class QuotaField(forms.CharField):
    """Places kept for communes, one on each line: “Gia Viễn: 10”. Cleans to places by code."""

    widget = forms.Textarea({"rows": 5, "dir": "auto"})

    def clean(self, value: object) -> dict[str, int]:
        text, found = super().clean(value), {}
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if len(lines) > MOST_LINES:
            raise ValidationError(_("That is too many lines."))
        for line in lines:
            code, places = _quota(line)
            if code in found:
                raise ValidationError(
                    _("“%(line)s”: this commune stands there twice."), params={"line": line[:80]}
                )
            found[code] = places
        return found


def _quota(line: str) -> tuple[str, int]:
    parts, shown = LINE.match(line), {"line": line[:80]}
    if parts is None or not parts["name"].strip():
        raise ValidationError(_("“%(line)s”: write a commune and a number."), params=shown)
    communes = communes_meant(text=parts["name"], near=settings.HOME_PROVINCE)
    here = [commune for commune in communes if commune.province_id == settings.HOME_PROVINCE]
    if len(here or communes) != 1:
        sentence = _("“%(line)s”: it is not clear which commune this is.")
        raise ValidationError(sentence, params=shown)
    return (here or communes)[0].pk, int(parts["places"])


class SessionForm(forms.Form):
    """When, where, for whom, how many."""

    unit = UnitField(label=_("Unit that runs it"))
    title = forms.CharField(label=_("Title"), max_length=150)
    series = forms.CharField(
        label=_("Series"),
        max_length=150,
        required=False,
        help_text=_("Sessions of one series point to one another."),
    )
    summary = forms.CharField(
        label=_("In one or two sentences"), max_length=300, widget=forms.Textarea({"rows": 2})
    )
    about = forms.CharField(
        label=_("What will be taught"),
        max_length=3000,
        required=False,
        widget=forms.Textarea({"rows": 5}),
    )
    audience = forms.ChoiceField(label=_("For whom"), choices=SessionAudience.choices)
    course_key = CourseField(label=_("Belongs to the course"))
    requirement = forms.ModelChoiceField(
        Requirement.objects.none(),
        label=_("Officers fulfil by coming"),
        required=False,
        empty_label="–",
    )
    starts_at = TimeField(label=_("Begins"))
    ends_at = TimeField(label=_("Ends"))
    registration_until = TimeField(
        label=_("Registration ends"), required=False, help_text=_("Empty: when it begins.")
    )
    way = forms.ChoiceField(label=_("At a place or online?"), choices=Way.choices)
    place = forms.CharField(label=pgettext_lazy("event", "Where"), max_length=200, required=False)
    commune = CommuneField(required=False)
    map_url = forms.URLField(
        label=_("Link to a map"), max_length=500, required=False, assume_scheme="https"
    )
    link = forms.URLField(
        label=_("Link of the meeting"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Shown only to those who have a place."),
    )
    total = forms.IntegerField(
        label=_("Number of places"),
        min_value=1,
        max_value=100_000,
        required=False,
        help_text=_("Empty: as many as come."),
    )
    quotas = QuotaField(
        label=_("Of these, kept for communes"),
        required=False,
        help_text=_("One on each line: Gia Viễn: 10. The rest is for everybody else."),
    )

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        units = units_for(user).in_force(timezone.localdate())
        self.fields["unit"].queryset = units.order_by("path")
        known = Requirement.objects.about(units_for(user)).order_by("-year", "title", "pk")
        self.fields["requirement"].queryset = known

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        begin, end = cleaned.get("starts_at"), cleaned.get("ends_at")
        if begin and end and end <= begin:
            self.add_error("ends_at", _("The end comes before the beginning."))
        if cleaned.get("way") == Way.PLACE and not cleaned.get("place"):
            self.add_error("place", _("Say where it is."))
        if cleaned.get("way") == Way.ONLINE:
            cleaned |= {"place": "", "commune": None, "map_url": ""}
        return cleaned


def answers_of(session: Session) -> dict[str, object]:
    """Return what the form shows of a session."""
    names = "unit title series summary about audience course_key requirement starts_at ends_at"
    names += " registration_until way place commune map_url link"
    pools = {pool.commune: pool.places for pool in session.pools.select_related("commune")}
    rest = pools.pop(None)
    kept = "\n".join(f"{commune.name}: {places}" for commune, places in pools.items())
    total = None if rest is None else rest + sum(places or 0 for places in pools.values())
    return (
        {name: getattr(session, name) for name in names.split()}
        | _local(session)
        | {
            "total": total,
            "quotas": kept,
        }
    )


def _local(session: Session) -> Mapping[str, object]:
    names = ("starts_at", "ends_at", "registration_until")
    given = {name: getattr(session, name) for name in names}
    return {name: timezone.localtime(moment) for name, moment in given.items() if moment}


class CallOffForm(forms.Form):
    """Why a session does not take place; everybody on the list reads it."""

    reason = forms.CharField(
        label=_("Why?"),
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Everybody on the list reads this."),
    )


class RequirementForm(forms.Form):
    """What all officers of a unit and below it learn in a year."""

    unit = UnitField(label=_("For the officers of"))
    year = forms.IntegerField(label=_("Year"), min_value=2020, max_value=2100)
    title = forms.CharField(label=_("What is learnt"), max_length=150)
    course_key = CourseField(
        label=_("Course"),
        help_text=_("Who completes it has done it. Or plan sessions for this."),
    )
    who = forms.ChoiceField(label=_("Who"), choices=Requirement.Who.choices, required=False)

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = led_units(user)


def led_units(user: User) -> QuerySet[Unit]:
    """Return the units of today for which `user` may require something."""
    return units_for(user, roles=LEADERS).in_force(timezone.localdate()).order_by("path")
