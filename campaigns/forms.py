"""What people type about campaigns."""

from datetime import datetime, time, timedelta

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from campaigns.models import Alert, Criterion, Rescue, Result
from campaigns.models.alert import LONGEST
from cooperatives.forms import PhoneField
from core.moments import check_year
from images.forms import PictureField
from orders.models import PickupPoint
from products.models import Variant
from union.models import Unit

MOMENT = "%Y-%m-%dT%H:%M"


class MomentField(forms.DateTimeField):
    """A day and a time, chosen as phones offer them."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT)
    default_validators = [check_year]


class DayField(forms.DateField):
    """A day, chosen as phones offer it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_validators = [check_year]


class UnitChoice(forms.ModelChoiceField):
    """One of the units a person may act for; chosen already where there is only one."""

    def offer(self, units: QuerySet[Unit], form: forms.Form, name: str) -> None:
        self.queryset = units.in_force(localdate()).in_order()
        if len(only := list(self.queryset[:2])) == 1:
            form.initial.setdefault(name, only[0])


class PledgeForm(forms.Form):
    """A promise: who, how to reach her, how many."""

    name = forms.CharField(label=pgettext_lazy("event", "Your name"), max_length=120)
    phone = PhoneField(label=_("Phone"))
    quantity = forms.IntegerField(label=_("How many"), min_value=1, max_value=999)


class AlertForm(forms.Form):
    """A warning for one of the officer's units."""

    unit = UnitChoice(Unit.objects.none(), label=pgettext_lazy("event", "Where"))
    level = forms.ChoiceField(
        label=_("How serious"), choices=Alert.Level, initial=Alert.Level.WARNING
    )
    text = forms.CharField(
        label=_("What people should know and do"),
        max_length=240,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    text_en = forms.CharField(label=_("The same in English"), max_length=240, required=False)
    source_name = forms.CharField(
        label=_("Who says so"), max_length=120, help_text=_("Such as: the weather service")
    )
    source_url = forms.URLField(
        label=_("Where it can be read"), max_length=300, assume_scheme="https"
    )
    starts_at = MomentField(label=_("From"))
    ends_at = MomentField(label=_("Until"), help_text=_("At most 14 days; it goes by itself."))
    text_de = forms.CharField(label=_("The same in German"), max_length=240, required=False)
    text_ar = forms.CharField(label=_("The same in Arabic"), max_length=240, required=False)
    text_hi = forms.CharField(label=_("The same in Hindi"), max_length=240, required=False)

    def __init__(self, *args: object, units: QuerySet[Unit], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].offer(units, self, "unit")
        self.initial.setdefault("starts_at", timezone.localtime().replace(second=0))

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        start, end = cleaned.get("starts_at"), cleaned.get("ends_at")
        if start and end and end <= start:
            self.add_error("ends_at", _t("It ends before it begins."))
        elif start and end and end - start > LONGEST:
            self.add_error("ends_at", _t("At most 14 days. Enter it again if it lasts longer."))
        elif end and end <= timezone.now():
            self.add_error("ends_at", _t("This moment is over."))
        return cleaned


class ReportForm(forms.Form):
    """How much a unit has done so far."""

    unit = UnitChoice(Unit.objects.none(), label=_("Unit"))
    amount = forms.IntegerField(label=_("How many so far"), min_value=0, max_value=10_000_000)
    note = forms.CharField(label=_("In a few words"), max_length=300, required=False)
    seen = forms.IntegerField(min_value=0, max_value=10_000_000, widget=forms.HiddenInput)

    def __init__(self, *args: object, units: QuerySet[Unit], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].offer(units, self, "unit")


class HouseholdForm(forms.Form):
    """A family, as little as the work needs."""

    unit = UnitChoice(Unit.objects.none(), label=_("Branch that looks after it"))
    head = forms.CharField(label=_("Head of the family"), max_length=120)
    hamlet = forms.CharField(label=_("Hamlet or street"), max_length=120, required=False)
    size = forms.IntegerField(label=_("People"), min_value=1, max_value=30, initial=4)

    def __init__(self, *args: object, units: QuerySet[Unit], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].offer(units, self, "unit")


class ResultForm(forms.Form):
    """One press on one criterion of one family."""

    criterion = forms.IntegerField(min_value=1)
    seen = forms.ChoiceField(choices=Result.State)
    state = forms.ChoiceField(choices=Result.State)


class PlanForm(forms.Form):
    """What the branch does for a family."""

    criterion = forms.ModelChoiceField(
        Criterion.objects.none(), label=_("For what"), required=False
    )
    text = forms.CharField(label=_("What we do"), max_length=300)
    due_on = DayField(label=_("Until"), required=False)

    def __init__(self, *args: object, criteria: QuerySet[Criterion], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["criterion"].queryset = criteria


class EvidenceForm(forms.Form):
    """A picture that shows what was reached."""

    criterion = forms.ModelChoiceField(
        Criterion.objects.none(), label=_("For what"), required=False
    )
    photo = PictureField(label=_("Picture"))
    alt = forms.CharField(label=_("What it shows"), max_length=250, required=False)

    def __init__(self, *args: object, criteria: QuerySet[Criterion], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["criterion"].queryset = criteria


class FamilyFileForm(forms.Form):
    """A list of families of one branch."""

    unit = UnitChoice(Unit.objects.none(), label=_("Branch that looks after them"))
    file = forms.FileField(label=_("Table (XLSX or CSV)"))

    def __init__(self, *args: object, units: QuerySet[Unit], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].offer(units, self, "unit")


class CaseOfficerForm(forms.Form):
    """Whom a leader trusts with what is sensitive."""

    unit = UnitChoice(Unit.objects.none(), label=_("Unit"))
    user = forms.ModelChoiceField(User.objects.none(), label=_("Officer"))

    def __init__(
        self, *args: object, units: QuerySet[Unit], people: QuerySet[User], **options: object
    ) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].offer(units, self, "unit")
        self.fields["user"].queryset = people


class RescueForm(forms.Form):
    """What is at risk, and until when."""

    variant = forms.ModelChoiceField(
        Variant.objects.none(),
        label=_("Product and size"),
        help_text=_("Of a seller of your units. Its price is the price of the rescue."),
    )
    at_risk = forms.IntegerField(label=_("Units at risk"), min_value=1, max_value=1_000_000)
    minimum = forms.IntegerField(
        label=_("Units needed before anything is picked"),
        min_value=0,
        max_value=1_000_000,
        initial=0,
        help_text=_("Too few by the end: it is called off by itself. 0 for none."),
    )
    most_each = forms.IntegerField(
        label=_("Units one person may promise"), min_value=1, max_value=999, initial=20
    )
    deadline = MomentField(label=_("Until"))
    points = forms.ModelMultipleChoiceField(
        PickupPoint.objects.none(),
        label=_("Pick-up points"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: object,
        variants: QuerySet[Variant],
        points: QuerySet[PickupPoint],
        rescue: Rescue | None = None,
        **options: object,
    ) -> None:
        names = ("variant", "at_risk", "minimum", "most_each", "deadline")
        known = {name: getattr(rescue, name) for name in names} if rescue else {}
        known["points"] = list(rescue.points.all()) if rescue else []
        evening = datetime.combine(localdate() + timedelta(days=7), time(20))
        known.setdefault("deadline", timezone.make_aware(evening))
        super().__init__(*args, initial=known, **options)
        self.fields["variant"].queryset = variants
        self.fields["points"].queryset = points

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("minimum", 0) > cleaned.get("at_risk", 0):
            self.add_error("minimum", _t("That is more than is at risk."))
        return cleaned


class ReasonForm(forms.Form):
    """Why an officer ends something; buyers read it."""

    reason = forms.CharField(label=_("Why"), max_length=300)


class ThanksForm(forms.Form):
    """Words of thanks to everybody who bought."""

    words = forms.CharField(
        label=_("Words of thanks"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class HandoverForm(forms.Form):
    """A picture of goods being handed over."""

    unit = UnitChoice(Unit.objects.none(), label=_("Unit"))
    photo = PictureField(label=_("Picture"))
    alt = forms.CharField(
        label=_("What it shows"),
        max_length=250,
        help_text=_("Everybody sees it. Ask those who can be recognised first."),
    )

    def __init__(self, *args: object, units: QuerySet[Unit], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].offer(units, self, "unit")
