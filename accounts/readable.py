"""A person's copy as something to read: every part becomes a tree of tables and texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.template.loader import render_to_string
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from core.dates import day_text, time_text

from .words import word_for

WIDEST = 6  # columns; what has more is shown one thing below the other


@dataclass(frozen=True)
class Shown:
    """A value: words, `facts` (name and value), a `table`, or `things` one below the other."""

    words: str = ""
    facts: Sequence[tuple[str, "Shown"]] = ()
    heads: Sequence[str] = ()
    rows: Sequence[Sequence["Shown"]] = ()
    things: Sequence["Shown"] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.facts or self.rows or self.things)


def page(*, person: str, parts: Sequence[tuple[str, object]], pictures: Sequence[str]) -> str:
    """Return the HTML page of a copy in the active language; `parts` are heading and value."""
    sections = [(heading, shown(value)) for heading, value in parts]
    context = {"person": person, "today": localdate(), "sections": sections, "pictures": pictures}
    return render_to_string("accounts/copy/page.html", context)


def shown(value: object) -> Shown:
    """Return what a reader sees of a value of dicts, lists, texts, numbers and times."""
    if isinstance(value, dict):
        return Shown(facts=[(word_for(name), shown(each)) for name, each in value.items()])
    if isinstance(value, list | tuple):
        return _many(value)
    return Shown(words=_words(value))


def _many(values: Sequence[object]) -> Shown:
    """Return a table where all are alike, small and simple; else one thing below the other."""
    first = values[0] if values else None
    if not isinstance(first, dict):
        return Shown(things=[shown(value) for value in values])
    names = list(first)
    alike = all(isinstance(value, dict) and list(value) == names for value in values)
    if not alike or len(names) > WIDEST or any(_is_deep(value) for value in values):
        return Shown(things=[shown(value) for value in values])
    rows = [[shown(value[name]) for name in names] for value in values]
    return Shown(heads=[word_for(name) for name in names], rows=rows)


def _is_deep(row: dict[str, object]) -> bool:
    return any(isinstance(value, dict | list | tuple) for value in row.values())


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return f"{day_text(value)} {time_text(value)}"
    if isinstance(value, date):
        return day_text(value)
    return str(getattr(value, "label", value))
