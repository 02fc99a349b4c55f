"""Keep what translators say about stalls."""

from django.db import transaction

from cooperatives.models import Seller
from core import pagecache

OWN = ("story", "quote")


@transaction.atomic
def translate(
    *, seller: Seller, language: str, words: dict[str, str], by_machine: bool = False
) -> None:
    """Keep words of a stall in a language, as a translation of what it says now."""
    text = seller.texts.filter(language=language).first()
    kept = words | {"source_key": seller.words_key, "is_machine": by_machine}
    if text and any(getattr(text, name) and name not in words for name in OWN):
        # What is left as it was is as old as it was, and by whom it was.
        kept["source_key"] = text.source_key or seller.words_key
        kept["is_machine"] = by_machine or text.is_machine
    seller.texts.update_or_create(language=language, defaults=kept)
    pagecache.touch("sellers", f"seller:{seller.pk}", "catalogue")


@transaction.atomic
def translate_all(
    *, words: dict[Seller, dict[str, str]], language: str, by_machine: bool = False
) -> None:
    """Keep the words of many stalls: all of a file, or nothing of it."""
    for seller, said in words.items():
        translate(seller=seller, language=language, words=said, by_machine=by_machine)
