"""What staff type about carriers, their files and the cash they hold."""

import hashlib

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from orders.carriers import adapter_of
from orders.carriers.columns import ANY_COLUMNS, ANY_WORDS, PRESETS, THINGS, Meaning, folded
from orders.carriers.previews import Upload
from orders.models import Carrier, CarrierFile
from orders.payments.transfer.cells import MOST, read_amount
from orders.payments.transfer.sheets import LARGEST, Unreadable

MOST_WORDS = 100  # a field
LONGEST_WORD = 80  # characters


class LinesField(forms.CharField):
    """Words, one a line or with commas between; cleans to a list."""

    def __init__(self, **options: object) -> None:
        widget = forms.Textarea(attrs={"rows": 3, "cols": 20})
        super().__init__(widget=widget, max_length=5000, required=False, **options)

    def clean(self, value: object) -> list[str]:
        text = (super().clean(value) or "").replace(",", "\n").replace(";", "\n")
        words = list(dict.fromkeys(" ".join(line.split()) for line in text.splitlines()))
        words = [word for word in words if folded(word)]
        if len(words) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in words):
            raise forms.ValidationError(_("At most 100 words of at most 80 letters."))
        return words


class CarrierForm(forms.ModelForm):
    """A carrier, the headings of its files, and what its words mean."""

    class Meta:
        model = Carrier
        fields = ("name", "code", "adapter", "cash_to", "tracking_url", "is_active")
        help_texts = {
            "code": gettext_lazy("Stands in addresses and names of files, like buu-dien."),
            "adapter": gettext_lazy("With files, lists of statuses and of cash can be read."),
            "cash_to": gettext_lazy("Who has the money after the carrier hands it over."),
        }

    preset = forms.ChoiceField(
        label=gettext_lazy("Files like those of"),
        choices=[(key, preset.label) for key, preset in PRESETS.items()],
        required=False,
        help_text=gettext_lazy("Fills in the headings below; they can be changed afterwards."),
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        columns = self.instance.columns or {}
        for thing, label in THINGS.items():
            usual = ", ".join(ANY_COLUMNS[thing][:3])
            self.fields[f"column_{thing}"] = LinesField(
                label=_("Heading of: %(thing)s") % {"thing": label},
                initial="\n".join(columns.get(thing, [])),
                help_text=_("Empty: the usual ones are looked for (%(words)s, …)")
                % {"words": usual},
            )
        for meaning in Meaning:
            usual = ", ".join(ANY_WORDS[meaning][:3])
            own = [word for word, what in (self.instance.statuses or {}).items() if what == meaning]
            self.fields[f"word_{meaning}"] = LinesField(
                label=_("Its words for: %(meaning)s") % {"meaning": meaning.label},
                initial="\n".join(own),
                help_text=_("Besides the usual ones (%(words)s, …)") % {"words": usual},
            )
        if self.instance.pk:
            del self.fields["preset"]
            self.fields["code"].disabled = True

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [field for field in self if not field.name.startswith(("column_", "word_"))]

    @property
    def file_fields(self) -> list[forms.BoundField]:
        """What most carriers leave empty."""
        return [field for field in self if field.name.startswith(("column_", "word_"))]

    def clean_code(self) -> str:
        if self.cleaned_data["code"] == "new":
            raise forms.ValidationError(_("Choose another one."))
        return self.cleaned_data["code"]

    def clean_tracking_url(self) -> str:
        url = self.cleaned_data["tracking_url"].strip()
        if url and (not url.startswith("https://") or "{number}" not in url):
            raise forms.ValidationError(_("It begins with https:// and has {number} in it."))
        return url

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        seen: dict[str, str] = {}
        for meaning in Meaning:
            name = f"word_{meaning}"
            for word in cleaned.get(name, []):
                if seen.setdefault(folded(word), name) != name:
                    sentence = _("“%(word)s” cannot mean two things.") % {"word": word}
                    self.add_error(name, sentence)
        return cleaned

    def save(self, commit: bool = True) -> Carrier:
        typed = self.cleaned_data
        columns = {thing: typed[f"column_{thing}"] for thing in THINGS}
        preset = PRESETS.get(typed.get("preset") or "any", PRESETS["any"]).columns
        self.instance.columns = {
            thing: words or preset.get(thing, [])
            for thing, words in columns.items()
            if words or preset.get(thing)
        }
        self.instance.statuses = {
            folded(word): str(meaning) for meaning in Meaning for word in typed[f"word_{meaning}"]
        }
        return super().save(commit)


class UploadForm(forms.Form):
    """A file of a carrier."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What it lists"),
        choices=CarrierFile.Kind.choices,
        widget=forms.RadioSelect,
    )
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV or Excel (.xlsx), up to 5 MB and 5,000 parcels."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
        max_length=200,
    )

    def __init__(self, *args: object, carrier: Carrier, **options: object) -> None:
        super().__init__(*args, **options)
        self.carrier = carrier
        kinds = CarrierFile.Kind.choices
        self.fields["kind"].choices = [(value, capfirst(label)) for value, label in kinds]
        if carrier.cash_to != Carrier.CashTo.SITE:
            kind = CarrierFile.Kind.STATUSES
            self.fields["kind"].choices = [(kind, capfirst(kind.label))]
            self.fields["kind"].initial = kind

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 5 MB."))
        return file

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if not {"kind", "file"} <= cleaned.keys():
            return cleaned
        content = cleaned["file"].read()
        adapter = adapter_of(self.carrier)
        is_cash = cleaned["kind"] == CarrierFile.Kind.REMITTANCE
        try:
            read = (adapter.read_remittance if is_cash else adapter.read_statuses)(content)
        except Unreadable as error:
            self.add_error("file", str(error))
            return cleaned
        if not read.rows and not read.problems:
            self.add_error("file", _("The file has headings and no parcels."))
        cleaned["read"] = read
        cleaned["sha256"] = hashlib.sha256(content).hexdigest()
        return cleaned

    def upload(self) -> Upload:
        typed = self.cleaned_data
        name = typed["file"].name.replace("\0", "")[:200]
        return Upload(self.carrier.pk, typed["kind"], name, typed["sha256"], typed["read"])


class NoteForm(forms.Form):
    """One sentence for colleagues."""

    note = forms.CharField(label=gettext_lazy("Why?"), max_length=200)


class CorrectionForm(NoteForm):
    """What a carrier holds more or less than its list says."""

    amount = forms.CharField(
        label=gettext_lazy("Amount"),
        max_length=30,
        help_text=gettext_lazy("With a minus in front if it holds less, like -50.000."),
    )

    field_order = ("amount", "note")

    def clean_amount(self) -> int:
        try:
            amount = read_amount(self.cleaned_data["amount"])
        except (ValueError, OverflowError):
            amount = None
        if not amount or abs(amount) > MOST:
            unit = settings.CURRENCY
            raise forms.ValidationError(_("Write an amount in %(unit)s.") % {"unit": unit})
        return amount


class PhoneRecordForm(forms.Form):
    """What staff decide about a number."""

    is_trusted = forms.BooleanField(
        label=gettext_lazy("May pay at the door all the same"), required=False
    )
    note = forms.CharField(
        label=gettext_lazy("Note for colleagues"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("The person may ask to see it. Write nothing about her here."),
    )
