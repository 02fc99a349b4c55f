"""What a seller types about her products."""

from dataclasses import replace

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.languages import COMMON, FIRST
from images.forms import PicturesField
from places.forms import CommuneField
from products.forms.fields import AsksOnce, FactsField, MoneyField
from products.models import Product, Variant
from products.selectors import category_tree
from products.services import Size, Words
from products.services.drafts import MOST_PHOTOS
from products.sizes import read_size

MOST_STOCK = 1_000_000
LONG = {"class": "field__input", "rows": 6}
STOCK = forms.NumberInput(
    attrs={"class": "field__input", "inputmode": "numeric", "min": 0, "max": MOST_STOCK}
)
TEXT = forms.TextInput(attrs={"class": "field__input"})


def category_choices() -> list[tuple[object, object]]:
    """Return categories for a select: kinds within their groups."""
    choices: list[tuple[object, object]] = [("", _("Choose one"))]
    for group in category_tree():
        kinds = [(kind.id, kind.label) for kind in group.children]
        choices.append((group.label, kinds) if kinds else (group.id, group.label))
    return choices


class ListingForm(AsksOnce, forms.Form):
    """A product as its seller describes it: six questions first, the rest when she likes."""

    FIRST = ("name", "category", "price", "size", "stock")
    LATER = ("summary", "story", "commune", "facts")
    ENGLISH = ("name_en", "summary_en", "story_en")

    photos = PicturesField(
        label=_("Photos"),
        most=MOST_PHOTOS,
        required=False,
        help_text=_("The first photo is the one on the stall. Daylight near a window is best."),
    )
    name = forms.CharField(
        label=_("What is it called?"),
        max_length=120,
        widget=TEXT,
        help_text=_("For example: Cúc Phương forest honey"),
    )
    category = forms.TypedChoiceField(
        label=_("Which shelf does it belong on?"),
        coerce=int,
        empty_value=None,
        choices=category_choices,
        widget=forms.Select(attrs={"class": "select"}),
    )
    price = MoneyField(label=_("Price (₫)"))
    price_is_right = forms.CharField(required=False, max_length=12)
    size = forms.CharField(
        label=_("What does one buy for that?"),
        max_length=60,
        widget=TEXT,
        help_text=_("For example: jar 500 ml, bag 1 kg, piece"),
    )
    stock = forms.IntegerField(
        label=_("How many do you have?"), min_value=0, max_value=MOST_STOCK, widget=STOCK
    )
    summary = forms.CharField(
        label=_("In one sentence"), max_length=250, required=False, widget=TEXT
    )
    story = forms.CharField(
        label=_("How is it made, how does one use and keep it?"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs=LONG),
    )
    commune = CommuneField(label=_("Where does it come from?"), required=False)
    facts = FactsField(
        label=_("Facts, a line each"),
        required=False,
        help_text=_("For example: Ingredients: pure honey"),
    )
    name_en = forms.CharField(
        label=_("Name in English"), max_length=120, required=False, widget=TEXT
    )
    summary_en = forms.CharField(
        label=_("One sentence in English"), max_length=250, required=False, widget=TEXT
    )
    story_en = forms.CharField(
        label=_("Story in English"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs=LONG),
    )
    use_required_attribute = False

    def __init__(self, *args: object, asks_price: bool, wants_all: bool = False, **kw: object):
        super().__init__(*args, **kw)
        self.wants_all = wants_all
        self.asks_about: int | None = None
        if not asks_price:
            for name in ("price", "size", "stock", "price_is_right"):
                del self.fields[name]

    @property
    def later_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.LATER]

    @property
    def english_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.ENGLISH]

    @property
    def has_later_errors(self) -> bool:
        return any(name in self.errors for name in self.LATER)

    @property
    def has_english_errors(self) -> bool:
        return any(name in self.errors for name in self.ENGLISH)

    def clean(self) -> None:
        self.check_low_price(self.cleaned_data.get("price"))

    def full_clean(self) -> None:
        """Accept gaps while she is still writing: only sending to the Union needs everything."""
        super().full_clean()
        if not self.is_bound or self.wants_all:
            return
        for name, errors in list(self._errors.items()):
            if all(error.code == "required" for error in errors.as_data()):
                del self._errors[name]
                self.cleaned_data[name] = None

    def words(self, before: Words, photos: list[list[object]]) -> Words:
        """Return what she typed over what was there `before`; invalid answers are left out."""
        given = self.cleaned_data
        facts = before.facts
        if "facts" in given:
            facts = {k: v for k, v in (facts | {_facts_in(): given["facts"]}).items() if v}
        commune = given.get("commune")
        return replace(
            before,
            name=given.get("name") or "",
            category=given.get("category"),
            commune=commune.pk if commune else before.commune,
            summary=given.get("summary") or "",
            story=given.get("story") or "",
            unit=read_size(given["size"]).unit if given.get("size") else before.unit,
            texts=self._texts(before),
            facts=facts,
            photos=photos,
        )

    def _texts(self, before: Words) -> dict[str, dict[str, str]]:
        english = {name: self.cleaned_data.get(f"{name}_en") or "" for name in self.OWN_ENGLISH}
        old = before.texts.get("en", {"name": "", "summary": "", "story": "", "unit": ""})
        new = old | english
        return before.texts | {"en": new} if any(new.values()) or old != new else before.texts

    OWN_ENGLISH = ("name", "summary", "story")

    def first_size(self) -> Size | None:
        """Return the only size of a new product, once its price is known."""
        given = self.cleaned_data
        if not given.get("price"):
            return None
        read = read_size(given.get("size") or "")
        return Size(
            label=read.label,
            price=given["price"],
            stock=given.get("stock") or 0,
            weight=read.weight,
            volume=read.volume,
        )


def initial_listing(product: Product, words: Words, size: Variant | None) -> dict[str, object]:
    """Return what the form shows of a product before anything is typed."""
    english = words.texts.get("en", {})
    initial: dict[str, object] = {
        "name": words.name,
        "category": words.category,
        "summary": words.summary,
        "story": words.story,
        "commune": words.commune,
        "facts": words.facts.get(_facts_in(), []),
        **{f"{name}_en": english.get(name, "") for name in ListingForm.OWN_ENGLISH},
    }
    if size:
        shown = f"{words.unit} {size.label}".strip()
        initial |= {"price": size.price, "stock": size.stock, "size": shown}
    return initial


def _facts_in() -> str:
    """Return of which language she sees the table: her own, or English for who reads English."""
    return COMMON if get_language() == COMMON else FIRST


class PriceForm(AsksOnce, forms.Form):
    """Price and stock of one size, on one line."""

    price = MoneyField(label=_("Price (₫)"))
    stock = forms.IntegerField(label=_("Left"), min_value=0, max_value=MOST_STOCK, widget=STOCK)
    seen_stock = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    price_is_right = forms.CharField(required=False, max_length=12)
    asks_about: int | None = None
    use_required_attribute = False

    def clean(self) -> None:
        self.check_low_price(self.cleaned_data.get("price"))


class SizeForm(AsksOnce, forms.Form):
    """One more size of a product."""

    size = forms.CharField(
        label=_("Size or pack"),
        max_length=60,
        widget=TEXT,
        help_text=_("For example: 250 ml, or 1 kg"),
    )
    price = MoneyField(label=_("Price (₫)"))
    stock = forms.IntegerField(
        label=_("How many do you have?"), min_value=0, max_value=MOST_STOCK, widget=STOCK
    )
    size_en = forms.CharField(
        label=_("The size in English"), max_length=60, required=False, widget=TEXT
    )
    price_is_right = forms.CharField(required=False, max_length=12)
    asks_about: int | None = None
    use_required_attribute = False

    def __init__(self, *args: object, product: Product, **kw: object) -> None:
        super().__init__(*args, **kw)
        self.product = product

    def clean_size(self) -> str:
        label = read_size(self.cleaned_data["size"]).label or self.cleaned_data["size"]
        if self.product.variants.filter(is_active=True, label=label).exists():
            raise forms.ValidationError(_("This size is on offer already."), "twice")
        return self.cleaned_data["size"]

    def clean(self) -> None:
        self.check_low_price(self.cleaned_data.get("price"))

    def chosen_size(self) -> Size:
        given = self.cleaned_data
        read = read_size(given["size"])
        return Size(
            label=read.label or given["size"],
            label_en=given["size_en"],
            price=given["price"],
            stock=given["stock"],
            weight=read.weight,
            volume=read.volume,
        )
