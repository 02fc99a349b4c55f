"""Words that stand in rows, in other languages: how far they are, as PO files, and back."""

from collections.abc import Iterable

import polib
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MISSING, OUTDATED, PART, DONE = "missing", "outdated", "part", "done"
STATES = {
    OUTDATED: gettext_lazy("older than the original"),
    PART: gettext_lazy("begun"),
    MISSING: gettext_lazy("not begun"),
    DONE: gettext_lazy("up to date"),
}
MOST_BYTES = 2 * 1024 * 1024
BY_MACHINE = "X-Machine-Translated"  # in the head of a file: the name of the machine


class Unusable(Exception):
    """A file can't be taken; str() says why, for the person who sent it."""


def state_of(said: Iterable[object], done: Iterable[object], *, is_older: bool) -> str:
    """Return how far a translation is: `done` of what is `said`, in words or tables."""
    wanted, there = list(said), list(done)
    if not there:
        return MISSING
    if is_older:
        return OUTDATED
    return DONE if len(there) == len(wanted) else PART


def new_file(language: str) -> polib.POFile:
    """Return a file without words yet."""
    po = polib.POFile(wrapwidth=100)
    po.metadata = {"Content-Type": "text/plain; charset=utf-8", "Language": language}
    return po


def add(po: polib.POFile, context: str, original: str, said: str, *, is_older: bool) -> None:
    """Add one line: `context` finds its place again, what is older is marked as unsure."""
    flags = ["fuzzy"] if said and is_older else []
    po.append(polib.POEntry(msgctxt=context, msgid=original, msgstr=said, flags=flags))


def download(po: polib.POFile, name: str) -> HttpResponse:
    """Answer with a file for a translator."""
    response = HttpResponse(str(po), content_type="text/x-gettext-translation; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.po"'
    response["Cache-Control"] = "private, no-store"
    return response


def parse(file: UploadedFile | None) -> polib.POFile:
    """Return what somebody sent, if it is a PO file at all.

    Raises:
        Unusable
    """
    if file is None:
        raise Unusable(_("Choose a PO file first."))
    if file.size > MOST_BYTES:
        raise Unusable(_("The file is larger than 2 MB. Send it in parts."))
    try:
        text = file.read().decode("utf-8-sig")
        # polib takes one line for the name of a file on this machine.
        if "\n" in text and "msgid" in text and "\0" not in text:
            return polib.pofile(text)
    except (OSError, ValueError):
        pass
    raise Unusable(_("This is no PO file, or it is damaged. Export it once more."))


def read(file: UploadedFile | None, language: str) -> tuple[polib.POFile, list[polib.POEntry]]:
    """Return a file in this language and its lines that are translated for sure.

    Raises:
        Unusable
    """
    po = parse(file)
    if po.metadata.get("Language", "") != language:
        raise Unusable(_("The head of this file names another language."))
    sure = [entry for entry in po if not entry.obsolete and not entry.fuzzy]
    for entry in sure:
        entry.msgstr = _plain(entry.msgstr)
    return po, [entry for entry in sure if entry.msgstr]


def _plain(words: str) -> str:
    """Return words without what nobody types: a line of blanks says nothing."""
    return "".join(each for each in words if each.isprintable() or each in "\n\t").strip()


def place_of(entry: polib.POEntry) -> tuple[str, str]:
    """Return where a line belongs: the slug of a row, and the name of its field."""
    slug, _dot, field = (entry.msgctxt or "").rpartition(".")
    return slug, field


def checked(model: type[models.Model], field: str, words: str) -> str:
    """Return words that fit into a column.

    Raises:
        Unusable: they are too long.
    """
    words = words.strip()
    try:
        model._meta.get_field(field).run_validators(words)
    except ValidationError as error:
        raise Unusable(f"{words[:60]}: {' '.join(error.messages)}") from error
    return words
