"""How items are written for Google, Meta and Zalo."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from django.conf import settings

from core.money import decimal_text
from core.spreadsheets import BYTE_ORDER_MARK, CSV_TYPE, DANGEROUS
from products.feeds.items import Item

XML_TYPE = "application/xml; charset=utf-8"
COUNTRY = "VN"  # where parcels go
Fields = list[tuple[str, str]]


def google(item: Item) -> Fields:
    """Return the attributes of Google's product data, those without a value left out."""
    availability = "in_stock" if item.in_stock else "out_of_stock"
    return [
        *_both(item, availability),
        ("identifier_exists", "no"),  # nobody here has a GTIN
        ("unit_pricing_measure", _measure(item)),
        ("shipping", _price(item.delivery)),
    ]


def facebook(item: Item) -> Fields:
    """Return the columns of Meta's catalogue (Facebook, Instagram)."""
    return _both(item, "in stock" if item.in_stock else "out of stock")


def zalo(item: Item) -> Fields:
    """Return what one types into a Zalo shop: the names of its API. See docs/api.md."""
    return [
        ("code", item.id),
        ("name", item.title),
        ("price", decimal_text(item.price, settings.CURRENCY)),
        ("description", item.description),
        ("photos", ",".join(item.pictures)),
        ("status", "show" if item.in_stock else "hide"),
        ("category", item.kind),
        ("weight_g", str(item.weight or "")),
        ("link", item.link),
    ]


def _both(item: Item, availability: str) -> Fields:
    return [
        ("id", item.id),
        ("title", item.title),
        ("description", item.description),
        ("availability", availability),
        ("condition", "new"),
        ("price", _price(item.price)),
        ("link", item.link),
        ("image_link", item.pictures[0]),
        ("additional_image_link", ",".join(item.pictures[1:])),
        ("brand", item.brand),
        ("google_product_category", item.google_category),
        ("product_type", item.kind),
        ("item_group_id", item.group),
        ("size", item.size),
    ]


def _price(amount: int) -> str:
    return f"{decimal_text(amount, settings.CURRENCY)} {settings.CURRENCY}"


def _measure(item: Item) -> str:
    if item.volume:
        return f"{item.volume} ml"
    return f"{item.weight} g" if item.weight else ""


def xml(
    batches: Iterable[list[Item]], fields: Callable[[Item], Fields], about: Fields
) -> Iterator[str]:
    """Yield an RSS 2.0 document piece by piece. `about` names and describes the whole."""
    head = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in about)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>{head}\n'
    for items in batches:
        yield "".join(_xml_item(fields(item)) for item in items)
    yield "</channel></rss>\n"


def _xml_item(fields: Fields) -> str:
    lines = [line for name, value in fields for line in _elements(name, value)]
    return "<item>\n{}\n</item>\n".format("\n".join(lines))


def _elements(name: str, value: str) -> list[str]:
    """Return an element for a value, one for each further picture, none for nothing."""
    if name == "shipping":
        country = f"<g:country>{COUNTRY}</g:country>"
        return [f"<g:shipping>{country}<g:price>{escape(value)}</g:price></g:shipping>"]
    values = value.split(",") if name == "additional_image_link" else [value]
    return [f"<g:{name}>{escape(one)}</g:{name}>" for one in values if one]


def table(
    batches: Iterable[list[Item]], fields: Callable[[Item], Fields], columns: list[str], start: str
) -> Iterator[str]:
    """Yield a CSV file piece by piece; no cell begins like a formula."""
    yield start + _rows([columns])
    for items in batches:
        yield _rows([_cell(value) for _name, value in fields(item)] for item in items)


def _rows(rows: Iterable[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def _cell(text: str) -> str:
    """Return text that no spreadsheet calculates. Shops show it, so no quote is put before."""
    return text.lstrip("".join(DANGEROUS) + " \n")


_NOTHING = Item("", "", "", "", "", ("",), 0, False, "", "", "", "", None, None, 0)


@dataclass(frozen=True)
class Format:
    """One kind of feed."""

    fields: Callable[[Item], Fields]
    is_table: bool
    takes_webp: bool  # else pictures are offered as JPEG
    start: str = ""  # what a table begins with

    @property
    def content_type(self) -> str:
        return CSV_TYPE if self.is_table else XML_TYPE

    def write(self, batches: Iterable[list[Item]], about: Fields) -> Iterator[str]:
        """Yield the feed piece by piece."""
        if not self.is_table:
            return xml(batches, self.fields, about)
        columns = [name for name, _value in self.fields(_NOTHING)]
        return table(batches, self.fields, columns, self.start)


FORMATS = {
    "google.xml": Format(google, is_table=False, takes_webp=True),
    "facebook.xml": Format(facebook, is_table=False, takes_webp=False),
    "facebook.csv": Format(facebook, is_table=True, takes_webp=False),
    # Opened in a spreadsheet by a person: it reads Vietnamese letters right with the mark.
    "zalo.csv": Format(zalo, is_table=True, takes_webp=False, start=BYTE_ORDER_MARK),
}
