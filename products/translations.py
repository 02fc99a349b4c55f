"""Products' public words in other languages: how far they are, as PO files, and back."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import polib
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from core import po_files
from core.languages import FIRST
from core.po_files import OUTDATED, STATES, Unusable
from products.models import Product, ProductFact, ProductText
from products.translated_facts import Table, place, table_of, tables_in

FIELDS = ("name", "summary", "story", "unit")
MOST_PRODUCTS = 500  # in one file


@dataclass(frozen=True)
class Row:
    """A product in one language."""

    product: Product
    text: ProductText | None
    facts: Table  # as the seller wrote it
    said: Table  # the same in the language; empty unless it has as many lines
    state: str

    @property
    def label(self) -> str:
        return str(STATES[self.state])


def with_texts(products: QuerySet[Product], language: str) -> QuerySet[Product]:
    """Load the words and facts of one language with each product, and the facts it began with."""
    texts = ProductText.objects.filter(language=language)
    facts = ProductFact.objects.filter(Q(language=FIRST) | Q(language=language))
    return products.prefetch_related(
        Prefetch("texts", texts, to_attr="there"),
        Prefetch("facts", facts.order_by("position", "pk"), to_attr="facts_there"),
    )


def row_of(product: Product) -> Row:
    """Return how far a product is; loaded by `with_texts`."""
    text = product.there[0] if product.there else None
    facts = table_of(product.facts_there, is_first=True)
    said = table_of(product.facts_there, is_first=False)
    said = said if len(said) == len(facts) else []
    return Row(product, text, facts, said, _state(product, text, facts, said))


def _state(product: Product, text: ProductText | None, facts: Table, table: Table) -> str:
    said: list[object] = [name for name in FIELDS if getattr(product, name)]
    done: list[object] = [name for name in said if text and getattr(text, name)]
    is_older = bool(text and text.source_key and text.source_key != product.words_key)
    said += ["facts"] if facts else []
    done += ["facts"] if table else []
    return po_files.state_of(said, done, is_older=is_older)


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
    po = po_files.new_file(language)
    for product in products:
        row = row_of(product)
        is_older = row.state == OUTDATED
        for name in FIELDS:
            if original := getattr(product, name):
                said = getattr(row.text, name) if row.text else ""
                po_files.add(po, f"{product.slug}.{name}", original, said, is_older=is_older)
        for line, pair in enumerate(row.facts):
            for part, original in enumerate(pair):
                said = row.said[line][part] if row.said else ""
                context = f"{product.slug}.{place(line, part)}"
                po_files.add(po, context, original, said, is_older=is_older)
    return po


@dataclass(frozen=True)
class Read:
    """What a file holds: new words and tables by product, and what was left out."""

    words: dict[Product, dict[str, str]]
    facts: dict[Product, Table] = field(default_factory=dict)
    left_out: int = 0  # lines that belong nowhere
    begun: int = 0  # tables of which a line is missing
    by_machine: bool = False


def read_po(file: UploadedFile | None, products: QuerySet[Product], language: str) -> Read:
    """Return the words in a PO file that belong to `products` and to their words of today.

    Raises:
        Unusable: it is no such file, of another language, or a word is too long.
    """
    po, entries = po_files.read(file, language)
    slugs = {po_files.place_of(entry)[0] for entry in entries}
    if len(slugs) > MOST_PRODUCTS:
        raise Unusable(_("The file holds more than 500 products. Send it in parts."))
    known = {product.slug: product for product in products.filter(slug__in=slugs)}
    words: dict[Product, dict[str, str]] = {}
    rest = []
    for entry in entries:
        slug, name = po_files.place_of(entry)
        product = known.get(slug)
        if product and name in FIELDS and getattr(product, name) == entry.msgid:
            said = po_files.checked(ProductText, name, entry.msgstr)
            words.setdefault(product, {})[name] = said
        else:
            rest.append(entry)
    found = tables_in(rest, known)
    by_machine = bool(po.metadata.get(po_files.BY_MACHINE))
    return Read(words, found.whole, found.left_out, found.begun, by_machine)
