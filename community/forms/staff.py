"""What officers may type about comments."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.forms.comments import WordsField
from community.models import WatchedWord
from community.words import letters_of


class RefusalForm(forms.Form):
    """Why a comment is not shown, and whether its author gets a strike."""

    reason = WordsField(
        label=gettext_lazy("Why is it not shown?"),
        longest=300,
        rows=3,
        help_text=gettext_lazy("Its author reads this. An opinion you do not share is no reason."),
        error_messages={"required": gettext_lazy("Write why this comment is not shown.")},
    )
    with_strike = forms.BooleanField(
        label=gettext_lazy("Its author gets a strike for it"), required=False
    )


class AppealDecisionForm(forms.Form):
    """Whether a strike stands, and the answer to its author."""

    is_upheld = forms.TypedChoiceField(
        label=gettext_lazy("Decision"),
        choices=[
            ("yes", gettext_lazy("She is right: take the strike back")),
            ("no", gettext_lazy("The strike stands")),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one.")},
    )
    answer = WordsField(
        label=gettext_lazy("Your answer to her"),
        longest=300,
        rows=3,
        error_messages={"required": gettext_lazy("Write a sentence or two.")},
    )


class WordForm(forms.ModelForm):
    """A watched word, and what happens where it stands."""

    class Meta:
        model = WatchedWord
        fields = ["text", "action", "sentence"]

    def clean_text(self) -> str:
        text = " ".join(self.cleaned_data["text"].split())
        if sum(letter.base.isalpha() for letter in letters_of(text)) < 2:
            raise forms.ValidationError(_("Write at least two letters."))
        return text

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        refuses = cleaned.get("action") == WatchedWord.Action.REFUSE
        if refuses and not cleaned.get("sentence"):
            self.add_error("sentence", _("Say kindly why it can’t be sent."))
        return cleaned
