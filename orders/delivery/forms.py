"""What a seller types about her ways of delivery."""

from collections.abc import Iterable

from django import forms
from django.db.models import Case, QuerySet, Value, When
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cooperatives.forms import HIGHEST_FEE, MoneyField
from cooperatives.models import Seller
from orders.delivery.fields import EVERYWHERE, KilosField, place_of, zone_choices, zone_of
from orders.delivery.presets import Preset
from orders.models import Carrier, DeliveryMethod, PickupPoint
from places.forms import CommuneField

MOST_RATES = 40  # lines of a table
MOST_DAYS = 60
LARGEST_ID = 2**63 - 1  # what the database can hold
WRONG_FEES = _("Look at the fees again: one of them is not right.")
Kind = DeliveryMethod.Kind


class RateForm(forms.Form):
    """One line: where, up to how many kilos, for how much. Without a fee it isn't there."""

    zone = forms.ChoiceField(label=_("Where"))
    up_to = KilosField(label=_("Up to, in kg"), required=False)
    fee = MoneyField(label=_("Fee, in dong"), highest=HIGHEST_FEE, required=False)

    def __init__(self, *args: object, zones: list, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["zone"].choices = zones
        self.fields["up_to"].widget.attrs["placeholder"] = _("any weight")

    def rate(self) -> dict[str, object] | None:
        """Return the fields of a `DeliveryRate`, or None for an empty line."""
        typed = self.cleaned_data
        if typed["fee"] is None:
            return None
        return place_of(typed["zone"]) | {"up_to": typed["up_to"] or 0, "fee": typed["fee"]}


class PointsField(forms.ModelMultipleChoiceField):
    """Pick-up points, each with its commune."""

    def clean(self, value: list[str] | None) -> QuerySet:
        """Refuse numbers that no database holds, which Django would ask it for."""
        known = [
            key
            for key in value or []
            if key.isascii() and key.isdecimal() and int(key[:20]) <= LARGEST_ID
        ]
        return super().clean(known)

    def label_from_instance(self, point: PickupPoint) -> str:
        return f"{point.name}, {point.street}, {point.commune.label}"


class MethodForm(forms.Form):
    """One way of delivery: its name, its time, and a table of fees where goods are brought."""

    name = forms.CharField(
        label=_("What buyers read"),
        max_length=80,
        error_messages={"required": _("Give it a name, such as “By post”.")},
    )
    points = PointsField(
        PickupPoint.objects.none(),
        label=_("Which pick-up points?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one pick-up point.")},
    )
    fee = MoneyField(
        label=_("Fee, in dong"), highest=HIGHEST_FEE, required=False, help_text=_("Empty: free.")
    )
    free_from = MoneyField(
        label=_("Free from, in dong of goods"),
        highest=HIGHEST_FEE * 1000,
        required=False,
        help_text=_("Leave it empty if it is never free."),
    )
    days_min = forms.IntegerField(
        label=_("Days, at least"), min_value=0, max_value=MOST_DAYS, required=False
    )
    days_max = forms.IntegerField(
        label=_("Days, at most"), min_value=0, max_value=MOST_DAYS, required=False
    )
    carrier = forms.ModelChoiceField(
        Carrier.objects.none(), label=_("Who carries it"), required=False
    )

    def __init__(
        self,
        sent: QueryDict | None = None,
        *,
        seller: Seller,
        method: DeliveryMethod | None = None,
        preset: Preset | None = None,
    ) -> None:
        self.kind = method.kind if method else preset.kind
        super().__init__(sent, initial=_initial(method, preset))
        unused = {Kind.HOME: ["points", "fee"], Kind.PICKUP: ["points", "fee", "free_from"]}
        for name in unused.get(self.kind, []):
            del self.fields[name]
        carriers = Carrier.objects.filter(is_active=True).order_by("name", "pk")
        if self.kind == Kind.HOME and carriers.exists():
            self.fields["carrier"].queryset = carriers
        else:
            del self.fields["carrier"]
        if self.kind == Kind.POINT:
            self.fields["points"].queryset = points_near(seller)
        self.rates = self._rate_forms(sent, seller, method, preset)

    def _rate_forms(
        self,
        sent: QueryDict | None,
        seller: Seller,
        method: DeliveryMethod | None,
        preset: Preset | None,
    ) -> list[RateForm]:
        """Return the lines of the table: those sent or kept, and one to add."""
        if self.kind != Kind.HOME:
            return []
        kept = list(method.rates.order_by("pk")) if method else []
        lines = [(zone_of(rate), rate.up_to, rate.fee) for rate in kept]
        lines = lines or list(preset.rates if preset else [])
        zones = zone_choices(seller, kept)
        if sent is not None:
            many = sum(f"rate-{number}-zone" in sent for number in range(MOST_RATES))
            return [RateForm(sent, prefix=f"rate-{n}", zones=zones) for n in range(many)]
        lines = [*lines, (EVERYWHERE, None, None)]
        return [
            RateForm(
                prefix=f"rate-{number}",
                zones=zones,
                initial={"zone": zone, "up_to": up_to or None, "fee": fee},
            )
            for number, (zone, up_to, fee) in enumerate(lines[:MOST_RATES])
        ]

    def add_line(self) -> None:
        """Give the table one more empty line; what was typed stays, unchecked."""
        for form in [self, *self.rates]:
            form._errors = ErrorDict()
        if self.rates and self.has_room:
            zones = self.rates[0].fields["zone"].choices
            self.rates.append(RateForm(prefix=f"rate-{len(self.rates)}", zones=zones))

    @property
    def has_room(self) -> bool:
        return len(self.rates) < MOST_RATES

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        least, most = cleaned.get("days_min"), cleaned.get("days_max")
        if least is not None and most is not None and least > most:
            self.add_error("days_max", _("At most can’t be fewer days than at least."))
        wrong = [line for line in self.rates if not line.is_valid()]
        if wrong:
            self.add_error(None, WRONG_FEES)
        else:
            self._check_table()
        return cleaned

    def _check_table(self) -> None:
        """Refuse two fees for one zone and weight, and a table without any."""
        seen = set()
        for line in self.rates:
            rate = line.rate()
            key = rate and (rate["commune_id"], rate["province_id"], rate["up_to"])
            if key and key in seen:
                line.add_error("zone", _("This place and weight is in the table already."))
                self.add_error(None, WRONG_FEES)
            seen.add(key)
        if self.kind == Kind.HOME and not seen - {None}:
            self.add_error(None, _("Write at least one fee; 0 if you pay the delivery."))

    def method(self) -> dict[str, object]:
        """Return what `save_method` needs."""
        typed = self.cleaned_data
        rates = [rate for line in self.rates if (rate := line.rate())]
        if typed.get("fee"):
            rates = [place_of(EVERYWHERE) | {"up_to": 0, "fee": typed["fee"]}]
        names = ("name", "free_from", "days_min", "days_max", "carrier")
        return {
            "kind": self.kind,
            "fields": {name: typed.get(name) for name in names},
            "rates": rates,
            "points": list(typed.get("points") or []),
        }


def points_near(seller: Seller) -> QuerySet:
    """Return the pick-up points in use, those of the seller's province first."""
    far = Case(When(commune__province=seller.commune.province_id, then=Value(0)), default=Value(1))
    points = PickupPoint.objects.filter(is_active=True).select_related("commune__province")
    return points.order_by(far, "commune__sort_key", "pk")


def _initial(method: DeliveryMethod | None, preset: Preset | None) -> dict[str, object]:
    if method is None:
        return {"name": preset.name}
    names = ("name", "free_from", "days_min", "days_max", "carrier")
    initial = {name: getattr(method, name) for name in names}
    rate = method.rates.first() if method.kind == Kind.POINT else None
    points: Iterable = method.points.all() if method.kind == Kind.POINT else ()
    return initial | {"points": list(points), "fee": rate.fee if rate else None}


class TryForm(forms.Form):
    """A place and a weight to try the fees with."""

    commune = CommuneField(label=_("Where to?"))
    kilos = KilosField(label=_("How heavy, in kg"), required=False)
