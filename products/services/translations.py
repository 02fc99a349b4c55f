"""Keep what translators say about products."""

from django.db import transaction

from products.models import Product
from products.services.derived import refresh_product


@transaction.atomic
def translate(
    *, product: Product, language: str, words: dict[str, str], by_machine: bool = False
) -> None:
    """Keep words of a product in a language, as a translation of what it says now."""
    kept = words | {"source_key": product.words_key, "is_machine": by_machine}
    product.texts.update_or_create(language=language, defaults=kept)
    refresh_product(product)


@transaction.atomic
def translate_all(
    *, words: dict[Product, dict[str, str]], language: str, by_machine: bool = False
) -> None:
    """Keep the words of many products: all of a file, or nothing of it."""
    for product, said in words.items():
        translate(product=product, language=language, words=said, by_machine=by_machine)
