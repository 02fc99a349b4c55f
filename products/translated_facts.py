"""A product's table of facts in another language: always whole, and line by line.

Readers see one table in one language. A table of which a line is missing would hide what
stands there, ingredients say, so it isn't taken.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import polib

from core import po_files
from core.languages import FIRST
from products.models import Product, ProductFact

Table = list[tuple[str, str]]  # what, value
PARTS = ("name", "value")


@dataclass
class Found:
    """The tables in a file."""

    whole: dict[Product, Table] = field(default_factory=dict)
    begun: int = 0  # tables of which a line is missing
    left_out: int = 0  # lines that belong nowhere


def table_of(facts: Iterable[ProductFact], *, is_first: bool) -> Table:
    """Return the table in the seller's language, or that in the other one."""
    return [(fact.name, fact.value) for fact in facts if (fact.language == FIRST) == is_first]


def place(line: int, part: int) -> str:
    """Return what a word of the table is called in a file: fact-1-name, fact-1-value, …"""
    return f"fact-{line + 1}-{PARTS[part]}"


def tables_in(entries: Iterable[polib.POEntry], known: dict[str, Product]) -> Found:
    """Return what a file says of the facts as they are today; products loaded by `with_texts`."""
    found = Found()
    originals = {slug: _places(product) for slug, product in known.items()}
    said: dict[str, dict[str, str]] = {}
    for entry in entries:
        slug, name = po_files.place_of(entry)
        if originals.get(slug, {}).get(name) != entry.msgid:
            found.left_out += 1
            continue
        column = name.rpartition("-")[2]
        said.setdefault(slug, {})[name] = po_files.checked(ProductFact, column, entry.msgstr)
    for slug, words in said.items():
        if all(words.get(name) for name in originals[slug]):
            found.whole[known[slug]] = _table(words)
        else:
            found.begun += 1
    return found


def _places(product: Product) -> dict[str, str]:
    table = table_of(product.facts_there, is_first=True)
    return {place(line, part): pair[part] for line, pair in enumerate(table) for part in (0, 1)}


def _table(words: dict[str, str]) -> Table:
    lines = range(len(words) // len(PARTS))
    return [(words[place(line, 0)], words[place(line, 1)]) for line in lines]
