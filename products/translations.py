"""Products' public words in other languages: how far they are, as PO files, and back."""

from collections.abc import Iterable
from dataclasses import dataclass

import polib
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.languages import FIRST
from products.models import Product, ProductText

FIELDS = ("name", "summary", "story", "unit")
MISSING, OUTDATED, PART, DONE = "missing", "outdated", "part", "done"
STATES = {
    OUTDATED: gettext_lazy("older than the original"),
    PART: gettext_lazy("begun"),
    MISSING: gettext_lazy("not begun"),
    DONE: gettext_lazy("up to date"),
}
MOST_BYTES = 2 * 1024 * 1024
MOST_PRODUCTS = 500  # in one file
BY_MACHINE = "X-Machine-Translated"  # in the head of a file: the name of the machine


class Unusable(Exception):
    """A file can't be taken; str() says why, for the person who sent it."""


@dataclass(frozen=True)
class Row:
    """A product in one language."""

    product: Product
    text: ProductText | None
    state: str

    @property
    def label(self) -> str:
        return str(STATES[self.state])


def with_texts(products: QuerySet[Product], language: str) -> QuerySet[Product]:
    """Load the words of one language with each product, as `there`."""
    texts = ProductText.objects.filter(language=language)
    return products.prefetch_related(Prefetch("texts", texts, to_attr="there"))


def row_of(product: Product) -> Row:
    """Return how far a product is; loaded by `with_texts`."""
    text = product.there[0] if product.there else None
    return Row(product, text, _state(product, text))


def _state(product: Product, text: ProductText | None) -> str:
    said = [field for field in FIELDS if getattr(product, field)]
    done = [field for field in said if text and getattr(text, field)]
    if not done:
        return MISSING
    if text.source_key and text.source_key != product.words_key:
        return OUTDATED
    return DONE if len(done) == len(said) else PART


def note_of(product: Product, url: str) -> dict[str, object] | None:
    """Return what a reader of a translation should know; loaded by `for_page`.

    None for words in the first language. `url` is where these stand.
    """
    language = product.local_name.language
    if language == FIRST:
        return None
    key = getattr(product, f"source_key_{language}")
    return {
        "code": FIRST,
        "url": url,
        "is_older": bool(key) and key != product.words_key,
        "is_by_machine": bool(getattr(product, f"is_machine_{language}")),
    }


def export_po(products: Iterable[Product], language: str) -> polib.POFile:
    """Return all words of these products, and what is translated; loaded by `with_texts`."""
    po = polib.POFile(wrapwidth=100)
    po.metadata = {"Content-Type": "text/plain; charset=utf-8", "Language": language}
    for product in products:
        row = row_of(product)
        for field in FIELDS:
            if not (original := getattr(product, field)):
                continue
            said = getattr(row.text, field) if row.text else ""
            flags = ["fuzzy"] if said and row.state == OUTDATED else []
            context = f"{product.slug}.{field}"
            po.append(polib.POEntry(msgctxt=context, msgid=original, msgstr=said, flags=flags))
    return po


@dataclass(frozen=True)
class Read:
    """What a file holds: new words by product, and how many lines were left out."""

    words: dict[Product, dict[str, str]]
    left_out: int
    by_machine: bool


def read_po(file: UploadedFile | None, products: QuerySet[Product], language: str) -> Read:
    """Return the words in a PO file that belong to `products` and to their words of today.

    Raises:
        Unusable: it is no such file, of another language, or a word is too long.
    """
    po = _parse(file)
    if po.metadata.get("Language", "") != language:
        raise Unusable(_("The head of this file names another language."))
    entries = [entry for entry in po if not entry.obsolete and entry.msgstr and not entry.fuzzy]
    slugs = {(entry.msgctxt or "").rpartition(".")[0] for entry in entries}
    if len(slugs) > MOST_PRODUCTS:
        raise Unusable(_("The file holds more than 500 products. Send it in parts."))
    known = {product.slug: product for product in products.filter(slug__in=slugs)}
    words: dict[Product, dict[str, str]] = {}
    left_out = 0
    for entry in entries:
        slug, _dot, field = (entry.msgctxt or "").rpartition(".")
        product = known.get(slug)
        if product is None or field not in FIELDS or getattr(product, field) != entry.msgid:
            left_out += 1
            continue
        words.setdefault(product, {})[field] = _checked(field, entry.msgstr)
    return Read(words, left_out, bool(po.metadata.get(BY_MACHINE)))


def _parse(file: UploadedFile | None) -> polib.POFile:
    if file is None:
        raise Unusable(_("Choose a PO file first."))
    if file.size > MOST_BYTES:
        raise Unusable(_("The file is larger than 2 MB. Send it in parts."))
    try:
        text = file.read().decode("utf-8-sig")
        # polib takes one line for the name of a file on this machine.
        if "\n" in text and "msgid" in text:
            return polib.pofile(text)
    except (OSError, ValueError):
        pass
    raise Unusable(_("This is no PO file, or it is damaged. Export it once more."))


def _checked(field: str, words: str) -> str:
    """Return words that fit into their place."""
    words = words.replace("\0", "").strip()
    try:
        ProductText._meta.get_field(field).run_validators(words)
    except ValidationError as error:
        raise Unusable(f"{words[:60]}: {' '.join(error.messages)}") from error
    return words
