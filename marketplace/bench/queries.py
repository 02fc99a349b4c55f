"""What people ask of a catalogue, by kind. The same questions every time."""

import random

from core.text import fold
from marketplace.bench.wording import KINDS, THINGS, WORDS
from products.models import Category
from products.search import Wanted

A_KIND = 40  # different questions of each


def questions() -> dict[str, list[Wanted]]:
    """Return questions by kind; no two of a kind are the same."""
    source = random.Random(7)
    two = [" ".join(thing.split()[:2]) for thing in THINGS][:A_KIND]
    long_tail = WORDS[270:]
    groups = list(Category.objects.filter(parent=None).values_list("pk", flat=True))
    return {
        "one word": [Wanted(text=word) for word in sorted({name.split()[0] for name in two})],
        "two words": [Wanted(text=words) for words in two],
        "two words, facets": [Wanted(text=words, facets=True) for words in two],
        "without tones": [
            Wanted(text=fold(f"{words} {source.choice(KINDS)}")) for words in two
        ],
        "rare words": [Wanted(text=" ".join(source.sample(long_tail, 2))) for _ in range(A_KIND)],
        "a typo": [Wanted(text=_mistyped(words, source)) for words in two],
        "a word begun": [Wanted(text=words[:-1]) for words in two],
        "words, filters, facets": [
            Wanted(text=words, groups=(source.choice(groups),), in_stock=True,
                   price_min=source.randrange(20, 200) * 1000, facets=True)
            for words in two
        ],
        "words, cheapest first": [Wanted(text=words, order="cheapest") for words in two],
        "no words, facets": [
            Wanted(groups=(group,), price_max=price * 1000, facets=True)
            for group in groups
            for price in (150, 300, 450, 600, 750)
        ],
    }  # fmt: skip


def _mistyped(words: str, source: random.Random) -> str:
    """Return the words with two letters of one exchanged, as fast thumbs do."""
    place = source.randrange(1, len(words) - 2)
    while " " in words[place : place + 2]:
        place = source.randrange(1, len(words) - 2)
    return words[:place] + words[place + 1] + words[place] + words[place + 2 :]
