"""What leaders type when they rearrange units and fill offices."""

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from core.text import normalise_phone

from .access import LEADERS, Person, units_for
from .models import Officer, Unit
from .services.moves import LEVEL_ABOVE


class DayField(forms.DateField):
    """A day, today unless another is chosen."""

    def __init__(self, **options: object) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(**({"initial": localdate, "widget": widget} | options))


class UnitField(forms.ModelChoiceField):
    """One of the units of a list that the form sets."""

    def __init__(self, **options: object) -> None:
        super().__init__(Unit.objects.none(), **options)


class MoveForm(forms.Form):
    """Where a unit goes, and from which day."""

    to_parent = UnitField(label=_("New unit above"))
    effective_date = DayField(
        label=_("From"), help_text=_("A day to come: the unit moves by itself that morning.")
    )

    def __init__(self, *args: object, user: Person, unit: Unit, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        above = _led_by(user).filter(kind=LEVEL_ABOVE.get(unit.kind, ""))
        self.fields["to_parent"].queryset = above.exclude(pk=unit.get_parent().pk)


class MergerForm(forms.Form):
    """Which unit takes over, and from which day."""

    into = UnitField(label=_("Unit that takes over"))
    on = DayField(label=_("From"))

    def __init__(self, *args: object, user: Person, unit: Unit, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        same_level = _led_by(user).filter(kind=unit.kind)
        self.fields["into"].queryset = same_level.exclude(pk=unit.pk)


class PersonField(forms.CharField):
    """The e-mail address or phone number of somebody's account; cleans to the person."""

    default_error_messages = {
        "unknown": _("Nobody has an account with this e-mail or phone. Ask her to sign up first."),
    }

    def clean(self, value: object) -> User | None:
        typed = (super().clean(value) or "").strip()
        try:
            found = User.objects.filter(phone=normalise_phone(typed))
        except ValueError:
            found = User.objects.filter(email__iexact=typed)
        person = found.filter(is_active=True).first()
        if person is None:
            raise forms.ValidationError(self.error_messages["unknown"], code="unknown")
        return person


class AppointmentForm(forms.Form):
    """Who, where, as what, since when."""

    user = PersonField(label=_("E-mail or phone number of her account"), max_length=254)
    unit = UnitField(label=_("Unit"))
    role = forms.ChoiceField(
        label=_("Role"),
        choices=Officer.Role.choices,
        initial=Officer.Role.OFFICER,
        help_text=_(
            "Leaders appoint and approve. Officers help and approve sellers. Editors only write."
        ),
    )
    title = forms.CharField(label=pgettext_lazy("office", "Title"), max_length=100, required=False)
    from_date = DayField(label=_("From"))

    def __init__(self, *args: object, user: Person, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = _led_by(user)


class EndForm(forms.Form):
    """The first day somebody is no longer in office."""

    on = DayField(label=_("First day no longer in office"))


def _led_by(user: Person) -> QuerySet:
    """Return the units of today in which `user` may appoint, in dictionary order."""
    return units_for(user, roles=LEADERS).in_force(localdate()).order_by("kind", "sort_key", "pk")
