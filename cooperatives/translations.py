"""Stalls' public words in other languages: how far they are, as PO files, and back."""

from collections.abc import Iterable
from dataclasses import dataclass

import polib
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from cooperatives.models import Seller, SellerText
from core import po_files
from core.po_files import OUTDATED, STATES, Unusable

FIELDS = ("story", "quote")
MOST_SELLERS = 500  # in one file


@dataclass(frozen=True)
class Row:
    """A stall in one language."""

    seller: Seller
    text: SellerText | None
    state: str

    @property
    def label(self) -> str:
        return str(STATES[self.state])


def with_texts(sellers: QuerySet[Seller], language: str) -> QuerySet[Seller]:
    """Load the words of one language with each stall, as `there`."""
    texts = SellerText.objects.filter(language=language)
    return sellers.prefetch_related(Prefetch("texts", texts, to_attr="there"))


def row_of(seller: Seller) -> Row:
    """Return how far a stall is; loaded by `with_texts`."""
    text = seller.there[0] if seller.there else None
    said = [name for name in FIELDS if getattr(seller, name)]
    done = [name for name in said if text and getattr(text, name)]
    is_older = bool(text and text.source_key and text.source_key != seller.words_key)
    return Row(seller, text, po_files.state_of(said, done, is_older=is_older))


def export_po(sellers: Iterable[Seller], language: str) -> polib.POFile:
    """Return all words of these stalls, and what is translated; loaded by `with_texts`."""
    po = po_files.new_file(language)
    for seller in sellers:
        row = row_of(seller)
        is_older = row.state == OUTDATED
        for name in FIELDS:
            if original := getattr(seller, name):
                said = getattr(row.text, name) if row.text else ""
                po_files.add(po, f"{seller.slug}.{name}", original, said, is_older=is_older)
    return po


@dataclass(frozen=True)
class Read:
    """What a file holds: new words by stall, and how many lines were left out."""

    words: dict[Seller, dict[str, str]]
    left_out: int
    by_machine: bool


def read_po(file: UploadedFile | None, sellers: QuerySet[Seller], language: str) -> Read:
    """Return the words in a PO file that belong to `sellers` and to their words of today.

    Raises:
        Unusable: it is no such file, of another language, or a word is too long.
    """
    po, entries = po_files.read(file, language)
    slugs = {po_files.place_of(entry)[0] for entry in entries}
    if len(slugs) > MOST_SELLERS:
        raise Unusable(_("The file holds more than 500 stalls. Send it in parts."))
    known = {seller.slug: seller for seller in sellers.filter(slug__in=slugs)}
    words: dict[Seller, dict[str, str]] = {}
    left_out = 0
    for entry in entries:
        slug, name = po_files.place_of(entry)
        seller = known.get(slug)
        if seller is None or name not in FIELDS or getattr(seller, name) != entry.msgid:
            left_out += 1
            continue
        words.setdefault(seller, {})[name] = po_files.checked(SellerText, name, entry.msgstr)
    return Read(words, left_out, bool(po.metadata.get(po_files.BY_MACHINE)))
