"""What an officer types about a pick-up point."""

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cooperatives.forms import PhoneField
from orders.models import PickupPoint
from places.forms import CommuneField
from union.models import Unit


class PointForm(forms.Form):
    """A place where buyers fetch parcels, of one of the officer's units."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit that looks after it"))
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        help_text=_("As people there call it, such as “House of culture of Đông hamlet”."),
    )
    commune = CommuneField(label=_("Commune or ward"))
    street = forms.CharField(label=_("House number, street or hamlet"), max_length=200)
    hours = forms.CharField(
        label=_("When it is open"),
        max_length=200,
        required=False,
        help_text=_("Such as: Mon–Fri, 7:30–17:00"),
    )
    phone = PhoneField(label=_("Phone"), required=False)
    is_active = forms.BooleanField(
        label=_("Open for parcels"),
        required=False,
        initial=True,
        help_text=_("Closed points are not offered; parcels on their way still arrive."),
    )

    def __init__(
        self, *args: object, units: QuerySet, point: PickupPoint | None = None, **options: object
    ) -> None:
        initial = {name: getattr(point, name) for name in self.base_fields} if point else {}
        super().__init__(*args, initial=initial, **options)
        units = units.in_force(localdate()).in_order()
        self.fields["unit"].queryset = units
        if not point and (only := list(units[:2])) and len(only) == 1:
            self.initial |= {"unit": only[0], "commune": only[0].commune}
