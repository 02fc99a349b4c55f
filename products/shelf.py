"""Cards with a line that says why a product was found."""

from dataclasses import dataclass

from products.models import Product
from products.search import Part


@dataclass(frozen=True)
class Line:
    """A product, and a piece of its text with the words that were looked for."""

    product: Product
    parts: list[Part]


def lines(products: list[Product], highlights: dict[int, list[Part]]) -> list[Line]:
    """Pair products with their lines; one that only repeats the name is left out."""
    return [Line(each, _worth_showing(each, highlights.get(each.pk, []))) for each in products]


def _worth_showing(product: Product, parts: list[Part]) -> list[Part]:
    line = "".join(part.text for part in parts).strip()
    has_hit = any(part.is_hit for part in parts)
    return parts if has_hit and line not in (product.name, product.local_name) else []
