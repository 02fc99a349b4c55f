"""What a PO file must be before wagtail-localize reads it."""

import polib
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.strings import StringValue

from core.po_files import Unusable, parse

OF_TRANSLATION = "X-WagtailLocalize-TranslationID"


def read_po(file: UploadedFile | None, translation: Translation) -> polib.POFile:
    """Return the PO file that was sent, if it is one of this translation.

    Raises:
        Unusable
    """
    po = parse(file)
    if po.metadata.get(OF_TRANSLATION) != str(translation.uuid):
        raise Unusable(_("This file belongs to another page or another language."))
    _check_entries(po, translation)
    return po


def _check_entries(po: polib.POFile, translation: Translation) -> None:
    """Refuse translations whose links or tags are not those of the original."""
    there = StringSegment.objects.filter(source=translation.source).values_list("string__data")
    known = {text for (text,) in there}
    for entry in po:
        if entry.obsolete or not entry.msgstr or entry.msgid not in known:
            continue
        if _is_broken(entry.msgid, entry.msgstr):
            words = entry.msgid if len(entry.msgid) <= 80 else f"{entry.msgid[:79]}…"
            raise Unusable(_("Links or tags are missing or too many in: %s") % words)


def _is_broken(original: str, translated: str) -> bool:
    """Return True if HTML doesn't close, or names a link that the original has not."""
    if "\0" in translated:
        return True
    try:
        StringValue.from_translated_html(translated)
    except (ValueError, AssertionError):
        return True
    return _tags(original) != _tags(translated)


def _tags(html: str) -> list[str]:
    """Return names and ids of the tags in `html`, sorted: they may stand in another order."""
    found = BeautifulSoup(html, "html.parser").find_all(True)
    return sorted(f"{tag.name} {tag.get('id', '')}" for tag in found)
