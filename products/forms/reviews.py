"""What buyers, sellers and officers may type about reviews."""

from django import forms
from django.utils.translation import gettext_lazy as _

from products.models import Review

STARS = [
    (5, _("very good")),
    (4, _("good")),
    (3, _("all right")),
    (2, _("not so good")),
    (1, _("bad")),
]


class WordsField(forms.CharField):
    """Up to 1,000 letters; a line's end counts as one, as in the browser, not as two."""

    def __init__(self, *, rows: int = 4, **options: object) -> None:
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(max_length=Review.LONGEST, widget=widget, **options)

    def to_python(self, value: object) -> str:
        return super().to_python(value).replace("\r\n", "\n")


class ReviewForm(forms.Form):
    """One to five stars, and words if she likes."""

    stars = forms.TypedChoiceField(
        label=_("How many stars?"),
        choices=STARS,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how many stars, from 1 to 5.")},
    )
    text = WordsField(
        label=_("In your words"),
        required=False,
        help_text=_("What was good, what was not? Please no phone numbers or addresses."),
    )

    def star_choices(self) -> list[dict[str, object]]:
        """Return each answer with what its row shows."""
        chosen = str(self["stars"].value() or "")
        return [
            {"stars": stars, "label": label, "is_chosen": str(stars) == chosen}
            for stars, label in STARS
        ]


class ReplyForm(forms.Form):
    """The seller's one answer."""

    text = WordsField(
        label=_("Your answer"),
        help_text=_("Everybody can read it. You can answer once."),
        error_messages={"required": _("Write a sentence or two.")},
    )


class HidingForm(forms.Form):
    """Why a review is hidden; its author reads it too."""

    reason = forms.CharField(
        label=_("Why is it hidden?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Its author reads this. A bad opinion alone is no reason."),
        error_messages={"required": _("Write why this review is hidden.")},
    )
