"""What a buyer or seller may type about an order. Stock and price are checked by services."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Address
from core.text import normalise_phone
from orders.delivery import near_and_more
from orders.models import BasketLine, Carrier
from orders.pay_ways import PayWay
from orders.payments import registry
from orders.quotes import ParcelQuote, Quote
from orders.services import Contact
from orders.vouchers import tidy_code
from places.forms import CommuneField

LARGEST_ID = 2**63 - 1  # what the database can hold


class LineForm(forms.Form):
    """So many of one variant, from a product's page."""

    variant = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    quantity = forms.IntegerField(min_value=1, max_value=BasketLine.MOST, required=False)

    default_error = _("Choose a size and how many, from 1 to 999.")

    def clean_quantity(self) -> int:
        return self.cleaned_data["quantity"] or 1

    def wanted(self) -> dict[str, int]:
        return {
            "variant_id": self.cleaned_data["variant"],
            "quantity": self.cleaned_data["quantity"],
        }


class QuantityForm(forms.Form):
    """How many of a line; the stepper's buttons send the old number and their direction."""

    quantity = forms.IntegerField(min_value=0, max_value=LARGEST_ID)

    def wanted(self) -> int:
        """Return the number meant; one less than one stays one, "remove" is its own button."""
        if "remove" in self.data:
            return 0
        quantity = self.cleaned_data["quantity"]
        if "quantity-less" in self.data:
            return max(quantity - 1, 1)
        return quantity + ("quantity-more" in self.data)


class ContactForm(forms.Form):
    """Who gets the goods, and where. A member may choose one of her addresses instead."""

    OTHER = "other"

    address = forms.ChoiceField(label=_("Where to?"), widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write who receives it.")},
    )
    phone = forms.CharField(
        label=_("Phone number"),
        max_length=30,
        help_text=_("The seller calls before she delivers."),
        widget=forms.TelInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
        error_messages={"required": _("Write a number at which the seller can call.")},
    )
    commune = CommuneField()
    street = forms.CharField(
        label=_("House number, street or hamlet"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
        error_messages={"required": _("Write the house number, street or hamlet.")},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("To receive the link to your order."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    note = forms.CharField(
        label=_("Anything the sellers should know?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    PLACE = ("name", "phone", "commune", "street")  # what an address of hers answers

    def __init__(self, *args: object, addresses: Iterable[Address] = (), **options: object) -> None:
        super().__init__(*args, **options)
        self.addresses = {str(address.pk): address for address in addresses}
        if not self.addresses:
            del self.fields["address"]
            return
        choices = [(key, _address_label(address)) for key, address in self.addresses.items()]
        self.fields["address"].choices = [*choices, (self.OTHER, _("Another address"))]
        if self.data.get("address") in self.addresses:
            for name in self.PLACE:
                self.fields[name].required = False

    def clean_phone(self) -> str:
        if self.chosen_address:
            return ""
        try:
            return normalise_phone(self.cleaned_data["phone"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def chosen_address(self) -> Address | None:
        return self.addresses.get(self.data.get("address", ""))

    @property
    def place_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.PLACE]

    def contact(self) -> Contact:
        """Return what `place_order` needs to know about the buyer."""
        typed = self.cleaned_data
        place = {name: typed[name] for name in self.PLACE}
        if address := self.chosen_address:
            place = {name: getattr(address, name) for name in self.PLACE}
        return Contact(**place, email=typed["email"].lower(), note=typed["note"])


def _address_label(address: Address) -> str:
    return f"{address.name}, {address.street}, {address.commune.label}"


class DeliveryForm(forms.Form):
    """How the goods of each seller come: one question a seller who offers a choice.

    Where nothing she offers goes there, the buyer must choose to fetch it; where that
    can't be done either, no answer is right.
    """

    def __init__(self, *args: object, quote: Quote, **options: object) -> None:
        super().__init__(*args, **options)
        self.sellers = {f"seller-{part.seller.pk}": part for part in quote.parcels}
        for name, part in self.sellers.items():
            self.fields[name] = forms.ChoiceField(
                choices=[(way.key, way.label) for way in part.ways if way.is_possible],
                initial=part.way.key,
                required=not part.way.is_possible,
                error_messages={"required": _("Choose how it comes, or take these goods out.")},
            )

    def parts(self) -> list[dict[str, object]]:
        """Return each seller's part with the ways to choose from and what each costs."""
        return [self._part(name, part) for name, part in self.sellers.items()]

    def _part(self, name: str, part: ParcelQuote) -> dict[str, object]:
        chosen = self[name].value()
        ways, more = near_and_more(way for way in part.ways if way.is_possible)
        return {
            "quote": part,
            "name": name,
            "chosen": chosen,
            "ways": ways,
            "more": more,  # pick-up points further away
            "is_far": any(way.key == chosen for way in more),
            "problem": part.problem,
            "errors": self[name].errors,
        }

    def deliveries(self) -> dict[int, str]:
        """Return the way chosen for each seller, by her id."""
        return {part.seller.pk: self.cleaned_data[name] for name, part in self.sellers.items()}


class PayForm(forms.Form):
    """How the buyer pays; without an answer, the way that is chosen for her."""

    pay_by = forms.CharField(max_length=10, required=False)

    def __init__(self, *args: object, ways: list[PayWay], **options: object) -> None:
        super().__init__(*args, **options)
        self.ways = ways

    def clean_pay_by(self) -> str:
        offered = {way.key for way in self.ways if not way.reason}
        usual = next((way.key for way in self.ways if way.is_chosen), "")
        answer = self.cleaned_data["pay_by"] or usual
        if answer not in offered:
            raise forms.ValidationError(_("Choose one of the ways to pay below."))
        return answer


class CodeForm(forms.Form):
    """The code of a voucher, as people copy it from a leaflet."""

    code = forms.CharField(
        label=_("Voucher code"),
        max_length=60,
        error_messages={"required": _("Type the code that stands on the voucher.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )

    def clean_code(self) -> str:
        code = tidy_code(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(_("A code is made of letters and digits."))
        return code


class ConfirmForm(forms.Form):
    """What the buyer agrees to: the total she was shown, once, and how she pays it."""

    pay_by = forms.CharField(max_length=10, required=False)

    token = forms.RegexField(r"^[A-Za-z0-9_-]{22}$", widget=forms.HiddenInput)
    expected_total = forms.IntegerField(min_value=0, max_value=LARGEST_ID, widget=forms.HiddenInput)

    def clean_pay_by(self) -> str:
        answer = self.cleaned_data["pay_by"]
        if answer and answer not in registry.names():
            raise forms.ValidationError(_("Choose one of the ways to pay below."))
        return answer


class SendForm(forms.Form):
    """Who carries the parcel. All may stay empty: a neighbour on a motorbike has no number."""

    by_carrier = forms.ModelChoiceField(
        Carrier.objects.none(),
        label=_("Who carries it"),
        required=False,
        empty_label=_("Somebody else"),
    )
    carrier = forms.CharField(label=_("Who carries it"), max_length=60, required=False)
    tracking_number = forms.CharField(label=_("Tracking number"), max_length=60, required=False)

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        carriers = Carrier.objects.filter(is_active=True).order_by("name", "pk")
        if carriers:
            self.fields["by_carrier"].queryset = carriers
            self.fields["carrier"].label = _("Somebody else: who?")
        else:
            del self.fields["by_carrier"]

    def clean_by_carrier(self) -> Carrier | None:
        """A name that was written counts before a carrier that stood there already."""
        return None if self.data.get("carrier", "").strip() else self.cleaned_data["by_carrier"]


class ReasonForm(forms.Form):
    """Why a parcel is given up; the buyer reads it."""

    reason = forms.CharField(
        label=_("Why?"),
        max_length=500,
        help_text=_("The buyer reads this."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Write one sentence for the buyer.")},
    )


class NoteForm(forms.Form):
    """What happened at the door, for the seller's own memory."""

    note = forms.CharField(label=_("What happened?"), max_length=500, required=False)
