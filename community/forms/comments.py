"""What people may type about what they read."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.links import has_link
from community.models import Appeal, Comment, Report
from core.text import fold

OURS = ("hoi lien hiep", "hoi lhpn", "hoi phu nu", "women's union", "quan tri", "admin")


class WordsField(forms.CharField):
    """Plain text; a line's end counts as one letter, as in the browser, not as two."""

    def __init__(self, *, longest: int, rows: int = 4, **options: object) -> None:
        widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
        super().__init__(max_length=longest, widget=widget, **options)

    def to_python(self, value: object) -> str:
        return super().to_python(value).replace("\r\n", "\n")


class CommentForm(forms.Form):
    """A few words, and the name that others read beside them."""

    text = WordsField(
        label=gettext_lazy("Your words"),
        longest=Comment.LONGEST,
        rows=5,
        help_text=gettext_lazy("Everybody can read this. Please no phone numbers or addresses."),
        error_messages={"required": gettext_lazy("Write a few words first.")},
    )
    author_name = forms.CharField(
        label=gettext_lazy("Your name, as others read it"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("A short name is enough, for example “Lan, Hoa Lư”."),
    )

    def clean_author_name(self) -> str:
        name = " ".join(self.cleaned_data["author_name"].split())
        if "@" in name or has_link(name):
            raise forms.ValidationError(_("Write a name, not an address."))
        if any(word in fold(name) for word in OURS):
            raise forms.ValidationError(_("This name belongs to the Union. Choose your own."))
        return name


class ReportForm(forms.Form):
    """What is wrong with a comment."""

    reason = forms.ChoiceField(
        label=gettext_lazy("What is wrong with it?"),
        choices=Report.Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what is wrong.")},
    )
    words = WordsField(label=gettext_lazy("In your words"), longest=300, rows=3, required=False)


class AppealForm(forms.Form):
    """Why she finds a strike unjust."""

    text = WordsField(
        label=gettext_lazy("Why is it unjust?"),
        longest=Appeal.LONGEST,
        rows=6,
        help_text=gettext_lazy("You can write once. Another officer reads it and answers you."),
        error_messages={"required": gettext_lazy("Write why you find it unjust.")},
    )
