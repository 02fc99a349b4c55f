"""Keep what translators say about products."""

from collections.abc import Sequence

from django.db import transaction

from products.models import Product, ProductFact, ProductText
from products.services.derived import refresh_product

OWN = ("name", "summary", "story", "unit")
Table = Sequence[tuple[str, str]]  # what, value


@transaction.atomic
def translate(
    *,
    product: Product,
    language: str,
    words: dict[str, str],
    facts: Table | None = None,
    by_machine: bool = False,
) -> None:
    """Keep words of a product in a language, as a translation of what it says now.

    `facts` stands in for the whole table in that language; None leaves it as it is.
    """
    text = product.texts.filter(language=language).first()
    kept = words | {"source_key": product.words_key, "is_machine": by_machine}
    if text and _is_partly_left(text, words, facts):
        # What is left as it was is as old as it was, and by whom it was.
        kept["source_key"] = text.source_key or product.words_key
        kept["is_machine"] = by_machine or text.is_machine
    product.texts.update_or_create(language=language, defaults=kept)
    if facts is not None:
        product.facts.filter(language=language).delete()
        ProductFact.objects.bulk_create(
            ProductFact(product=product, language=language, name=name, value=value, position=line)
            for line, (name, value) in enumerate(facts)
        )
    refresh_product(product)


def _is_partly_left(text: ProductText, words: dict[str, str], facts: Table | None) -> bool:
    if any(getattr(text, name) and name not in words for name in OWN):
        return True
    return facts is None and text.product.facts.filter(language=text.language).exists()


@transaction.atomic
def translate_all(
    *,
    words: dict[Product, dict[str, str]],
    facts: dict[Product, Table],
    language: str,
    by_machine: bool = False,
) -> None:
    """Keep the words of many products: all of a file, or nothing of it."""
    for product in {**words, **facts}:
        translate(
            product=product,
            language=language,
            words=words.get(product, {}),
            facts=facts.get(product),
            by_machine=by_machine,
        )
