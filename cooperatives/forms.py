"""What people may type about a stall."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Membership, Seller
from cooperatives.tax_codes import normalise_tax_code
from core.text import normalise_phone
from images.forms import PictureField
from places.forms import CommuneField
from places.models import Commune

KINDS = [(value, capfirst(label)) for value, label in Seller.Kind.choices]
LONGEST_STORY = 4000  # characters
HIGHEST_FEE = 1_000_000  # dong


class PhoneField(forms.CharField):
    """A Vietnamese phone number, cleaned to "+84…"."""

    def __init__(self, **options: object) -> None:
        widget = forms.TelInput({"inputmode": "tel", "autocomplete": "tel"})
        super().__init__(**({"max_length": 30, "widget": widget} | options))

    def clean(self, value: str) -> str:
        text = super().clean(value)
        try:
            return normalise_phone(text) if text else ""
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


class MoneyField(forms.CharField):
    """An amount in dong, with or without separators: 30000, 30.000, 30 000 ₫."""

    def __init__(self, *, highest: int, **options: object) -> None:
        self.highest = highest
        widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(**({"max_length": 20, "widget": widget} | options))

    def prepare_value(self, value: object) -> object:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value

    def clean(self, value: str) -> int | None:
        text = super().clean(value)
        digits = "".join(text.replace("₫", "").replace("đ", "").split())
        digits = digits.replace(".", "").replace(",", "")
        if not digits:
            return None
        if not (digits.isascii() and digits.isdigit()):
            raise forms.ValidationError(_("Write the amount with digits, like 30.000."))
        if int(digits) > self.highest:
            raise forms.ValidationError(_("This amount is too high. Is there a zero too many?"))
        return int(digits)


class ApplicationForm(forms.Form):
    """The five questions with which a stall begins."""

    kind = forms.ChoiceField(label=_("Who sells?"), choices=KINDS, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Name of the stall"),
        max_length=120,
        min_length=3,
        help_text=_("As buyers will see it, such as “Honey of Cúc Phương”."),
    )
    commune = CommuneField(label=_("Where do you make it? Commune or ward"))
    phone = PhoneField(label=_("Your phone number"), help_text=_("The Union will call you here."))
    story = forms.CharField(
        label=_("What do you sell?"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Two sentences are enough. You can write more later."),
    )

    def application(self) -> dict[str, object]:
        """Return what `apply_to_sell` needs to know."""
        return dict(self.cleaned_data)

    def kept(self) -> dict[str, str]:
        """Return the answers as the session can keep them; see `from_kept`."""
        commune: Commune = self.cleaned_data["commune"]
        return self.cleaned_data | {"commune": commune.pk}

    @classmethod
    def initial_from(cls, kept: dict[str, str]) -> dict[str, object]:
        """Return initial values from answers that were kept."""
        phone = kept.get("phone", "")
        return kept | {"phone": phone.replace("+84", "0", 1)}


class ProfileForm(forms.Form):
    """All that a stall says about itself."""

    name = forms.CharField(label=_("Name of the stall"), max_length=120, min_length=3)
    quote = forms.CharField(
        label=_("One sentence of your own"),
        max_length=250,
        required=False,
        help_text=_("As you would say it to a buyer at the market."),
    )
    story = forms.CharField(
        label=_("Your story"),
        max_length=LONGEST_STORY,
        required=False,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Who makes it, where, how, since when? Buyers read this before they buy."),
    )
    kind = forms.ChoiceField(label=_("Who sells?"), choices=KINDS)
    commune = CommuneField(label=_("Commune or ward"))
    phone = PhoneField(label=_("Contact phone"))
    legal_name = forms.CharField(
        label=_("Legal name"),
        max_length=200,
        required=False,
        help_text=_("As on the certificate, if there is one."),
    )
    tax_code = forms.CharField(
        label=_("Tax code"),
        max_length=20,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("10 digits; a household may give the 12 digits of the owner’s identity card."),
    )
    women_share = forms.IntegerField(
        label=_("Share owned or managed by women, in percent"), min_value=0, max_value=100
    )
    women_benefiting = forms.IntegerField(
        label=_("Women who earn by it"), min_value=0, max_value=100_000
    )
    quote_en = forms.CharField(label=_("Your sentence in English"), max_length=250, required=False)
    story_en = forms.CharField(
        label=_("Your story in English"),
        max_length=LONGEST_STORY,
        required=False,
        widget=forms.Textarea({"rows": 6}),
    )

    FIRST = ("name", "quote", "story")
    FACTS = ("kind", "commune", "phone", "legal_name", "tax_code")
    WOMEN = ("women_share", "women_benefiting")
    ENGLISH = ("quote_en", "story_en")

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        code, kind = cleaned.get("tax_code", ""), cleaned.get("kind")
        if kind:
            try:
                cleaned["tax_code"] = normalise_tax_code(code, kind)
            except ValueError as error:
                self.add_error("tax_code", str(error))
        return cleaned

    def profile(self) -> dict[str, object]:
        """Return what `edit_profile` needs to know."""
        answers = dict(self.cleaned_data)
        english = {"quote": answers.pop("quote_en"), "story": answers.pop("story_en")}
        return answers | {"texts": {"en": english}}

    def group(self, names: tuple[str, ...]) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def first(self) -> list[forms.BoundField]:
        return self.group(self.FIRST)

    @property
    def facts(self) -> list[forms.BoundField]:
        return self.group(self.FACTS)

    @property
    def women(self) -> list[forms.BoundField]:
        return self.group(self.WOMEN)

    @property
    def english(self) -> list[forms.BoundField]:
        return self.group(self.ENGLISH)

    @property
    def english_is_wrong(self) -> bool:
        return any(name in self.errors for name in self.ENGLISH)

    @property
    def english_is_older(self) -> bool:
        """True where she changed her own words since; only of a form with `initial_of`."""
        return bool(self.initial.get("english_is_older"))

    @staticmethod
    def initial_of(seller: Seller) -> dict[str, object]:
        """Return what a seller says today; reads `texts`."""
        own = ("name", "quote", "story", "kind", "commune", "legal_name", "tax_code")
        numbers = ("women_share", "women_benefiting")
        initial = {name: getattr(seller, name) for name in (*own, *numbers)}
        initial["phone"] = seller.phone_shown
        for text in seller.texts.all():
            if text.language == "en":
                initial |= {"quote_en": text.quote, "story_en": text.story}
                initial["english_is_older"] = text.is_older()
        return initial


class PictureForm(forms.Form):
    """One picture of the stall."""

    picture = PictureField(label=_("Choose a picture"))
    alt = forms.CharField(
        label=_("What does it show?"),
        max_length=250,
        required=False,
        help_text=_("One sentence for those who cannot see it."),
    )


class DeliveryForm(forms.Form):
    """What a parcel costs."""

    delivery_fee = MoneyField(
        label=_("Delivery fee of a parcel, in dong"),
        highest=HIGHEST_FEE,
        help_text=_("Write 0 if you always pay the delivery."),
    )
    free_delivery_from = MoneyField(
        label=_("Free delivery from, in dong of goods"),
        highest=HIGHEST_FEE * 1000,
        required=False,
        help_text=_("Leave it empty if delivery is never free."),
    )
    offers_pickup = forms.BooleanField(label=_("Buyers may fetch it from me"), required=False)

    def clean_delivery_fee(self) -> int:
        fee = self.cleaned_data["delivery_fee"]
        if fee is None:
            raise forms.ValidationError(_("Write the amount with digits, like 30.000."))
        return fee


class InvitationForm(forms.Form):
    """Whom an owner wants beside her."""

    name = forms.CharField(label=_("Who is it?"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("No e-mail? Leave it empty and send the link yourself, by Zalo for example."),
    )
    role = forms.ChoiceField(
        label=_("What may she do?"),
        choices=[
            (Membership.Role.STAFF, _("Products, orders and words of the stall")),
            (Membership.Role.OWNER, _("Everything, invite and remove people too")),
        ],
        initial=Membership.Role.STAFF,
        widget=forms.RadioSelect,
    )


class SellerSearchForm(forms.Form):
    """What the list of sellers is asked for; nonsense is ignored."""

    q = forms.CharField(label=_("Name or place"), max_length=100, required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All kinds")), *KINDS], required=False
    )
    commune = forms.CharField(max_length=5, required=False)

    def wanted(self) -> dict[str, str]:
        """Return the valid answers as `SellerQuerySet.matching` takes them."""
        self.is_valid()
        answers = self.cleaned_data
        return {
            "text": answers.get("q", ""),
            "kind": answers.get("kind", ""),
            "commune": answers.get("commune", ""),
        }


class ReasonForm(forms.Form):
    """Why an officer says no."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("The seller reads this. Say what is missing and how to add it."),
    )
