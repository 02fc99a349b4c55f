"""What staff type to teach the search."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import formfield_for_dbfield

from core.text import fold
from products.models import Product, PromotedProduct
from products.search.counts import LONGEST_KEPT
from products.search.words.synonyms import LONGEST_NAME
from products.synonyms import Group, split_words

MOST_WORDS = 30  # of a group
MOST_POSITIONS = 10


class WordsField(forms.CharField):
    """A list of words with commas between; cleans to a list."""

    def __init__(self, **options: object) -> None:
        widget = forms.Textarea(attrs={"rows": 2})
        super().__init__(widget=widget, max_length=2000, **options)

    def clean(self, value: object) -> list[str]:
        words = split_words(super().clean(value) or "")
        if len(words) > MOST_WORDS:
            sentence = _("At most %(count)d words mean the same.")
            raise forms.ValidationError(sentence % {"count": MOST_WORDS})
        for word in words:
            if not any(letter.isalnum() for letter in word):
                raise forms.ValidationError(_("“%(word)s” has no letters.") % {"word": word})
            if len(word.split()) > LONGEST_NAME or len(word) > LONGEST_KEPT:
                sentence = _("“%(word)s…” is too long. Put a comma between the words.")
                raise forms.ValidationError(sentence % {"word": word[:20]})
        return words


class SynonymForm(forms.Form):
    """A group of words that mean the same, or that find others one way only."""

    words = WordsField(
        label=gettext_lazy("Words that mean the same"),
        help_text=gettext_lazy(
            "A comma between. For example: heo, lợn. Who searches one of them finds all."
        ),
    )
    meant = WordsField(
        label=gettext_lazy("Or one way only: they find these words"),
        help_text=gettext_lazy(
            "For example honey finds mật ong, but mật ong need not find honey. Mostly empty."
        ),
        required=False,
    )
    note = forms.CharField(
        label=gettext_lazy("Note for colleagues"), max_length=200, required=False
    )

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if "words" in cleaned and "meant" in cleaned:
            if len(cleaned["words"]) < 2 and not cleaned["meant"]:
                self.add_error("words", _("Write at least two words, with a comma between."))
            elif not cleaned["words"]:
                self.add_error("words", _("Write the words that buyers type."))
        return cleaned

    def group(self) -> Group:
        """Return what was typed, as `save_synonyms` takes it."""
        return Group(self.cleaned_data["words"], self.cleaned_data["meant"])


class DayInput(forms.DateInput):
    """A day, chosen from the browser's calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PromotionForm(forms.Form):
    """Which product stands first for which words, and how long."""

    text = forms.CharField(
        label=gettext_lazy("Searched words"),
        help_text=gettext_lazy(
            "As buyers type them; tones and capital letters make no difference."
        ),
        max_length=60,
    )
    position = forms.IntegerField(
        label=gettext_lazy("Position"),
        help_text=gettext_lazy("1 stands first."),
        min_value=1,
        max_value=MOST_POSITIONS,
        initial=1,
    )
    starts_on = forms.DateField(
        label=gettext_lazy("From"),
        help_text=gettext_lazy("Empty: from now on."),
        widget=DayInput,
        required=False,
    )
    ends_on = forms.DateField(
        label=gettext_lazy("Until"),
        help_text=gettext_lazy("The last day. Empty: until you take it away."),
        widget=DayInput,
        required=False,
    )
    field_order = ("text", "product", "position", "starts_on", "ends_on")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # The widget with the window that lists products, registered by a floor above.
        field = formfield_for_dbfield(PromotedProduct._meta.get_field("product"))
        field.label, field.queryset = _("Product"), Product.objects.public()
        self.fields["product"] = field
        self.order_fields(self.field_order)
        if self.is_bound and not self.data.get("product", "").isdecimal():
            self.data = self.data.copy()
            self.data["product"] = ""  # the widget would look for it

    def clean_text(self) -> str:
        text = " ".join(self.cleaned_data["text"].replace("\0", " ").split())
        if not fold(text):
            raise forms.ValidationError(_("Write the words that buyers search."))
        return text

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day is before the first."))
        return cleaned
