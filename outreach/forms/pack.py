"""The words of a pack, to be changed before they are used."""

from django import forms

from outreach.models import PostPack
from outreach.pack.texts import LONGEST, POSTER, TITLES

ROWS = {"facebook": 14, "zalo": 10, "speech": 10, "zalo_group": 6, "mocha": 4, "poster_text": 4}


class PackForm(forms.Form):
    """One field a channel, and `version`: of the words that were shown."""

    version = forms.IntegerField(min_value=1, max_value=1_000_000_000, widget=forms.HiddenInput)

    def __init__(self, *args: object, pack: PostPack, **options: object) -> None:
        super().__init__(*args, initial={**pack.texts, "version": pack.version}, **options)
        for name, title in TITLES.items():
            if name not in pack.texts:
                continue  # only Vietnamese is read aloud
            is_line = name in POSTER and name != "poster_text"
            widget = forms.TextInput if is_line else forms.Textarea({"rows": ROWS.get(name, 4)})
            self.fields[name] = forms.CharField(
                label=title, max_length=LONGEST[name], required=False, widget=widget
            )
            self.fields[name].widget.attrs["dir"] = "auto"

    def texts(self) -> dict[str, str]:
        """Return the words by name."""
        return {n: t.replace("\r\n", "\n") for n, t in self.cleaned_data.items() if n in LONGEST}

    def posts(self) -> list[forms.BoundField]:
        """Return the fields of what is sent out or read aloud."""
        return [field for field in self.visible_fields() if field.name not in POSTER]

    def poster(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if field.name in POSTER]
